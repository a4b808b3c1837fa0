internal import Instruments
internal import Scoring

extension ScoringPlan.ContainedPlan {
    /// The flags of the smaller instrument that the larger form has not raised itself, on the item that the smaller
    /// one's item repeats. A critical item of the larger form does not stand for a safety item of the smaller.
    func further(_ flags: [FlagFinding], beside own: [FlagFinding], of larger: Instrument) -> [FlagFinding] {
        flags.filter { flag in
            guard let id = flag.item, let index = plan.instrument.items.firstIndex(where: { $0.id == id }),
                let position = positions[index]
            else { return true }
            let mine = larger.items[position].id
            return !own.contains { raised in
                switch (raised.kind, flag.kind) {
                case (.safety(mine, _), .safety), (.safety(mine, _), .critical), (.critical(mine, _), .critical): true
                default: false
                }
            }
        }
    }
}
