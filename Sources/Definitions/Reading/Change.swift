import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The keys that each figure has, beside `figure`, `source` and `grade`.
    private static let figureKeys: [String: [String]] = [
        "minimal-important": ["points"], "reliable": ["points", "sd", "reliability"],
        "response": ["percent", "floor"], "remission": ["when", "held_for"],
    ]

    /// A published change figure.
    func readChange(_ node: Node) -> ChangeFigure? {
        guard let fields = Fields(node, of: "a change figure", keys: DefinitionKeys.change, in: manuscript)
        else { return nil }
        fields.require("figure")
        let ground = readGround(fields)
        guard let figure = fields.word("figure", among: Self.figureKeys.keys.sorted()) else { return nil }
        let known = Self.figureKeys[figure, default: []]
        for key in DefinitionKeys.change.dropFirst(3) where fields[key] != nil && !known.contains(key) {
            manuscript.complain(
                "figure-keys", "`\(key)` means nothing for the figure `\(figure)`", at: fields.keyPlace(key))
        }
        let kind = readFigure(figure, fields)
        guard let kind, let ground else { return nil }
        return ChangeFigure(kind: kind, ground: ground)
    }

    private func readFigure(_ figure: String, _ fields: Fields) -> ChangeFigure.Kind? {
        switch figure {
        case "minimal-important":
            fields.require("points")
            return readPoints(fields).map { .minimalImportant(low: $0.low, high: $0.high) }
        case "reliable" where fields["points"] != nil:
            fields.forbid("sd", "reliability", rule: "figure-keys", because: "`points` says it already")
            return readPoints(fields).map { .reliable(low: $0.low, high: $0.high) }
        case "reliable":
            fields.require("sd", "reliability")
            guard let deviation = positive(fields, "sd"), let reliability = fields.number("reliability") else {
                return nil
            }
            if reliability < .zero || reliability >= .one {
                manuscript.complain(
                    "out-of-range", "a reliability lies from 0 up to 1", at: fields.place("reliability"))
            }
            return .reliableFrom(deviation: deviation, reliability: reliability)
        case "response":
            fields.require("percent", "floor")
            guard let percent = positive(fields, "percent"), let floor = fields.number("floor") else { return nil }
            if percent > Rational(100) {
                manuscript.complain("out-of-range", "`percent` is at most 100", at: fields.place("percent"))
            }
            return .response(percent: percent, floor: floor)
        default:
            fields.require("when")
            let heldFor = fields.localized("held_for")
            return formula(fields, "when", .truth).map { .remission(when: $0, heldFor: heldFor) }
        }
    }

    /// One number of points, or a span of them.
    private func readPoints(_ fields: Fields) -> (low: Rational, high: Rational)? {
        guard let node = fields["points"] else { return nil }
        if let text = node.text, Rational(text) != nil {
            return positive(fields, "points").map { ($0, $0) }
        }
        return manuscript.range(node, "`points`")
    }

    private func positive(_ fields: Fields, _ key: String) -> Rational? {
        guard let number = fields.number(key) else { return nil }
        if number > .zero { return number }
        manuscript.complain("out-of-range", "`\(key)` is more than 0", at: fields.place(key))
        return nil
    }
}
