internal import Instruments

/// The answers that a result lacks under some items and blocks, told apart by their kind, in words.
struct MissingAnswers {
    private let result: FormResult
    private let items: [Int]
    private let columns: [(block: Int, item: Int)]

    init(of result: FormResult, items: [Int], columns: [(block: Int, item: Int)]) {
        self.result = result
        self.items = items
        self.columns = columns
    }

    /// How many items and entries apply, and how many of them are missing.
    var tally: MissingCount.Tally {
        var tally = MissingCount.Tally()
        for item in items { tally.add(result.evaluator.standings[item]) }
        for block in Set(columns.map(\.block)) {
            let read = columns.filter { $0.block == block }.map(\.item)
            for entry in result.evaluator.entries[block] {
                tally.add(whole: read.allSatisfy { entry.standings[$0].isKnown })
            }
        }
        return tally
    }

    /// `items 4, 7 blank; item 9 not known`; empty where nothing is missing.
    func text(in language: String) -> String {
        (itemTexts(in: language) + entryTexts(in: language)).joined(separator: "; ")
    }

    private func itemTexts(in language: String) -> [String] {
        let missing = items.filter { result.evaluator.standings[$0].kind == .missing }
        return NoAnswer.allCases.compactMap { kind in
            let ids = missing.filter { Self.kind(result.evaluator.answers[$0]) == kind }
                .map { result.plan.instrument.items[$0].id }
            guard !ids.isEmpty else { return nil }
            let list = ids.joined(separator: ", ")
            let word = kind.word(in: language)
            return wording(language, "item\(ids.count == 1 ? "" : "s") \(list) \(word)", "item \(list): \(word)")
        }
    }

    private func entryTexts(in language: String) -> [String] {
        var texts: [String] = []
        for block in Set(columns.map(\.block)).sorted() {
            let definition = result.plan.instrument.entries[block]
            let read = Set(columns.filter { $0.block == block }.map(\.item)).sorted()
            for (number, entry) in result.evaluator.entries[block].enumerated() {
                let parts = read.filter { entry.standings[$0].kind == .missing }.map { item in
                    "\(definition.items[item].id) \(Self.kind(entry.answers[item]).word(in: language))"
                }
                if !parts.isEmpty {
                    texts.append("\(definition.name) \(number + 1): \(parts.joined(separator: ", "))")
                }
            }
        }
        return texts
    }

    /// The kind of a missing answer; what was marked as skipped though it had to be asked is a blank.
    private static func kind(_ answer: Answer) -> NoAnswer {
        if case .none(let kind, _) = answer, kind != .skipped { kind } else { .blank }
    }
}
