import Instruments

/// The minutes that a form takes are in keeping with its items: not more than three hours, and not less than two seconds
/// an item.
struct MinutesRule: Rule {
    static let name = "minutes-sensible"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        guard let minutes = draft.instrument.minutes, let top = draft.places.top else { return }
        let items = draft.instrument.items.count
        if minutes > 180 {
            complain(
                "\(minutes) minutes are more than three hours; `minutes` is the time for one form",
                at: top.place("minutes"), in: draft)
        } else if items > minutes * 30 {
            complain(
                "\(items) items cannot be answered in \(minutes) min; `minutes` is the time for one form",
                at: top.place("minutes"), in: draft)
        }
    }
}
