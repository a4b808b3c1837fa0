import Cases
import Instruments
import Scoring

/// Why two forms cannot be compared.
public enum Obstacle: String, Sendable, Hashable, CaseIterable {
    /// They are of two instruments.
    case instrument
    /// They are of two codings or forms of one instrument, which have an id each.
    case coding
    /// They are of two editions of the definition.
    case edition
    /// Somebody else answered.
    case respondent
    /// The form was in another language.
    case language
    /// They were asked about two goals.
    case goal
    /// The second form is not the later one.
    case order

    /// Why these two cannot be compared; none where they can.
    static func between(_ before: TimedForm, _ after: TimedForm) -> [Obstacle] {
        let (one, other) = (before.instrument, after.instrument)
        if one.id != other.id { return [Self.stem(of: one.id) == Self.stem(of: other.id) ? .coding : .instrument] }
        var found: [Obstacle] = []
        if one.edition != other.edition || one.digest != other.digest { found.append(.edition) }
        if before.result.respondent != after.result.respondent { found.append(.respondent) }
        if let old = before.language, let new = after.language, old != new { found.append(.language) }
        if !before.isAboutSameGoal(as: after) { found.append(.goal) }
        if let old = before.result.date, let new = after.result.date, new <= old { found.append(.order) }
        return found
    }

    /// The id without the part that tells codings and forms of one instrument apart: `k6-au` and `rses-b` lose it,
    /// `phq-9` does not, for 9 is how many items it has.
    static func stem(of id: String) -> Substring {
        guard let dash = id.lastIndex(of: "-"), id[id.index(after: dash)...].first?.isLetter == true else {
            return id[...]
        }
        return id[..<dash]
    }
}

extension TimedForm {
    /// Whether both were asked about the same goal, or neither about one. A goal is the same by its kind and words; its
    /// number is only its place in a file.
    func isAboutSameGoal(as other: TimedForm) -> Bool {
        goal?.kind == other.goal?.kind && goal?.words == other.goal?.words
    }
}
