import Testing

@testable import Instruments

@Suite("Exact sums")
struct ExactSumTests {
    private func sum(_ numbers: [Rational]) -> ExactSum {
        var sum = ExactSum()
        for number in numbers { sum.add(number) }
        return sum
    }

    @Test("Parts in any order come to the whole")
    func parts() throws {
        let numbers = (1...60).compactMap { Rational(Int64($0 * 7 % 13) - 6, over: Int64($0 % 7) + 1) }
        let whole = sum(numbers)
        var parts = sum(Array(numbers[20...].reversed()))
        parts.add(sum(Array(numbers[..<20])))
        #expect(parts == whole)
        #expect(whole.total == numbers.reduce(Rational?.some(.zero)) { $0?.adding($1) })
        #expect(ExactSum(whole.numerators) == whole)
    }

    @Test("Squares are exact, and what comes to nothing leaves nothing")
    func squares() throws {
        var sum = ExactSum()
        sum.addSquare(of: try #require(Rational(-3, over: 2)))
        #expect(sum.total == Rational(9, over: 4))
        #expect(self.sum([Rational(5), Rational(-5)]) == ExactSum())
    }

    @Test("A sum too large to be held has no total, and stays so in every sum with it")
    func tooLarge() {
        var sum = ExactSum([1: .max])
        sum.add(.one)
        #expect(sum.isTooLarge && sum.total == nil && sum.approximate == nil)
        var other = ExactSum()
        other.add(sum)
        #expect(other.isTooLarge)
    }
}
