import Cases
import Definitions
import MarkedYAML
import Scoring
import Testing

@Suite("The day that recent is counted from never comes from a clock")
struct AsOfTests {
    private let forms = """
        forms:
          - {instrument: phq-2, date: 2025-03-01, answers: [0, 0]}
          - {instrument: phq-2, date: 2026-03-01, answers: [0, 0]}

        """

    @Test("It is the day of the latest form where nobody states one")
    func latestForm() {
        #expect(read("case: x\n\(forms)").asOf == Day("2026-03-01"))
    }

    @Test("The case may state it, and whoever asks may state another")
    func stated() {
        #expect(read("case: x\nas of: 2026-05-01\n\(forms)").asOf == Day("2026-05-01"))
        #expect(read("case: x\nas of: 2026-05-01\n\(forms)", asOf: Day("2026-06-01")).asOf == Day("2026-06-01"))
    }

    @Test("There is none where no form has a day")
    func none() {
        #expect(read("case: x\nforms: []\n").asOf == nil)
    }

    @Test("A form from after it is told")
    func laterForm() {
        #expect(places(read("case: x\nas of: 2025-12-31\n\(forms)")) == ["form-after-as-of 5:18"])
    }
}
