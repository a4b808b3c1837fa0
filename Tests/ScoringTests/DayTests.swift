import Testing

@testable import Scoring

@Suite("Days of the calendar")
struct DayTests {
    @Test(
        "Days are added over the ends of months and years",
        arguments: [
            ("2025-01-10", 56, "2025-03-07"), ("2024-02-28", 1, "2024-02-29"), ("2025-12-31", 1, "2026-01-01"),
            ("2025-01-01", 365, "2026-01-01"), ("2025-06-15", 0, "2025-06-15"),
        ])
    func adding(from: String, days: Int, to: String) throws {
        #expect(try #require(Day(from)).adding(days: days).description == to)
    }

    @Test("Whole months from a day to a later one")
    func months() throws {
        let day = try #require(Day("2025-01-31"))
        #expect(day.months(to: try #require(Day("2025-02-27"))) == 0)
        #expect(day.months(to: try #require(Day("2025-02-28"))) == 1)
        #expect(day.months(to: try #require(Day("2026-01-31"))) == 12)
    }
}
