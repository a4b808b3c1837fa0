internal import Instruments

/// Finds which instruments a larger form answers: those whose every scored item repeats an item of the form, or
/// repeats what an item of the form repeats.
struct ContainmentShelf {
    private let instruments: [Instrument]
    private let byID: [String: Instrument]

    init(_ instruments: [Instrument]) {
        self.instruments = instruments
        byID = Dictionary(instruments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The smaller instruments that a form of `larger` answers, by id.
    func contained(in larger: Instrument) -> [ScoringPlan.ContainedPlan] {
        guard larger.entries.isEmpty else { return [] }
        var positions: [SharedItem: Int] = [:]
        for (index, item) in larger.items.enumerated() where positions[origin(of: item, in: larger.id)] == nil {
            positions[origin(of: item, in: larger.id)] = index
        }
        return instruments.compactMap { smaller in
            guard smaller.id != larger.id, smaller.entries.isEmpty else { return nil }
            let origins = smaller.items.map { origin(of: $0, in: smaller.id) }
            let found = origins.map { positions[$0] }
            let scored = zip(smaller.items, found).filter { !$0.0.isUnscored }
            guard !scored.isEmpty, scored.allSatisfy({ $0.1 != nil }),
                scored.count < larger.items.filter({ !$0.isUnscored }).count
            else { return nil }
            return ScoringPlan.ContainedPlan(plan: ScoringPlan(smaller), positions: found)
        }
    }

    /// The item that is not itself a repetition, at the end of the chain.
    private func origin(of item: Item, in instrument: String) -> SharedItem {
        var place = SharedItem(instrument: instrument, item: item.id)
        var shared = item.shared
        var steps = 0
        while let next = shared, steps < 16 {
            place = next
            shared = byID[next.instrument].flatMap { other in
                other.item(next.item).flatMap { other.items[$0].shared }
            }
            steps += 1
        }
        return place
    }
}
