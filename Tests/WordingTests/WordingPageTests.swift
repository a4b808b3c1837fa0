import Definitions
import Instruments
import Reports
import Scoring
import Testing

private let ownText = [
    "Glim the plonks.", "Then wibble.", "Ploog the wibble?", "Snorf along the line.", "Anything quorf?",
    "How dreel is it?", "unploogly", "ploogly",
]

/// What `show` says of the licence, by what that says of the wording.
private let licences: [(wording: String, words: String)] = [
    ("free", "the wording may be reproduced (Plonk Press)"),
    ("non-commercial", "where no money is made of it; otherwise ask Plonk Press"),
    ("unchanged", "may be reproduced unchanged; for any change ask Plonk Press"),
    ("by-permission", "by permission: ask Plonk Press"),
    ("unclear", "not clear: ask Plonk Press"),
]

@Suite("What is shown is in the form's own words where they are laid over the labels")
struct WordingPageTests {
    private let instrument: Instrument
    private let wording: Wording

    init() throws {
        instrument = try Glim.instrument.get()
        wording = try #require(Glim.reading(Glim.wording).wording)
    }

    @Test("Show prints the text of every item and option, the instructions, and by whose permission")
    func show() {
        let page = InstrumentReport(instrument, wording: wording).text
        for text in ownText { #expect(page.contains(text), "\(text) is not shown") }
        #expect(!page.contains("1.5  much"))
        #expect(page.words.contains("rights: Plonk Press; permission: to the clinic of Nowhere, on 2026-01-07"))
    }

    @Test("Show without one says that there is none, and what the licence asks", arguments: licences)
    func licence(_ licence: (wording: String, words: String)) throws {
        let text = Glim.definition(wording: licence.wording)
        let page = InstrumentReport(try #require(readDefinition(Array(text.utf8)).instrument)).text.words
        #expect(page.contains(licence.words))
        #expect(page.contains("wording not here: the labels are short descriptions of our own"))
        #expect(page.contains("first label"))
    }

    @Test("Explain prints the text of each item and of the option that was chosen, and by whose permission")
    func explain() {
        let result = ScoringPlan(instrument).score(
            Form(
                answers: .byItem([
                    GivenAnswer("1", .token("1.5")), GivenAnswer("2", .token("3")),
                ])))
        let page = ExplainReport(result, wording: wording).text
        #expect(page.contains("1  Ploog the wibble?\n            1.5  ploogly → 1.5 points"))
        #expect(page.contains("Snorf along the line."))
        #expect(page.words.contains("permission: to the clinic of Nowhere, on 2026-01-07"))
        let plain = ExplainReport(result).text
        #expect(plain.contains("first label"))
        #expect(!plain.contains("permission"))
    }

    @Test("What a wording does not hold keeps its label")
    func partial() throws {
        let text = try Glim.wording(changing: "options:\n  degree: {0: unploogly, 1.50: ploogly}\n", to: "")
        let page = try InstrumentReport(instrument, wording: Glim.reading(text).wording).text
        #expect(page.contains("1.5  much"))
        #expect(page.contains("Ploog the wibble?"))
    }

    @Test("An item of an entry is not the item of the form that has the same id")
    func entries() {
        #expect(wording.text(of: instrument.items[0]) == "Ploog the wibble?")
        let block = instrument.entries[0]
        #expect(wording.text(of: block.items[0], in: block) == "How dreel is it?")
    }
}

extension String {
    /// The text without its line breaks, for what may be wrapped anywhere.
    fileprivate var words: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
