import Cases
import Definitions
import Instruments
import MarkedYAML
import PTRI
import Profiles
import Scoring
import Testing

/// A small rule set written in a test: what each rule has in common is filled in.
struct TinySet {
    static let head = """
        id: tiny
        edition: 2
        title: {en: Tiny, it: Piccola}
        axes: [{axis: home, title: {en: Home, it: Casa}}, {axis: service, title: {en: Service, it: Servizio}}]
        roles: [{role: CM, title: {en: case manager, it: case manager}}]
        bases:
          - {basis: trial, title: {en: trial, it: studio}}
          - {basis: judgement, title: {en: judgement, it: giudizio}}
        validity: 12 months
        own_rating: {form: cansas, unmet: item each = 2, none_or_met: item each within 0 to 1}
        preconditions: [housing, income]
        private_topics: [cansas 15]
        gate:
          self_harm: {en: a, it: a}
          danger: {en: b, it: b}
          unanswered: {en: c, it: c}
          contact: {en: d, it: d}
        sources: {one: {cite: One, grade: established}}
        """

    private static let common: [(key: String, line: String)] = [
        ("axis", "axis: home"), ("whose", "whose: person"), ("roles", "roles: [CM]"),
        ("indicators", "indicators: [{text: {en: i, it: i}}]"), ("review", "review: {months: 3}"),
        ("basis", "basis: [judgement]"), ("reason", "reason: {en: because, it: perché}"),
    ]

    let reading: RuleSetReading

    /// A set of these rules, each of which states at least `rule`, `objective` and `when`.
    init(_ rules: String, head: String = head) throws {
        reading = readRuleSet(
            [("set.yaml", [UInt8](head.utf8)), ("rules.yaml", [UInt8](Self.filled(rules).utf8))], library: library)
    }

    /// The rules as a file, with what they leave out.
    static func filled(_ rules: String) -> String {
        var text = "rules:\n"
        for rule in rules.split(separator: "\n- ") {
            var lines = rule.split(separator: "\n").map { String($0.drop { $0 == "-" || $0 == " " }) }
            func value(_ key: String) -> String? {
                lines.first { $0.hasPrefix(key + ":") }.map { String($0.dropFirst(key.count + 2)) }
            }
            for (key, line) in common where value(key) == nil { lines.append(line) }
            if value("text") == nil, let objective = value("objective") {
                lines.append("text: {en: \(objective), it: \(objective)}")
            }
            text += "  - " + lines.joined(separator: "\n    ") + "\n"
        }
        return text
    }

    /// What it suggests for a case.
    func suggest(_ text: String, view: Suggestions.View = .shared) throws -> Suggestions {
        try PTRITests.suggest(readCase([UInt8](text.utf8), library: library), reading.ruleSet, view: view)
    }

    /// What it suggests for a case with these forms.
    func suggest(_ forms: [String], before: String = "", asOf: String? = nil) throws -> Suggestions {
        let reading = PTRITests.read(forms, before: before + (asOf.map { "as of: \($0)\n" } ?? ""))
        return try PTRITests.suggest(reading, self.reading.ruleSet)
    }

    /// The findings as `file rule line:column`.
    var places: [String] {
        reading.files.flatMap { file in
            file.findings.map { "\(file.name) \($0.rule) \($0.extent.start.line):\($0.extent.start.column)" }
        }
    }
}
