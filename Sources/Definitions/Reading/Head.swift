import Instruments
import MarkedYAML

/// What a definition says of the instrument as a whole.
struct Head {
    var id: String?
    var edition: Int?
    var area: Area?
    var period: LocalizedText?
    var minutes: Int?
    var notes: [LocalizedText] = []
}

extension InstrumentReader {
    /// The keys that stand at the head of a definition.
    func readHead(_ top: Fields) -> Head {
        var head = Head()
        head.id = top["id"].flatMap { manuscript.id($0, "`id`") }
        head.edition = top.whole("edition", atLeast: 1)
        head.area = top.word("area", of: Area.self)
        head.period = top.localized("period")
        head.minutes = top.whole("minutes", atLeast: 1)
        head.notes = (top.list("notes") ?? []).compactMap { manuscript.localized($0, "a note") }
        for node in top.list("respondents") ?? [] {
            guard let respondent = manuscript.word(node, "`respondents`", of: Respondent.self) else { continue }
            if respondents.contains(respondent) {
                manuscript.complain(
                    "repeated-respondent", "`\(respondent.rawValue)` stands twice", at: node.extent)
            } else {
                respondents.append(respondent)
            }
        }
        if let node = top["respondents"], node.elements?.isEmpty == true {
            manuscript.complain("missing-value", "`respondents` names nobody", at: node.extent)
        }
        return head
    }

    /// Who owns the instrument.
    func readLicence(_ top: Fields) -> Licence? {
        guard let node = top["licence"],
            let fields = Fields(
                node, of: "the licence", keys: DefinitionKeys.licence, in: manuscript,
                at: top.keyPlace("licence"))
        else { return nil }
        fields.require("holder", "wording", "source")
        let holder = fields.text("holder")
        let wording = fields.word("wording", of: Licence.Wording.self)
        let note = fields.localized("note")
        let source = fields["source"].flatMap { readCitation($0) }
        guard let holder, let wording, let source else { return nil }
        return Licence(holder: holder, wording: wording, note: note, source: source)
    }
}
