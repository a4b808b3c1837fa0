internal import Instruments

/// A form, or a group of forms, that a definition with a slip scores otherwise than the definition as it stands.
public struct TellingForm: Sendable, Hashable {
    /// The form as a worked example of the definition, without its name: `answers: 1 2, expect: {total: 3}`.
    public let example: String
    /// What is different: what comes out as the definition stands, and what with the slip.
    public let differences: [Difference]

    /// One thing that comes out differently.
    public struct Difference: Sendable, Hashable {
        /// What it is: `total.value`, `flags`.
        public let subject: String
        /// What comes out as the definition stands.
        public let right: String
        /// What comes out with the slip.
        public let slipped: String
    }

    init(_ sample: Sample, _ right: FormResult, _ slipped: FormResult) {
        var parts: [String] = []
        let instrument = right.plan.instrument
        if let about = sample.about.yaml { parts.append("about: {\(about)}") }
        if let respondent = sample.respondent { parts.append("respondent: \(respondent.rawValue)") }
        parts.append("answers: \(sample.yaml(instrument))")
        var expected: [String] = []
        var differences: [Difference] = []
        if right.errorTokens != slipped.errorTokens {
            let tokens = (right.errorTokens.sorted(), slipped.errorTokens.sorted())
            differences.append(Difference("invalid", tokens.0, tokens.1))
            expected.append(tokens.0.isEmpty ? "" : "invalid: \(list(tokens.0))")
        }
        for (mine, theirs) in zip(right.scores, slipped.scores) {
            let readouts = (ExampleReadout(mine), ExampleReadout(theirs))
            let found = readouts.0.differences(from: readouts.1, score: mine.name)
            if found.isEmpty { continue }
            differences += found
            expected.append("\(mine.name): \(readouts.0.yaml(showing: found.map(\.field)))")
        }
        if right.isValid, !slipped.isValid {
            expected += right.scores.map { "\($0.name): \(ExampleReadout($0).yaml(showing: ["value"]))" }
        }
        if right.flags.map(\.kind) != slipped.flags.map(\.kind) {
            let tokens = (right.flags.map(\.exampleToken), slipped.flags.map(\.exampleToken))
            differences.append(Difference("flags", tokens.0, tokens.1))
            expected.append("flags: \(list(tokens.0))")
        }
        parts.append("expect: {\(expected.filter { !$0.isEmpty }.joined(separator: ", "))}")
        example = parts.joined(separator: ", ")
        self.differences = differences
    }

    init(
        _ group: [(sample: Sample, times: Int)], _ instrument: Instrument, _ right: [GroupResult],
        _ slipped: [GroupResult]
    ) {
        var expected: [String] = []
        var differences: [Difference] = []
        for (mine, theirs) in zip(right, slipped) {
            let readouts = (ExampleReadout(mine), ExampleReadout(theirs))
            let found = readouts.0.differences(from: readouts.1, score: mine.figure.name)
            if found.isEmpty { continue }
            differences += found
            expected.append("\(mine.figure.name): \(readouts.0.yaml(showing: found.map(\.field)))")
        }
        let forms = group.map { "{answers: \($0.sample.yaml(instrument)), times: \($0.times)}" }
        example = "group: \(list(forms)), expect: {\(expected.joined(separator: ", "))}"
        self.differences = differences
    }
}

private func list(_ parts: [String]) -> String { "[" + parts.joined(separator: ", ") + "]" }

extension TellingForm.Difference {
    init(_ subject: String, _ right: [String], _ slipped: [String]) {
        func words(_ list: [String]) -> String { list.isEmpty ? "none" : list.joined(separator: ", ") }
        self.init(subject: subject, right: words(right), slipped: words(slipped))
    }

    /// The name of the field behind the score's.
    fileprivate var field: String { String(subject.drop { $0 != "." }.dropFirst()) }
}

extension ExampleReadout {
    fileprivate func differences(from other: ExampleReadout, score: String) -> [TellingForm.Difference] {
        Set(fields.keys).union(other.fields.keys).sorted(by: Self.inOrder).compactMap { field in
            guard fields[field] != other.fields[field] else { return nil }
            return TellingForm.Difference("\(score).\(field)", fields[field] ?? [], other.fields[field] ?? [])
        }
    }

    /// Values first, then how they came about, then bands.
    private static func inOrder(_ one: String, _ other: String) -> Bool {
        let order = ["value", "status", "reason", "bounds", "possible", "answered", "of", "band"]
        let places = (order.firstIndex(of: one) ?? order.count, order.firstIndex(of: other) ?? order.count)
        return places.0 == places.1 ? one < other : places.0 < places.1
    }
}
