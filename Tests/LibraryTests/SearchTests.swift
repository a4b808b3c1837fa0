import AssessmentScoring
import Testing

@Suite("Looking for an instrument")
struct SearchTests {
    private static let instruments = Result { try InstrumentLibrary.standard().plans.map(\.instrument) }

    private func found(_ search: InstrumentSearch) throws -> [String] {
        try Self.instruments.get().filter(search.finds).map(\.id)
    }

    @Test("Nothing asked for finds all")
    func all() throws {
        #expect(try found(InstrumentSearch()).count == Self.instruments.get().count)
    }

    @Test("Words are found without capitals and accents, in id, title, items and scores")
    func words() throws {
        #expect(try found(InstrumentSearch(words: ["PHQ-9"])) == ["phq-9"])
        #expect(try found(InstrumentSearch(words: ["QUALITA", "vita"])).contains("whoqol-bref"))
        #expect(try found(InstrumentSearch(words: ["syndrome"])).contains("phq-9"))
        #expect(try found(InstrumentSearch(words: ["sleep", "zzzz"])) == [])
    }

    @Test("The place of a word is told only where neither id nor title has it")
    func place() throws {
        let phq9 = try InstrumentLibrary.standard(only: ["phq-9"])["phq-9"].instrument
        #expect(InstrumentSearch(words: ["patient"]).place(in: phq9) == nil)
        #expect(InstrumentSearch(words: ["patient", "sleep"]).place(in: phq9)?.kind == .item("3"))
        #expect(InstrumentSearch(words: ["syndrome"]).place(in: phq9)?.kind == .score("major_depressive_syndrome"))
    }

    @Test("Each condition can be dropped, and only what was asked for")
    func relaxed() {
        let search = InstrumentSearch(area: .clinical, items: 1...3)
        #expect(search.relaxed.map(\.dropping) == [.area, .items])
        #expect(search.relaxed.map(\.search) == [InstrumentSearch(items: 1...3), InstrumentSearch(area: .clinical)])
    }

    @Test("One id loads that definition and its neighbours, and no other")
    func byID() throws {
        let ids = try InstrumentLibrary.standard(only: ["phq-2"]).plans.map(\.instrument.id)
        #expect(Set(ids).isSuperset(of: ["phq-2", "phq-9"]))
        #expect(ids.count < 8)
        #expect(try InstrumentLibrary.standard(only: ["pswq"]).plans.map(\.instrument.id) == ["pswq"])
    }
}
