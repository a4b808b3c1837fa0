import AssessmentScoring

/// Scores forms as a service would, and stops with a complaint where the library does not say what it should.
@main
struct OutsideUser {
    static func main() async throws {
        let library = try InstrumentLibrary.standard()
        let result = try library["phq-9"].score([1, 2, 1, 2, 0, 1, 1, 0, 0])
        expect(result["total"]?.value == 8, "the total is 8")
        expect(result["total"]?.band?.text(in: "it") == "lieve", "its band is mild, in Italian")
        expect(result["major_depressive_syndrome"]?.truth == false, "there is no major syndrome")

        let form = Form(
            id: "f-17", date: Day("2026-03-02"), respondent: .person, about: About(age: 44, sex: .female),
            answers: .byItem([GivenAnswer("1", .number(Rational(4))), GivenAnswer("9", .number(Rational(1)))]))
        let wrong = try library["phq-9"].score(form)
        expect(wrong.errors.map(\.kind) == [.notAllowed], "a 4 is refused")
        expect(wrong.scores.isEmpty, "nothing is scored from it")
        expect(wrong.hasOpenSafetyFinding, "item 9 is a finding all the same")

        do {
            _ = try library["phq9"]
            expect(false, "there is no phq9")
        } catch {
            expect(error.nearest == "phq-9", "phq-9 is near")
        }

        // One library, many threads.
        let plan = try library["phq-9"]
        let totals = await withTaskGroup(of: Double?.self, returning: Set<Double?>.self) { group in
            for code in 0...3 {
                group.addTask { plan.score(Array(repeating: code, count: 9))["total"]?.value }
            }
            var found: Set<Double?> = []
            for await total in group { found.insert(total) }
            return found
        }
        expect(totals == [0, 9, 18, 27], "the totals of all-equal forms")

        // Many forms: each with its whole result, and from columns the values and flags alone.
        let many = await plan.score(forms: [form, Form(answers: .codes(Array(repeating: 2, count: 9)))])
        expect(many.map { $0["total"]?.value } == [nil, 18], "the second of two forms is scored")
        guard var scorer = ColumnScorer(plan, scores: ["total"]) else { fatalError("no columns") }
        let column = scorer.columns[0]
        var values = [0.0, 0.0]
        let codes: [UInt8] = [1, 2, 1, 2, 0, 1, 1, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3, 3, AnswerByte.blank]
        scorer.score(codes.span, forms: 2, formStride: 10, columnStride: 1) { block in
            block.copyValues(column, to: &values, from: block.first)
            expect(block.flags(form: 1).flags.count == 1, "the second form has a safety flag")
        }
        expect(values == [8, 27], "the totals of two columns")
        print("the library is usable from outside")
    }

    private static func expect(_ truth: Bool, _ what: String) {
        guard !truth else { return }
        fatalError("not so: \(what)")
    }
}
