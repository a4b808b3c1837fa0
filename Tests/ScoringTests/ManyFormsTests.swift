import Scoring
import TestSupport
import Testing

@Suite("Many forms at once")
struct ManyFormsTests {
    @Test("Many forms come to what each comes to by itself, in their order")
    func manyForms() async throws {
        let plan = try standardLibrary["phq-9"]
        let forms = (0..<1300).map { number in
            Form(id: "f\(number)", answers: .list((0..<9).map { .token($0 == number % 9 ? "3" : "\(number % 4)") }))
        }
        let results = await plan.score(forms: forms)
        #expect(results.map(\.id) == forms.map(\.id))
        #expect(results.map { $0["total"]?.value } == forms.map { plan.score($0)["total"]?.value })
        let none = await plan.score(forms: [])
        #expect(none.isEmpty)
    }
}
