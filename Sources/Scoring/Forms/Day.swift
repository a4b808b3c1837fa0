/// A day of the calendar, without a time and without a zone.
public struct Day: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// The day that `text` spells as `2026-03-02`; nil where it is no such day.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 0,
            (1...12).contains(month), (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    private init(year: Int, month: Int, day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The same day so many months later; the last day of the month where that one is shorter.
    public func adding(months: Int) -> Day {
        let total = year * 12 + (month - 1) + months
        let (year, month) = (total / 12, total % 12 + 1)
        return Day(year: year, month: month, day: min(day, Self.length(ofMonth: month, year: year)))
    }
}

extension Day {
    /// The day so many days later.
    public func adding(days: Int) -> Day {
        var (day, rest) = (self, days)
        while day.day + rest > Self.length(ofMonth: day.month, year: day.year) {
            rest -= Self.length(ofMonth: day.month, year: day.year) - day.day + 1
            day = Day(year: day.year, month: day.month, day: 1).adding(months: 1)
        }
        return Day(year: day.year, month: day.month, day: day.day + rest)
    }

    /// The whole months from this day to a later one.
    public func months(to later: Day) -> Int {
        let months = (later.year - year) * 12 + later.month - month
        return adding(months: months) > later ? months - 1 : months
    }
}

extension Day: Comparable {
    /// Whether the left day is the earlier one.
    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension Day: CustomStringConvertible {
    /// The day as `2026-03-02`.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
