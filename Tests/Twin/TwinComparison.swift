import Instruments
package import Scoring

/// Holds a result against what the twin says of the same form.
package final class TwinComparison {
    private let result: FormResult
    private let twin: TwinScorer
    /// What the two do not agree on.
    package private(set) var differences: [String] = []

    /// Compares what the engine makes of a form with what the twin makes of it.
    package init(_ result: FormResult, _ twin: TwinScorer) {
        (self.result, self.twin) = (result, twin)
        compare()
    }

    private func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
        if !holds { differences.append(what()) }
    }

    private func compare() {
        guard result.isValid else {
            expect(result.errors.allSatisfy { $0.kind == .check }, "errors: \(result.errorLine)")
            return
        }
        let missing = Set(result.items.indices.filter { result.items[$0].role == .missing })
        expect(twin.missing.isSubset(of: missing), "missing \(missing), by the twin \(twin.missing)")
        let withdrawn = result.scores.contains { if case .check = $0.reason { true } else { false } }
        let results = twin.results()
        for (index, score) in result.scores.enumerated() {
            isInRange(score)
            bands(score)
            if withdrawn { continue }
            if score.score.missing?.policy != .settle, missing == twin.missing, let result = results[index] {
                same(score, result.value, result.status)
            }
            guard let completions = twin.completions else { continue }
            let all = Set(completions.map { $0.value(ofScore: index) })
            if all.contains(.beyond) { continue }
            contains(score, all)
            if score.score.missing?.policy == .settle { settled(score, all) }
        }
        if let completions = twin.completions { flags(completions) }
    }

    /// Every completion lies within the bounds.
    private func contains(_ score: ScoreResult, _ all: Set<TwinValue>) {
        guard let bounds = score.bounds else { return }
        for case .number(let number) in all {
            let isIn = !(number < TwinFraction(bounds.low)) && !(TwinFraction(bounds.high) < number)
            expect(isIn, "\(score.name): bounds \(bounds.low) to \(bounds.high) without \(number)")
        }
    }

    /// A settled verdict is that of every completion; an open one may be weaker, but leaves no outcome out.
    private func settled(_ score: ScoreResult, _ all: Set<TwinValue>) {
        let values = all.filter { if case .nothing = $0 { false } else { true } }
        if let content = score.content {
            expect(
                values.allSatisfy { content.isSame(as: $0) }, "\(score.name): settled \(content.line), possible \(all)")
        } else if !score.possible.isEmpty {
            let isOpen = values.allSatisfy { value in score.possible.contains { $0.isSame(as: value) } }
            expect(isOpen, "\(score.name): possible \(score.possible.map(\.line)) without some of \(all)")
        }
        if twin.missing.isEmpty, all.count == 1, let value = all.first {
            same(score, value, "complete")
        }
    }

    private func same(_ score: ScoreResult, _ value: TwinValue, _ status: String) {
        switch value {
        case .beyond: return
        case .nothing(let reason):
            expect(score.reason?.words == reason, "\(score.name): \(result.line(score.name)), by the twin \(reason)")
        default:
            expect(
                score.content?.isSame(as: value) == true && score.status.rawValue == status,
                "\(score.name): \(result.line(score.name)), by the twin \(value) \(status)")
        }
    }

    private func isInRange(_ score: ScoreResult) {
        guard case .between(let low, let high) = score.score.range, let number = score.exact else { return }
        expect(low <= number && number <= high, "\(score.name): \(number) outside \(low) to \(high)")
    }

    /// The bands, found by walking up the levels.
    private func bands(_ score: ScoreResult) {
        guard let number = score.exact, let sheet = twin.sheets.first else { return }
        var expected: [String] = []
        for set in score.score.bands.all {
            if let when = set.when?.expression {
                guard when.itemsRead.isEmpty, when.scoresRead.isEmpty else { return }
                guard sheet.value(when) == .truth(true) else { continue }
            }
            let figure = set.rounded.map { TwinFraction(number).rounded($0) } ?? TwinFraction(number)
            var band = "below"
            for level in set.levels {
                let edge = TwinFraction(level.edge)
                if edge < figure || (edge == figure && level.includesEdge) { band = level.band?.english ?? "none" }
            }
            expected.append("\(set.id) \(band)")
        }
        let found = score.bands.map { "\($0.set.id) \($0.level.band?.english ?? "none")" }
        expect(found == expected, "\(score.name): bands \(found), by the twin \(expected)")
    }

    /// A flag on an item fires only if it does in every completion, and always where nothing is missing.
    private func flags(_ completions: [TwinSheet]) {
        let raised = Set(result.flags.map(\.exampleToken))
        for flag in twin.instrument.flags where flag.when.expression.scoresRead.isEmpty {
            let token: String
            switch flag.kind {
            case .safety(let item): token = "safety \(twin.instrument.items[item].id)"
            case .critical(let item): token = "critical \(twin.instrument.items[item].id)"
            case .note(let name, _): token = "note \(name)"
            }
            let truths = Set(completions.map { $0.value(flag.when.expression) })
            if truths.contains(.beyond) { continue }
            if raised.contains(token) { expect(truths == [.truth(true)], "\(token) raised, by the twin \(truths)") }
            if truths == [.truth(true)], twin.missing.isEmpty { expect(raised.contains(token), "\(token) not raised") }
        }
    }
}

extension ScoreValue {
    /// Whether the twin means the same.
    func isSame(as value: TwinValue) -> Bool {
        switch (self, value) {
        case (.number(let a), .number(let b)): TwinFraction(a) == b
        case (.truth(let a), .truth(let b)): a == b
        case (.word(let a), .word(let b)): a.english == b
        case (.digits(let a), .word(let b)): a == b
        case (.range(let a, let b), .range(let c, let d)): TwinFraction(a) == c && TwinFraction(b) == d
        default: false
        }
    }
}
