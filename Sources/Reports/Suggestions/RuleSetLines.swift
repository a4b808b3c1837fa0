internal import Instruments
internal import PTRI
internal import Profiles
internal import Scoring

extension PageStyle {
    /// Which rules were used, and whose they are.
    func name(of ruleSet: RuleSet) -> String {
        let name = say("rules \(ruleSet.id) edition", "regole \(ruleSet.id) edizione") + " \(ruleSet.edition)"
        guard ruleSet.origin == .site else { return name }
        let extended = ruleSet.extended.map {
            say("added to \($0.id) edition \($0.edition)", "aggiunte a \($0.id) edizione \($0.edition)")
        }
        let own = extended ?? say("in place of the standard ones", "al posto di quelle standard")
        return name + say(", a site's own, ", ", locali del servizio, ") + own
    }
}

/// What a reader must know of the rules: that they are design judgement, and which they were.
struct RuleSetLines {
    let ruleSet: RuleSet
    let asOf: String
    let style: PageStyle

    /// Sets the notes of the set, and its name with its hash.
    func set(on sheet: inout Sheet) {
        sheet.heading(style.say("On what this rests", "Su che cosa si fonda"))
        for note in ruleSet.notes { sheet.text(.faint(note.text(in: style.language))) }
        let parts = [style.name(of: ruleSet), "sha256:\(ruleSet.digest.prefix(12))", asOf, style.engine]
        sheet.text(.faint(parts.joined(separator: " · ")))
    }
}

extension Sheet {
    /// Sets what stands at the foot of every list of proposals.
    mutating func setCaution() {
        heading(say("Before this is used", "Prima di usarlo"))
        text(.faint(Suggestions.caution.text(in: style.language)))
    }
}
