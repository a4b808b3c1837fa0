import Instruments
import Testing

@testable import Scoring

@Suite("Intervals, truths, roots and days")
struct ArithmeticTests {
    private func interval(_ low: Int, _ high: Int) -> Interval { Interval(Rational(low), Rational(high)) }

    @Test("Arithmetic over intervals holds every result of their numbers")
    func arithmetic() {
        let edges = [(-2, 1), (0, 0), (1, 3), (-3, -1)].map { interval($0.0, $0.1) }
        let numbers = { (interval: Interval) in
            (-3...3).map { Rational($0) }.filter { interval.low <= $0 && $0 <= interval.high }
        }
        func holds(_ interval: Interval?, _ value: Rational?) -> Bool {
            guard let interval, let value else { return interval == nil }
            return interval.low <= value && value <= interval.high
        }
        for left in edges {
            for right in edges {
                for a in numbers(left) {
                    for b in numbers(right) {
                        #expect(holds(left.adding(right), a.adding(b)))
                        #expect(holds(left.subtracting(right), a.subtracting(b)))
                        #expect(holds(left.multiplied(by: right), a.multiplied(by: b)))
                        #expect(holds(left.divided(by: right), a.divided(by: b)))
                        #expect(holds(left.power(2), a.multiplied(by: a)))
                    }
                }
            }
        }
        #expect(interval(1, 2).divided(by: interval(0, 2)) == nil)
        #expect(interval(-2, 1).power(2) == interval(0, 4))
    }

    @Test("A comparison is true if it holds for all, false if for none, else undetermined")
    func comparisons() {
        #expect(interval(1, 2).compared(.less, interval(3, 4)) == .yes)
        #expect(interval(1, 3).compared(.less, interval(3, 4)) == .undetermined)
        #expect(interval(1, 3).compared(.lessOrEqual, interval(3, 4)) == .yes)
        #expect(interval(4, 5).compared(.less, interval(3, 4)) == .no)
        #expect(interval(4, 5).compared(.greaterOrEqual, interval(3, 4)) == .yes)
        #expect(interval(1, 2).compared(.equal, interval(3, 4)) == .no)
        #expect(interval(1, 1).compared(.equal, interval(1, 1)) == .yes)
        #expect(interval(1, 2).compared(.equal, interval(1, 2)) == .undetermined)
    }

    @Test("And and or follow Kleene")
    func kleene() {
        let truths: [Truth] = [.yes, .no, .undetermined]
        for a in truths {
            for b in truths {
                let and: Truth = a == .no || b == .no ? .no : a == .yes && b == .yes ? .yes : .undetermined
                let or: Truth = a == .yes || b == .yes ? .yes : a == .no && b == .no ? .no : .undetermined
                #expect(a.and(b) == and)
                #expect(a.or(b) == or)
            }
        }
        #expect(truths.map(\.negated) == [.no, .yes, .undetermined])
    }

    @Test(
        "A square root has 12 significant digits, a half taken up",
        arguments: [
            ("0", "0"), ("4", "2"), ("2", "1.41421356237"), ("3", "1.73205080757"), ("0.25", "0.5"),
            ("0.0002", "0.0141421356237"), ("1000000000000000", "31622776.6017"), ("10", "3.16227766017"),
            ("999999999999999999", "1000000000"),
        ])
    func roots(_ number: String, _ root: String) throws {
        #expect(try #require(Rational(number)).squareRoot() == Rational(root))
        #expect(Rational(-1).squareRoot() == nil)
    }

    @Test(
        "A day is one of the calendar, spelt in full",
        arguments: ["2026-03-02", "2024-02-29", "2000-02-29", "0999-12-31"])
    func days(_ text: String) throws {
        #expect(try #require(Day(text)).description == text)
    }

    @Test(
        "What is no day is refused",
        arguments: [
            "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-4-1", "26-04-01",
            "2026-04-01T00", "",
            "0000-01-01", "2026/04/01",
        ])
    func noDays(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test("Months later is the same day, or the month's last")
    func months() throws {
        let day = try #require(Day("2026-01-31"))
        #expect(day.adding(months: 1).description == "2026-02-28")
        #expect(day.adding(months: 11).description == "2026-12-31")
        #expect(day.adding(months: 25).description == "2028-02-29")
        #expect(day < day.adding(months: 1))
    }
}
