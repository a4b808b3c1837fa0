import Instruments
import Scoring
import Testing

@testable import Monitoring

@Suite("Mean changes")
struct MeanChangeTests {
    private func tally(_ differences: [Int64], over denominator: Int64 = 1) -> OutcomeTally {
        var tally = OutcomeTally()
        for number in differences {
            guard let difference = Rational(number, over: denominator) else { continue }
            tally.people += 1
            tally.sum.add(difference)
            tally.squares.addSquare(of: difference)
        }
        return tally
    }

    @Test("The mean and its interval by Student's t, worked out by hand")
    func interval() throws {
        // Mean 3, SD √10 = 3.162278, n 5, t of 4 degrees 2.776: 2.776 · 3.162278 / √5 = 3.925857.
        let mean = try #require(MeanChange(tally([-1, 1, 3, 5, 7])))
        #expect(mean.mean == Rational(3))
        #expect(mean.interval?.low == Rational("-0.925857") && mean.interval?.high == Rational("6.925857"))
        let thirds = try #require(MeanChange(tally([1, 1, 2], over: 3)))
        #expect(thirds.mean == Rational(4, over: 9))
    }

    @Test("Everybody alike has no width, one person no interval, nobody no mean")
    func edges() throws {
        let same = try #require(MeanChange(tally([2, 2, 2, 2])))
        #expect(same.interval?.low == Rational(2) && same.interval?.high == Rational(2))
        #expect(MeanChange(tally([2]))?.interval == nil && MeanChange(tally([2]))?.mean == Rational(2))
        #expect(MeanChange(tally([])) == nil)
    }

    @Test("Between two rows of the table the wider interval is taken")
    func quantiles() {
        #expect(StudentT.quantile(freedom: 9) == 2.262)
        #expect(StudentT.quantile(freedom: 35) == 2.042)
        #expect(StudentT.quantile(freedom: 5000) == 1.980)
    }
}
