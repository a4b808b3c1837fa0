internal import Instruments

/// Finds which instruments a larger form answers: those whose every scored item repeats an item of the form, or
/// repeats what an item of the form repeats.
struct ContainmentShelf {
    /// An instrument that a larger one may contain.
    private struct Smaller {
        let instrument: Instrument
        /// For each item the item that is not itself a repetition.
        let origins: [SharedItem]
        /// The positions of the scored items.
        let scored: [Int]
    }

    /// What each item that repeats another repeats.
    private let shared: [SharedItem: SharedItem]
    /// By the origin of their first scored item, so that a form need not look at every instrument.
    private var smaller: [SharedItem: [Smaller]] = [:]

    init(_ instruments: [Instrument]) {
        var shared: [SharedItem: SharedItem] = [:]
        for instrument in instruments {
            for item in instrument.items {
                if let other = item.shared { shared[SharedItem(instrument: instrument.id, item: item.id)] = other }
            }
        }
        self.shared = shared
        for instrument in instruments where instrument.entries.isEmpty {
            let scored = instrument.items.indices.filter { !instrument.items[$0].isUnscored }
            guard let first = scored.first else { continue }
            let origins = instrument.items.map { origin(of: $0, in: instrument.id) }
            smaller[origins[first], default: []].append(
                Smaller(instrument: instrument, origins: origins, scored: scored))
        }
    }

    /// The smaller instruments that a form of `larger` answers, by id.
    func contained(in larger: Instrument) -> [ScoringPlan.ContainedPlan] {
        guard larger.entries.isEmpty else { return [] }
        let origins = larger.items.map { origin(of: $0, in: larger.id) }
        let positions = Dictionary(zip(origins, origins.indices), uniquingKeysWith: { first, _ in first })
        let scored = larger.items.count { !$0.isUnscored }
        let found = Set(origins).flatMap { smaller[$0] ?? [] }.filter { other in
            other.instrument.id != larger.id && other.scored.count < scored
                && other.scored.allSatisfy { positions[other.origins[$0]] != nil }
        }
        return found.sorted { $0.instrument.id < $1.instrument.id }.map { other in
            ScoringPlan.ContainedPlan(
                plan: ScoringPlan(other.instrument), positions: other.origins.map { positions[$0] })
        }
    }

    /// The item that is not itself a repetition, at the end of the chain.
    private func origin(of item: Item, in instrument: String) -> SharedItem {
        var place = SharedItem(instrument: instrument, item: item.id)
        var steps = 0
        while let next = steps == 0 ? item.shared : shared[place], steps < 16 {
            place = next
            steps += 1
        }
        return place
    }
}
