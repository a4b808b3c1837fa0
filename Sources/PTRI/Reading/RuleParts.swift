import Definitions
import Instruments
import MarkedYAML
import Scoring

/// Reads the parts of a rule that say what helps, how one sees it, and when to look again.
struct RuleParts {
    let fields: Fields
    let library: InstrumentLibrary
    private var manuscript: Manuscript { fields.manuscript }

    /// The words of a list, each one of those that the head knows.
    func words(_ key: String, among known: [String]) -> [String] {
        (fields.list(key) ?? []).compactMap { manuscript.word($0, "`\(key)`", among: known) }
    }

    /// The skills that help.
    var skills: [LocalizedText] { texts(fields, "skills") }

    private func texts(_ fields: Fields, _ key: String) -> [LocalizedText] {
        (fields.list(key) ?? []).compactMap { manuscript.localized($0, "`\(key)`") }
    }

    /// The resources that help, by kind.
    var resources: Resources {
        let kinds = ["human", "environmental", "material", "financial"]
        guard let node = fields["resources"], let map = Fields(node, of: "`resources`", keys: kinds, in: manuscript)
        else { return Resources() }
        return Resources(
            human: texts(map, "human"), environmental: texts(map, "environmental"), material: texts(map, "material"),
            financial: texts(map, "financial"))
    }

    /// How one sees that it works; a score with the change figures of its definition.
    var indicators: [Indicator] {
        (fields.list("indicators") ?? []).compactMap { node in
            guard let map = Fields(node, of: "an indicator", keys: ["text", "score"], in: manuscript) else {
                return nil
            }
            map.require("text")
            guard let text = map.localized("text") else { return nil }
            guard let node = map["score"] else { return Indicator(text: text, score: nil) }
            guard let (instrument, score) = manuscript.score(node, "`score`", in: library) else { return nil }
            return Indicator(text: text, score: Indicator.Measure(instrument: instrument.id, score: score))
        }
    }

    /// When to look again.
    var review: ReviewInterval? {
        guard let node = fields["review"],
            let map = Fields(node, of: "`review`", keys: ["months", "text"], in: manuscript)
        else { return nil }
        var months: ClosedRange<Int>?
        if let node = map["months"], let text = manuscript.text(node, "`months`") {
            if let one = Int(text), one > 0 {
                months = one...one
            } else if let (low, high) = parseRange(text), low.isWhole, high.isWhole, low > .zero {
                months = Int(low.numerator)...Int(high.numerator)
            } else {
                manuscript.complain("not-months", "`months` is a number, or a range as `1 to 3`", at: node.extent)
            }
        }
        let text = map.localized("text")
        if months == nil, text == nil {
            manuscript.complain("missing-key", "`review` says after how many `months`, or a `text`", at: node.extent)
        }
        return ReviewInterval(months: months, text: text)
    }
}
