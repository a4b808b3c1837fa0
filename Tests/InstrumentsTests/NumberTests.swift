import Instruments
import Testing

@Suite("Exact numbers")
struct RationalTests {
    @Test(
        "A number is spelt in decimals, and nothing else is one",
        arguments: [
            ("12", "12"), ("-3", "-3"), ("+1", "1"), ("0.081", "0.081"), ("1.10", "1.1"), ("-0.5", "-0.5"),
            ("007", "7"),
            ("123456789012345678", "123456789012345678"),
        ])
    func spelt(_ text: String, _ shown: String) throws {
        #expect(try #require(Rational(text)).description == shown)
    }

    @Test(
        "What is no number is refused",
        arguments: ["", "-", ".5", "5.", "1e3", "1 2", "0x1", "1,5", "1.2.3", "½", "1234567890123456789", "--1"])
    func refused(_ text: String) {
        #expect(Rational(text) == nil)
    }

    @Test("Sums and products of fractions are exact, in lowest terms")
    func exact() throws {
        let third = try #require(Rational(1, over: 3))
        let tenth = try #require(Rational("0.1"))
        #expect(third.adding(third)?.adding(third) == .one)
        #expect(tenth.adding(tenth)?.adding(tenth) == Rational("0.3"))
        #expect(Rational(4, over: -6) == Rational(-2, over: 3))
        #expect(third.multiplied(by: Rational(6)) == Rational(2))
        #expect(third.subtracting(third) == .zero)
        #expect(third.divided(by: .zero) == nil)
        #expect(Rational(7).divided(by: Rational(-2))?.description == "-3.5")
        #expect(third.description == "1/3")
    }

    @Test("What leaves 64 bits is nil, and never a wrong figure")
    func overflow() throws {
        let large = Rational(Int.max)
        #expect(large.adding(.one) == nil)
        #expect(large.multiplied(by: Rational(2)) == nil)
        #expect(Rational(Int.min).negated == nil)
        #expect(Rational.zero.subtracting(Rational(Int.min)) == nil)
        let fine = try #require(Rational(1, over: Int64.max))
        #expect(fine.multiplied(by: fine) == nil)
        #expect(fine < .one)
        #expect(Rational(Int.min) < Rational(Int.max))
        #expect(Rational(1, over: 0) == nil)
    }

    @Test("Order is that of the exact values")
    func order() throws {
        let numbers = ["-2", "-0.5", "0", "0.333", "0.5", "2"].compactMap { Rational($0) }
        #expect(numbers == numbers.shuffled().sorted())
        #expect(try #require(Rational("0.333")) < #require(Rational(1, over: 3)))
    }

    @Test("Decimals are shown rounded half up, away from zero")
    func decimals() throws {
        let number = try #require(Rational(-10, over: 3))
        #expect(number.decimal(places: 2) == "-3.33")
        #expect(Rational("2.5")?.decimal(places: 0) == "3")
        #expect(Rational("-2.5")?.decimal(places: 0) == "-3")
        #expect(Rational("2.50")?.decimal(places: 3) == "2.5")
        #expect(Rational("2.5")?.decimal(places: 3, padded: true) == "2.500")
        #expect(Rational("0.05")?.decimal(places: 1) == "0.1")
        #expect(number.exactDecimals(upTo: 12) == nil)
        #expect(Rational("0.125")?.exactDecimals(upTo: 12) == 3)
    }
}

@Suite("Rounding")
struct RoundingTests {
    @Test(
        "Rounding works on the exact value, in each direction",
        arguments: [
            ("4.5", 0, "5", "5", "4"), ("-4.5", 0, "-5", "-4", "-5"), ("0.285", 2, "0.29", "0.29", "0.28"),
            ("1.005", 2, "1.01", "1.01", "1"), ("2.4", 0, "2", "3", "2"), ("-2.4", 0, "-2", "-2", "-3"),
            ("3", 0, "3", "3", "3"), ("2.25", 1, "2.3", "2.3", "2.2"),
        ])
    func directions(_ number: String, _ decimals: Int, _ halfUp: String, _ up: String, _ down: String) throws {
        let number = try #require(Rational(number))
        #expect(Rounding(.halfUp, toDecimals: decimals).applied(to: number) == Rational(halfUp))
        #expect(Rounding(.up, toDecimals: decimals).applied(to: number) == Rational(up))
        #expect(Rounding(.down, toDecimals: decimals).applied(to: number) == Rational(down))
    }

    @Test("What rounding would take out of 64 bits is nil")
    func overflow() {
        #expect(Rounding(.up, toDecimals: 12).applied(to: Rational(Int.max)) == Rational(Int.max))
        #expect(Rounding(.up, toDecimals: 60).applied(to: Rational(Int.max)) == nil)
        #expect(Rational(Int64.max, over: 2).flatMap { Rounding(.up, toDecimals: 0).applied(to: $0) } != nil)
    }

    @Test("A rounding is written as in a definition")
    func written() {
        #expect(Rounding(.halfUp, toDecimals: 0).description == "half up to whole")
        #expect(Rounding(.up, toDecimals: 1).description == "up to 1 decimal")
        #expect(Rounding(.down, toDecimals: 3).description == "down to 3 decimals")
    }
}

@Suite("Codes, points and bands")
struct ItemTests {
    private func item(_ codes: [String], key: Key = .plain) -> Item {
        Item(
            id: "1", label: LocalizedText("l"),
            responses: ResponseSet(
                name: "r", kind: .options(codes.map { ResponseOption(code: Code($0), label: LocalizedText("l")) })),
            key: key)
    }

    @Test("The reverse key takes a code from the lowest and the highest together")
    func reverse() {
        #expect(
            item(["-1", "0.5", "2"], key: .reverse).ordinaryOptions.map(\.points)
                == ["2", "0.5", "-1"].map { Rational($0) })
        #expect(item(["0", "2", "4"], key: .reverse).points(of: Code("2")) == Rational(2))
    }

    @Test("A word earns nothing unless it is keyed; codes match as numbers where both are")
    func words() {
        #expect(item(["low", "high"]).pointsRange == nil)
        let keyed = item(["low", "high"], key: .named("k", [Code("low"): .zero, Code("high"): Rational(3)]))
        #expect(keyed.pointsRange?.high == Rational(3))
        #expect(Code("1.0").matches(Code("1")))
        #expect(!Code("a").matches(Code("A")))
    }

    @Test("A figure between two levels belongs to the lower one, so nothing falls in a gap")
    func levels() throws {
        let ground = Ground(source: "s", grade: .established)
        let set = BandSet(
            id: "s",
            levels: [
                BandLevel(edge: .zero, band: nil), BandLevel(edge: Rational(5), band: nil),
                BandLevel(edge: Rational(10), includesEdge: false, band: nil),
            ], ground: ground)
        let figures = ["-1", "0", "4.999", "5", "10", "10.001"].compactMap { Rational($0) }
        #expect(figures.map { set.level(of: $0) } == [nil, 0, 0, 1, 1, 2])
    }
}
