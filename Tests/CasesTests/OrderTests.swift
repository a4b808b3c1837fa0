import Cases
import Definitions
import Instruments
import MarkedYAML
import Scoring
import Testing

@Suite("The order of forms in a file plays no part")
struct OrderTests {
    private let forms = [
        "{instrument: phq-2, date: 2026-01-01, answers: [0, 1]}",
        "{instrument: phq-2, date: 2025-01-01, answers: [0, 1]}",
        "{instrument: cansas, date: 2026-01-01, respondent: staff, answers: {1: 1}}",
        "{instrument: cansas, date: 2026-01-01, respondent: self, answers: {1: 1}}",
        "{instrument: phq-2, date: 2026-01-01, id: b, answers: [0, 1]}",
        "{instrument: phq-2, date: 2026-01-01, id: b, answers: [1, 1]}",
    ]

    private func sorted(_ forms: [String]) -> [String] {
        read("case: x\nforms:\n" + forms.map { "  - \($0)\n" }.joined()).results.map(\.form)
            .sorted(by: CaseForm.inOrder).map {
                "\($0.instrumentID) \($0.respondent?.rawValue ?? "") \($0.form.id ?? "") \($0.canonicalAnswers)"
            }
    }

    @Test("Forms have one order: instrument, day, respondent, id, answers")
    func order() {
        let expected = [
            "cansas self  1=1", "cansas staff  1=1", "phq-2 self  1=0, 2=1", "phq-2 self  1=0, 2=1",
            "phq-2 self b 1=0, 2=1", "phq-2 self b 1=1, 2=1",
        ]
        #expect(sorted(forms) == expected)
        #expect(sorted(forms.reversed()) == expected)
    }

    @Test("Two forms that only their answers tell apart are told")
    func repeated() {
        let reading = read("case: x\nforms:\n  - \(forms[4])\n  - \(forms[5])\n")
        #expect(places(reading) == ["repeated-form 4:18"])
        #expect(reading.findings.first?.notes.first?.extent.start.line == 3)
        #expect(!reading.hasErrors)
    }
}
