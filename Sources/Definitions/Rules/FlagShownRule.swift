import Instruments

/// Every flag and every check is raised by an example: one that is not may have a condition that nothing fulfils.
struct FlagShownRule: Rule {
    static let name = "flag-shown"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        let examples = draft.instrument.examples
        let shown = Set(examples.flatMap { $0.flags ?? [] })
        let items = draft.instrument.items
        for (flag, fields) in zip(draft.instrument.flags, draft.places.flags) {
            let (name, place) =
                switch flag.kind {
                case .safety(let item): ("safety \(items[item].id)", fields.place("safety"))
                case .critical(let item): ("critical \(items[item].id)", fields.place("critical"))
                case .note(let name, _): ("note \(name)", fields.place("note"))
                }
            if !shown.contains(name) {
                complain("no example raises it; add one that expects `flags: [\(name)]`", at: place, in: draft)
            }
        }
        let invalid = Set(examples.flatMap { $0.invalid ?? [] })
        let reasons = Set(
            examples.flatMap { $0.scores.flatMap(\.fields) }.filter { $0.name == "reason" }.flatMap(\.expected))
        for (check, fields) in zip(draft.instrument.checks, draft.places.checks) {
            let name = "check \(check.name)"
            let (raised, advice) =
                switch check.otherwise {
                case .warning: (shown, "`flags: [\(name)]`")
                case .invalid: (invalid, "`invalid: [\(name)]`")
                case .noScores: (reasons, "`reason: \(name)`")
                }
            if !raised.contains(name) {
                complain("no example fails it; add one that expects \(advice)", at: fields.place("check"), in: draft)
            }
        }
    }
}
