import Definitions
import Instruments
import MarkedYAML
import Scoring

/// A condition that names a band, so that a rule has no cut-off of its own: `score: resilience` with `band: low`.
struct BandCondition {
    let manuscript: Manuscript
    let instrument: Instrument

    /// The condition that the score lies in the band, by the set that `bands` names, else by its first set.
    ///
    /// Complains of a score, set or band that does not exist, and of a set that asks for more than the score: such a
    /// one is not the same for everybody, so a rule that names it says too little.
    func read(_ fields: Fields) -> Formula? {
        fields.require("score", "band")
        guard let name = fields.word("score", among: instrument.scores.map(\.name)),
            let score = instrument.scores.first(where: { $0.name == name })
        else { return nil }
        let sets = score.bands.all
        guard !sets.isEmpty else {
            manuscript.complain(
                "no-bands", "`\(instrument.id)` \(name) has no bands; write the condition as `holds`",
                at: fields.place("score"))
            return nil
        }
        let chosen = fields["bands"] == nil ? sets[0].id : fields.word("bands", among: sets.map(\.id))
        guard let set = sets.first(where: { $0.id == chosen }) else { return nil }
        guard set.when == nil, set.rounded == nil else {
            manuscript.complain(
                "band-conditional", "the bands `\(set.id)` hang on more than the score; write the condition as `holds`",
                at: fields.place("score"))
            return nil
        }
        let names = set.levels.compactMap { $0.band?.english }
        guard let band = fields.word("band", among: names),
            let index = set.levels.firstIndex(where: { $0.band?.english == band })
        else { return nil }
        return manuscript.condition(
            text(name, index, set.levels), at: fields.place("band"), in: manuscript.scope(of: instrument))
    }

    /// The edges of a level as a formula: `resilience >= 1 and resilience < 3`.
    private func text(_ name: String, _ index: Int, _ levels: [BandLevel]) -> String {
        let level = levels[index]
        var parts: [String] = []
        if index > 0 { parts.append("\(name) \(level.includesEdge ? ">=" : ">") \(level.edge)") }
        if index + 1 < levels.count {
            let next = levels[index + 1]
            parts.append("\(name) \(next.includesEdge ? "<" : "<=") \(next.edge)")
        }
        return parts.isEmpty ? "\(name) >= \(level.edge)" : parts.joined(separator: " and ")
    }
}
