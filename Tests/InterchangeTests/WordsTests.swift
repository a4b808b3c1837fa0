import Instruments
import Interchange
import Scoring
import Testing

@Suite("Words about scores and forms")
struct WordsTests {
    private func total(_ rule: MissingRule, _ answers: [Given], about: About = About()) throws -> ScoreResult {
        let plan = ScoringPlan(Small.three(rule))
        return try #require(plan.score(Form(about: about, answers: .list(answers)))["total"])
    }

    @Test("A missing rule that acted is told with its limit and its rounding, in both languages")
    func policy() throws {
        let rule = MissingRule(
            policy: .prorate, limit: .atMost(1), rounding: Rounding(.halfUp, toDecimals: 1),
            ground: Ground(source: "who", grade: .established))
        let acted = try total(rule, [.number(.one), .noAnswer(.blank), .number(.one)])
        #expect(acted.policyText(in: "en") == "at most 1 blank, prorated, half up to 1 decimal")
        #expect(
            acted.policyText(in: "it")
                == "al massimo 1 mancanti, riproporzionato, arrotondato con il mezzo per eccesso a 1 decimale")
        #expect(acted.policySource == "who")
        let idle = try total(rule, [.number(.one), .number(.one), .number(.one)])
        #expect(idle.policyText(in: "en") == nil && idle.policySource == nil)
    }

    @Test("A score made of another tells the rule that acted inside")
    func innerPolicy() throws {
        let rule = Small.rule(.prorate, .atMostShare(try #require(Rational(1, over: 3))))
        let base = Small.three(rule)
        let outer = Small.instrument(
            "outer", items: base.items,
            scores: [base.scores[0], Small.score("double", .arithmetic(.times, .score(0), .number(Rational(2))))])
        let form = Form(answers: .list([.number(.one), .noAnswer(.blank), .number(.one)]))
        let double = try #require(ScoringPlan(outer).score(form)["double"])
        #expect(double.status == .prorated)
        #expect(double.policyText(in: "en") == "at most 1/3 blank, prorated")
        let gone = Form(answers: .list([.noAnswer(.blank), .noAnswer(.declined), .number(.one)]))
        let none = try #require(ScoringPlan(outer).score(gone)["double"])
        #expect(none.reasonText(in: "en") == "missing: 2 of 3 (item 1 blank; item 2 declined), at most 1/3 may be")
    }

    @Test("What a score lacks is told, kind by kind, in both languages")
    func reasons() throws {
        let lacking = try total(
            Small.rule(.prorate, .atMost(1)), [.noAnswer(.blank), .number(.one), .noAnswer(.notKnown)])
        #expect(lacking.reasonText(in: "en") == "missing: 2 of 3 (item 1 blank; item 3 not known), at most 1 may be")
        #expect(
            lacking.reasonText(in: "it")
                == "risposte mancanti: 2 su 3 (item 1: in bianco; item 3: non noto), ne sono ammesse al massimo 1")
        let few = try total(Small.rule(.leaveOut, .atLeast(3)), [.noAnswer(.blank), .number(.one), .number(.one)])
        #expect(few.reasonText(in: "en") == "missing: 1 of 3 (item 1 blank), at least 3 must be answered")
        let whole = try total(Small.rule(.strict), [.number(.one), .number(.one), .number(.one)])
        #expect(whole.reasonText(in: "en") == nil)
    }

    @Test("A score that hangs on a fact about the person says which one is not stated, or what it is for")
    func conditions() throws {
        let base = Small.three(Small.rule(.strict))
        let women = Formula(text: "about.sex = female", expression: .isWord(.about(.sex), "female"))
        let plan = ScoringPlan(
            Small.instrument(
                "women", items: base.items,
                scores: [
                    Small.score(
                        "total", .aggregate(.sum, .items([0, 1, 2], .points)), missing: Small.rule(.strict), when: women
                    )
                ]))
        func reason(_ sex: Sex?, _ language: String) -> String? {
            plan.score([1, 1, 1], about: About(sex: sex))["total"]?.reasonText(in: language)
        }
        #expect(reason(nil, "en") == "undetermined: sex not stated")
        #expect(reason(nil, "it") == "indeterminato: sesso non indicato")
        #expect(reason(.male, "en") == "does not apply: only when about.sex = female")
        #expect(reason(.female, "en") == nil)
    }

    @Test("A failed check of the form is told with what it says")
    func check() throws {
        let two = Small.three(Small.rule(.prorate, .atLeast(1)))
        let plan = ScoringPlan(
            Small.instrument(
                "checked", items: two.items,
                checks: [
                    Check(
                        name: "enough",
                        require: Formula(
                            text: "count(items 1 to 3 is answered) >= 2",
                            expression: .comparison(
                                .greaterOrEqual, .aggregate(.count, .isKind(.items([0, 1, 2], .points), .answered)),
                                .number(Rational(2)))),
                        otherwise: .noScores, label: LocalizedText("fewer than 2 answered"),
                        ground: Ground(source: "s", grade: .established))
                ], scores: [two.scores[0]]))
        let result = plan.score(Form(answers: .list([.number(.one), .noAnswer(.blank), .noAnswer(.blank)])))
        #expect(result["total"]?.reasonText(in: "en") == "check enough: fewer than 2 answered")
        #expect(result.warnings.map { $0.message(in: "it") } == ["controllo enough: fewer than 2 answered"])
    }

    @Test("A missing rule is told in whole sentences")
    func rules() {
        let rule = MissingRule(
            policy: .leaveOut, limit: .atMost(1), only: [0, 1], rounding: Rounding(.up, toDecimals: 0),
            ground: Ground(source: "s", grade: .established))
        let instrument = Small.three(rule)
        #expect(
            rule.text(in: "en", of: instrument)
                == "A missing answer is left out and adds nothing. At most 1 may be missing. Only items 1, 2 may be missing. Then the score is rounded up to whole."
        )
        #expect(rule.text(in: "it").hasPrefix("Una risposta mancante è esclusa"))
    }

    @Test("Every word is there in both languages, and another language hears English")
    func words() {
        func check<T: CaseIterable>(_ type: T.Type, _ word: (T, String) -> String) {
            let english = type.allCases.map { word($0, "en") }
            let italian = type.allCases.map { word($0, "it") }
            #expect(Set(english).count == english.count && Set(italian).count == italian.count)
            #expect(type.allCases.map { word($0, "fr") } == english)
            #expect(!(english + italian).contains(""))
        }
        check(ScoreStatus.self) { $0.word(in: $1) }
        check(NoAnswer.self) { $0.word(in: $1) }
        check(Grade.self) { $0.word(in: $1) }
        check(Respondent.self) { $0.word(in: $1) }
        check(Area.self) { $0.word(in: $1) }
        check(FormWarning.Kind.self) { FormWarning(kind: $0, item: "3").message(in: $1) }
        check(FormError.Kind.self) { FormError(kind: $0, item: "3", given: "x", expected: "1").message(in: $1) }
    }

    @Test("Complaints are told in Italian too")
    func italian() {
        let wrong = FormError(kind: .notAllowed, item: "2", given: "4", expected: "0, 1, 2, 3")
        #expect(wrong.message(in: "it") == "item 2: '4' non è una risposta ammessa; sono ammessi: 0, 1, 2, 3")
        let age = FormError(kind: .about, item: "age", given: "200", expected: "0 to 130")
        #expect(age.message(in: "it") == "age: '200' non è possibile; è ammesso: 0 a 130")
        let unknown = FormError(kind: .unknownInstrument, given: "phq9", nearest: "phq-9")
        #expect(unknown.message(in: "it") == "lo strumento 'phq9' non esiste; forse 'phq-9'?")
    }
}
