import Instruments
import MarkedYAML

/// What an example expects.
struct Expectations {
    var scores: [WorkedExample.Expectation] = []
    var flags: [String]?
    var invalid: [String]?
}

extension InstrumentReader {
    /// The fields of a score that an example can expect.
    static let expectable = [
        "value", "status", "reason", "bounds", "answered", "of", "band", "bands", "raised", "possible",
        "standard_error", "ground",
    ]

    /// What the scores, the flags and the errors have to be.
    func readExpectations(_ node: Node) -> Expectations? {
        guard let entries = manuscript.map(node, "`expect`") else { return nil }
        if entries.isEmpty {
            manuscript.complain("missing-value", "`expect` expects nothing", at: node.extent)
        }
        var expected = Expectations()
        for entry in entries {
            switch entry.key.text ?? "" {
            case "flags": expected.flags = manuscript.texts(entry.value, "`flags`")
            case "invalid": expected.invalid = manuscript.texts(entry.value, "`invalid`")
            case let name:
                guard scope.scores[name] != nil || figures.contains(name) else {
                    let names = scope.scores.keys.sorted() + figures.sorted() + ["flags", "invalid"]
                    let advice = manuscript.advice(for: name, among: names)
                    manuscript.complain(
                        "unknown-name", "there is no score `\(name.shortened)`\(advice)", at: entry.key.extent)
                    continue
                }
                guard let fields = readExpected(entry.value, of: name) else { continue }
                expected.scores.append(WorkedExample.Expectation(score: name, fields: fields))
            }
        }
        return expected
    }

    private func readExpected(_ node: Node, of name: String) -> [WorkedExample.Field]? {
        guard node.entries != nil else {
            return manuscript.text(node, "what `\(name)` is").map {
                [WorkedExample.Field(name: "value", expected: [$0])]
            }
        }
        guard let fields = Fields(node, of: "what `\(name)` is", keys: Self.expectable, in: manuscript) else {
            return nil
        }
        var expected: [WorkedExample.Field] = []
        for entry in fields.entries {
            let key = entry.key.text ?? ""
            switch key {
            case "bands":
                for band in manuscript.map(entry.value, "`bands`") ?? [] {
                    guard let set = band.key.text, let text = manuscript.text(band.value, "the band of a set") else {
                        continue
                    }
                    expected.append(WorkedExample.Field(name: "bands.\(set)", expected: [text]))
                }
            case "possible":
                guard let texts = manuscript.texts(entry.value, "`possible`") else { continue }
                expected.append(WorkedExample.Field(name: key, expected: texts))
            default:
                guard let text = manuscript.text(entry.value, "`\(key)`") else { continue }
                expected.append(WorkedExample.Field(name: key, expected: [text]))
            }
        }
        return expected
    }
}
