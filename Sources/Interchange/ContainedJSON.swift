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
            let further = place.further(small.flags, beside: flags, of: instrument)
            if !further.isEmpty { members.append(JSONMember("flags", .array(further.map(\.json)))) }
            return .object(members)
        }
    }
}
