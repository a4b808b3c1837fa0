import Scoring

/// For how long a rule must hold, as a definition writes it in English: `6 months`, `8 weeks`.
struct HeldTime {
    private let months: Int
    private let days: Int

    /// The time that the words say; nil for any other words.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, let count = Int(words[0]), count > 0, count <= 1200 else { return nil }
        switch words[1] {
        case "day", "days": (months, days) = (0, count)
        case "week", "weeks": (months, days) = (0, 7 * count)
        case "month", "months": (months, days) = (count, 0)
        case "year", "years": (months, days) = (12 * count, 0)
        default: return nil
        }
    }

    /// The first day on which it is over.
    func end(from day: Day) -> Day { day.adding(months: months).adding(days: days) }
}
