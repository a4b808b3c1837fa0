import Definitions
import Instruments
import Testing

@Suite("A formula means what it says")
struct FormulaMeaningTests {
    static let items: [(String, Expression)] = [
        ("item 9", .points(8)),
        ("answer 9", .code(8)),
        ("item 16A", .points(13)),
        ("sum(items 1 to 9)", .aggregate(.sum, .points(0...8))),
        ("sum(items 1, 3, 5)", .aggregate(.sum, .points([0, 2, 4]))),
        ("sum(items 9, 1 to 3)", .aggregate(.sum, .points([8, 0, 1, 2]))),
        ("mean(items basic)", .aggregate(.mean, .points(0...2))),
        ("mean(answers basic, D1.1 to D1.2)", .aggregate(.mean, .codes([0, 1, 2, 11, 12]))),
        ("count(items 1, 2 >= 2)", .aggregate(.count, .atLeast(.points(0...1), 2))),
        ("count(item 9 >= 1)", .aggregate(.count, .atLeast(.points(8), 1))),
        ("sum(item 3)", .aggregate(.sum, .points(2))),
        ("any(items days >= 2)", .aggregate(.any, .atLeast(.points(11...12), 2))),
        ("all(items basic within 1 to 3)", .aggregate(.all, .within(.points(0...2), low: .one, high: Rational(3)))),
        ("count(items 8a to D1.1 is answered)", .aggregate(.count, .isKind(.points([9, 11]), .answered))),
        ("count(items note is blank)", .aggregate(.count, .isKind(.points([10]), .noAnswer(.blank)))),
        ("count(items 9 to note is answered)", .aggregate(.count, .isKind(.points(8...10), .answered))),
        (
            "sum(goals.weight * goals.achieved)",
            .aggregate(.sum, .arithmetic(.times, .column(block: 0, item: 0), .column(block: 0, item: 1)))
        ),
        ("sum(items 1, 2 * items 3, 4)", .aggregate(.sum, .arithmetic(.times, .points(0...1), .points(2...3)))),
        ("profile(items basic)", .profile(.points(0...2))),
        ("max(0, total, items 1 to 3)", .extreme(.max, [.whole(0), .score(0), .points(0...2)])),
        ("min(goals.weight)", .extreme(.min, [.column(block: 0, item: 0)])),
    ]

    static let operators: [(String, Expression)] = [
        (
            "1 + 2 * 3 ^ 2",
            .arithmetic(.plus, .whole(1), .arithmetic(.times, .whole(2), .power(.whole(3), 2)))
        ),
        ("6 - 2 - 1", .arithmetic(.minus, .arithmetic(.minus, .whole(6), .whole(2)), .whole(1))),
        ("total -1", .arithmetic(.minus, .score(0), .whole(1))),
        ("total - -1.5", .arithmetic(.minus, .score(0), .number(Rational("-1.5") ?? .zero))),
        ("-2 ^ 2", .power(.whole(-2), 2)),
        ("(total + 1) / 2", .arithmetic(.over, .arithmetic(.plus, .score(0), .whole(1)), .whole(2))),
        ("mean + mean(items 1)", .arithmetic(.plus, .score(8), .aggregate(.mean, .points([0])))),
        ("sqrt(total)", .squareRoot(.score(0))),
        ("if(major, 1, 0)", .choice(.score(2), then: .whole(1), otherwise: .whole(0))),
        (
            "if(major, total >= 3, total >= 4)",
            .choice(.score(2), then: .atLeast(.score(0), 3), otherwise: .atLeast(.score(0), 4))
        ),
        ("item 2 + item 3 = 0", .equals(.arithmetic(.plus, .points(1), .points(2)), 0)),
        (
            "major or total >= 1 and symptoms >= 2",
            .or([.score(2), .and([.atLeast(.score(0), 1), .atLeast(.score(1), 2)])])
        ),
        ("major and (major and major)", .and([.score(2), .score(2), .score(2)])),
        ("major and (major or major)", .and([.score(2), .or([.score(2), .score(2)])])),
        ("not total >= 1 and major", .and([.not(.atLeast(.score(0), 1)), .score(2)])),
        ("not (total >= 1 and major)", .not(.and([.atLeast(.score(0), 1), .score(2)]))),
        ("not not major", .not(.not(.score(2)))),
        (
            "total within -1 to 2.5",
            .within(.score(0), low: Rational(-1), high: Rational(5, over: 2) ?? .zero)
        ),
        ("item score within interval", .withinScore(.points(14), score: 4)),
        ("item 8a is missing", .isKind(.points(9), .missing)),
        ("not answer 8a is not-known", .not(.isKind(.code(9), .noAnswer(.notKnown)))),
        ("total =\n  symptoms", .comparison(.equal, .score(0), .score(1))),
        ("total = action", .comparison(.equal, .score(0), .score(7))),
        ("total = sum(items 1, 2)", .comparison(.equal, .score(0), .aggregate(.sum, .points(0...1)))),
        ("major = (total >= 1)", .comparison(.equal, .score(2), .atLeast(.score(0), 1))),
        ("not_known + 1", .arithmetic(.plus, .score(10), .whole(1))),
    ]

    static let words: [(String, Expression)] = [
        ("answer 8a = J", .isWord(.code(9), "J")),
        ("any(answers 8a = J)", .aggregate(.any, .isWord(.codes([9]), "J"))),
        ("answer 16A = very   high", .isWord(.code(13), "very high")),
        ("stage = action", .isWord(.score(3), "action")),
        ("stage = ready to act and major", .and([.isWord(.score(3), "ready to act"), .score(2)])),
        ("not (stage = action) or major", .or([.not(.isWord(.score(3), "action")), .score(2)])),
        (
            "if(stage = ready\n to act, 1, 0)",
            .choice(.isWord(.score(3), "ready to act"), then: .whole(1), otherwise: .whole(0))
        ),
        ("level = not started", .isWord(.score(9), "not started")),
        ("level = 5 < 6", .isWord(.score(9), "5 < 6")),
        ("about.sex = female", .isWord(.about(.sex), "female")),
        ("about.working = yes", .isWord(.about(.working), "yes")),
        (
            "about.respondent = self or about.age >= 18",
            .or([.isWord(.about(.respondent), "self"), .atLeast(.about(.age), 18)])
        ),
        ("about.age = 18", .equals(.about(.age), 18)),
        ("answer 9 = 3", .equals(.code(8), 3)),
        ("item 6b = yes", .equals(.code(15), 1)),
        ("answer 6b = no", .equals(.code(15), 0)),
        ("yes = item 6b", .comparison(.equal, .whole(1), .code(15))),
        ("any(items 9, 6b = yes)", .aggregate(.any, .equals(.codes([8, 15]), 1))),
        ("major = yes", .comparison(.equal, .score(2), .truth(true))),
        ("no = major", .comparison(.equal, .truth(false), .score(2))),
    ]

    static let lookups: [(String, Expression)] = [
        (
            "lookup(conversion.t, raw = total)",
            .lookup(table: 0, column: 1, keys: [LookupKey(column: 0, value: .score(0))])
        ),
        (
            "lookup(conversion.MO, raw = item 1 + 1) * 2",
            .arithmetic(
                .times,
                .lookup(
                    table: 0, column: 6,
                    keys: [LookupKey(column: 0, value: .arithmetic(.plus, .points(0), .whole(1)))]),
                .whole(2))
        ),
        (
            "lookup(norms.t, sex = about.sex, age = about.age)",
            .lookup(
                table: 1, column: 2,
                keys: [LookupKey(column: 0, value: .about(.sex)), LookupKey(column: 1, value: .about(.age))])
        ),
        (
            "lookup(conversion.MO, label = answer 16A)",
            .lookup(table: 0, column: 6, keys: [LookupKey(column: 3, value: .code(13))])
        ),
    ]

    @Test("Items, lists and their functions", arguments: items)
    func itemsHold(text: String, meaning: Expression) { check(text, meaning) }

    @Test("Operators bind as stated", arguments: operators)
    func operatorsHold(text: String, meaning: Expression) { check(text, meaning) }

    @Test("What follows `=` is a word where words can be meant, else a number or a truth", arguments: words)
    func wordsHold(text: String, meaning: Expression) { check(text, meaning) }

    @Test("A lookup names its columns", arguments: lookups)
    func lookupsHold(text: String, meaning: Expression) { check(text, meaning) }

    @Test(
        "Every formula has a type",
        arguments: [
            ("sum(items 1 to 3)", .number), ("total >= 1", .truth), ("profile(items 1 to 3)", .digits),
            ("stage", .word), ("interval", .range), ("state", .digits), ("answer 8a", .word), ("major", .truth),
            ("lookup(conversion.label, raw = total)", .word), ("lookup(conversion.span, raw = total)", .range),
            ("lookup(conversion.se, raw = total)", .number), ("about.age", .number), ("about.sex", .word),
        ] as [(String, FormulaType)])
    func types(text: String, type: FormulaType) {
        let (expression, found, complaints) = FormulaVocabulary.read(text)
        #expect(complaints.isEmpty)
        #expect(expression != nil)
        #expect(found == type)
    }

    @Test(
        "No use of a score whose own definition is wrong is complained about",
        arguments: [
            "broken", "broken + 1", "broken = some word", "broken and major", "total within broken",
            "if(major, broken, 1)", "lookup(conversion.t, raw = broken)",
        ])
    func brokenScores(text: String) {
        let (expression, _, complaints) = FormulaVocabulary.read(text)
        #expect(complaints.isEmpty)
        #expect(expression != nil)
    }

    @Test(
        "A figure over many forms speaks of their scores",
        arguments: [
            ("100 * share(total = 1)", .arithmetic(.times, .whole(100), .share(.equals(.score(0), 1)))),
            ("average(mean)", .average(.score(8))),
            ("share(major and about.age >= 18)", .share(.and([.score(2), .atLeast(.about(.age), 18)]))),
        ] as [(String, Expression)])
    func groupFigures(text: String, meaning: Expression) {
        let read = FormulaVocabulary.read(text, in: FormulaVocabulary.overForms)
        #expect(read.complaints.isEmpty)
        #expect(read.expression == meaning)
    }

    private func check(_ text: String, _ meaning: Expression) {
        let (expression, type, complaints) = FormulaVocabulary.read(text)
        #expect(complaints.isEmpty)
        #expect(expression == meaning)
        #expect(type != nil)
    }
}
