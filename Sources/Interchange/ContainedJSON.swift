internal import Instruments
internal import Scoring

extension FormResult {
    /// The results of the smaller instruments, each with the flags that this form has not raised itself.
    var containedJSON: [JSONValue] {
        containedWithPlaces.map { small, place in
            var members = [
                JSONMember("instrument", .string(small.instrument.id)),
                JSONMember("edition", .number(small.instrument.edition)), JSONMember("scores", small.scoresJSON),
            ]
            let further = small.flags.filter { !isRaisedHere($0, of: small, at: place) }
            if !further.isEmpty { members.append(JSONMember("flags", .array(further.map(\.json)))) }
            return .object(members)
        }
    }

    /// Whether this form has raised the same on the item that the smaller form's item repeats. A critical item of the
    /// larger form does not stand for a safety item of the smaller.
    private func isRaisedHere(_ flag: FlagFinding, of small: FormResult, at place: ScoringPlan.ContainedPlan) -> Bool {
        guard let id = flag.item, let index = small.instrument.items.firstIndex(where: { $0.id == id }),
            let position = place.positions[index]
        else { return false }
        let mine = instrument.items[position].id
        return flags.contains { own in
            switch (own.kind, flag.kind) {
            case (.safety(mine, _), .safety), (.safety(mine, _), .critical), (.critical(mine, _), .critical): true
            default: false
            }
        }
    }
}
