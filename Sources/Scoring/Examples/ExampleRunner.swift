public import Instruments

/// Something that a worked example expects and the scoring does not give.
public struct ExampleFailure: Sendable, Hashable {
    /// The name of the example.
    public let example: String
    /// The line of the definition where it stands.
    public let line: Int
    /// What was looked at: `total.value`, `flags`.
    public let subject: String
    /// What the example expects.
    public let expected: String
    /// What came out.
    public let got: String
}

extension ScoringPlan {
    /// Runs one worked example; an empty list means that everything it expects came out.
    public func failures(of example: WorkedExample) -> [ExampleFailure] {
        var run = ExampleRun(example: example)
        let results = example.forms.flatMap { form in
            Array(repeating: score(self.form(example, form.answers)), count: form.times)
        }
        if example.isGroup {
            run.compare(groupFigures(of: results))
        } else if let result = results.first {
            run.compare(result)
        }
        return run.failures
    }

    /// Runs every worked example of the definition.
    public func failuresOfExamples() -> [ExampleFailure] {
        instrument.examples.flatMap { failures(of: $0) }
    }
}

/// One run of a worked example, collecting what does not come out.
private struct ExampleRun {
    let example: WorkedExample
    var failures: [ExampleFailure] = []

    private mutating func expect(_ subject: String, _ expected: String, _ got: String, _ same: Bool) {
        guard !same else { return }
        failures.append(
            ExampleFailure(example: example.name, line: example.line, subject: subject, expected: expected, got: got))
    }

    mutating func compare(_ result: FormResult) {
        let errors = Set(
            result.errors.map { $0.kind == .check ? "check \($0.item ?? "")" : $0.item ?? $0.kind.rawValue })
        let invalid = Set(example.invalid ?? [])
        expect(
            "invalid", invalid.sorted().joined(separator: ", "), errors.sorted().joined(separator: ", "),
            errors == invalid)
        if let flags = example.flags {
            let raised = result.flags.map(\.exampleToken)
            expect("flags", flags.joined(separator: ", "), raised.joined(separator: ", "), flags == raised)
        }
        for expectation in example.scores {
            guard let score = result[expectation.score] else {
                if result.isValid { expect(expectation.score, "a score of this name", "none", false) }
                continue
            }
            let readout = ExampleReadout(score)
            for field in expectation.fields { compare(field, of: expectation.score, with: readout) }
            compareBandSets(expectation, readout)
        }
    }

    /// A stated map of bands is the whole of it: the sets that apply, and no other.
    private mutating func compareBandSets(_ expectation: WorkedExample.Expectation, _ readout: ExampleReadout) {
        let stated = Set(
            expectation.fields.map(\.name).filter { $0.hasPrefix("bands.") }.map {
                String($0.dropFirst("bands.".count))
            })
        guard !stated.isEmpty else { return }
        expect(
            "\(expectation.score).bands", stated.sorted().joined(separator: ", "),
            readout.bandSets.sorted().joined(separator: ", "), stated == readout.bandSets)
    }

    mutating func compare(_ figures: [GroupResult]) {
        for expectation in example.scores {
            guard let figure = figures.first(where: { $0.figure.name == expectation.score }) else {
                expect(expectation.score, "a group figure of this name", "none", false)
                continue
            }
            for field in expectation.fields {
                compare(field, of: expectation.score, with: ExampleReadout(figure))
            }
        }
    }

    private mutating func compare(_ field: WorkedExample.Field, of score: String, with readout: ExampleReadout) {
        let got = readout.texts(of: field)
        let same =
            got.count == field.expected.count
            && zip(field.expected, got).allSatisfy { readout.matches(expected: $0, got: $1, field: field.name) }
        expect(
            "\(score).\(field.name)", field.expected.joined(separator: ", "), got.joined(separator: ", "), same)
    }
}

extension FlagFinding {
    /// The flag as worked examples write it: `safety 9`, `unanswered 10`, `note tied`, `check NAME`.
    public var exampleToken: String {
        switch kind {
        case .safety(let item, .answered): "safety \(item)"
        case .critical(let item, .answered): "critical \(item)"
        case .safety(let item, .unanswered), .critical(let item, .unanswered): "unanswered \(item)"
        case .note(let name): "note \(name)"
        case .check(let name): "check \(name)"
        }
    }
}
