import Definitions
import Testing

@Suite("A wrong formula is complained about where it is wrong")
struct FormulaFaultTests {
    /// A formula, and each complaint as `rule: stretch`.
    static let names: [(String, [String])] = [
        ("totl + symptms", ["unknown-name: totl", "unknown-name: symptms"]),
        ("sum(items 1 to 12, D1.3)", ["unknown-item: 12", "unknown-item: D1.3"]),
        ("item basic >= 1", ["unknown-item: basic"]),
        ("sum(items basic to 9)", ["unknown-item: basic"]),
        ("sum(items 1, total)", ["unknown-item: total"]),
        ("basic + goals + conversion + sum", ["basic", "goals", "conversion", "sum"].map { "unknown-name: " + $0 }),
        ("smu(items 1 to 3) + totl", ["unknown-function: smu", "unknown-name: totl"]),
        ("total(1)", ["unknown-function: total"]),
        ("about.height > 2", ["unknown-name: height"]),
        ("sum(goal.weight)", ["unknown-name: goal"]),
        ("sum(goals.wait)", ["unknown-item: wait"]),
        ("lookup(convers.t, raw = total)", ["unknown-name: convers"]),
        ("lookup(conversion.tt, rav = total)", ["unknown-column: tt", "unknown-column: rav"]),
        ("total within intervall", ["unknown-name: intervall"]),
        ("item 3 is mising", ["unknown-word: mising"]),
        ("item 3 is not missing", ["formula-syntax: not"]),
        ("stage = contemplation", ["unknown-word: contemplation"]),
        ("stage = action (1)", ["unknown-word: action (1)"]),
        ("stage = 3 < 4 and totl", ["unknown-word: 3 < 4", "unknown-name: totl"]),
        ("about.sex = femal or stage = x", ["unknown-word: femal", "unknown-word: x"]),
        ("answer 8a = C", ["unknown-word: C"]),
        ("answer note = J", ["unknown-word: J"]),
        ("unknown = some word", ["unknown-name: unknown"]),
        ("item 8a = yes", ["unknown-word: item 8a"]),
        ("item D1.1 = yes and item 16A = no", ["unknown-word: item 16A"]),
    ]

    static let types: [(String, [String])] = [
        ("major + 1", ["type-mismatch: major"]),
        ("total and major", ["type-mismatch: total"]),
        ("not total", ["type-mismatch: total"]),
        ("count(items 1 to 3)", ["type-mismatch: items 1 to 3"]),
        ("sum(items 1 to 3 >= 1)", ["type-mismatch: items 1 to 3 >= 1"]),
        ("if(total, 1, 0)", ["type-mismatch: total"]),
        ("if(major, 1, major)", ["type-mismatch: major"]),
        ("if(major, interval, interval)", ["type-mismatch: interval"]),
        ("major > 1", ["type-mismatch: major > 1"]),
        ("major = 1", ["type-mismatch: major"]),
        ("total = yes", ["type-mismatch: yes"]),
        ("stage + 1", ["type-mismatch: stage"]),
        ("stage > 1", ["type-mismatch: stage"]),
        ("interval >= 1", ["type-mismatch: interval"]),
        ("state = 21", ["type-mismatch: state"]),
        ("total within symptoms", ["type-mismatch: symptoms"]),
        ("major within 1 to 2", ["type-mismatch: major"]),
        ("total is missing", ["type-mismatch: total"]),
        ("(item 1 + 1) is missing", ["type-mismatch: (item 1 + 1)"]),
        ("answer 8a + 1", ["type-mismatch: answer 8a"]),
        ("sum(answers 9, 8a)", ["type-mismatch: answers 9, 8a"]),
        ("item 8a >= 1", ["no-points: item 8a"]),
        ("sum(items 8, 9, 8a)", ["no-points: items 8, 9, 8a"]),
        ("sum(goals.kind)", ["no-points: goals.kind"]),
        ("sqrt(total) > 2", ["root-compared: sqrt(total)"]),
        ("1 < 2 * sqrt(total)", ["root-compared: 2 * sqrt(total)"]),
        ("sqrt(total) within 1 to 2", ["root-compared: sqrt(total)"]),
        ("lookup(conversion.t, raw = major)", ["type-mismatch: major"]),
        ("lookup(conversion.t, raw = about.sex)", ["type-mismatch: about.sex"]),
        ("lookup(norms.t, sex = total, age = about.age)", ["type-mismatch: total"]),
        ("lookup(conversion.mixed, raw = total)", ["type-mismatch: mixed"]),
        ("lookup(conversion.span, raw = total) + 1", ["type-mismatch: lookup(conversion.span, raw = total)"]),
        ("lookup(conversion.t)", ["argument-count: lookup(conversion.t)"]),
        ("lookup(conversion.t, raw = total, raw = total)", ["repeated-column: raw"]),
        ("sum(1, 2)", ["argument-count: sum(1, 2)"]),
        ("if(major, 1)", ["argument-count: if(major, 1)"]),
    ]

    static let lists: [(String, [String])] = [
        ("items 1 to 9", ["list-misplaced: items 1 to 9"]),
        ("items 1 to 9 >= 1", ["list-misplaced: items 1 to 9 >= 1"]),
        ("total + goals.weight", ["list-misplaced: total + goals.weight"]),
        ("sqrt(items 1)", ["list-misplaced: items 1"]),
        ("max(goals.weight, 1)", ["list-misplaced: goals.weight"]),
        ("if(items 1, 2 >= 1 , 1, 0)", ["list-misplaced: items 1, 2 >= 1"]),
        ("lookup(conversion.t, raw = goals.weight)", ["list-misplaced: goals.weight"]),
        ("sum(items 1, 2 * items 3)", ["list-length: items 1, 2 * items 3"]),
        ("sum(goals.weight * visits.length)", ["list-length: goals.weight * visits.length"]),
        ("any(items 1, 2 >= 1 and items 1 to 3 >= 1)", ["list-length: items 1, 2 >= 1 and items 1 to 3 >= 1"]),
        ("sum(items 9 to 1)", ["run-reversed: 9 to 1"]),
        ("sum(items 1 to 9, 3)", ["repeated-item: 3"]),
        ("sum(items 2, basic, 1 to 4)", ["repeated-item: basic", "repeated-item: 1 to 4"]),
    ]

    static let overForms: [(String, [String])] = [
        ("share(item 1 >= 1)", ["item-in-group-figure: item 1"]),
        ("average(sum(goals.weight))", ["item-in-group-figure: goals.weight"]),
        ("total + about.age", ["outside-share: total", "outside-share: about.age"]),
        ("share(average(total) > 1)", ["share-misplaced: average"]),
        ("share(total)", ["type-mismatch: total"]),
        ("average(major)", ["type-mismatch: major"]),
        ("100 * share(item 1 is missing)", ["item-in-group-figure: item 1"]),
    ]

    @Test("Names and words that are not there", arguments: names)
    func namesWrong(text: String, complaints: [String]) {
        #expect(FormulaVocabulary.read(text).complaints == complaints)
    }

    @Test("Types that do not fit", arguments: types)
    func typesWrong(text: String, complaints: [String]) {
        #expect(FormulaVocabulary.read(text).complaints == complaints)
    }

    @Test("Lists where they cannot stand, or not so", arguments: lists)
    func listsWrong(text: String, complaints: [String]) {
        #expect(FormulaVocabulary.read(text).complaints == complaints)
    }

    @Test("Figures over many forms that speak of one", arguments: overForms)
    func overFormsWrong(text: String, complaints: [String]) {
        #expect(FormulaVocabulary.read(text, in: FormulaVocabulary.overForms).complaints == complaints)
    }

    @Test("Shares are for figures over many forms", arguments: ["share(total = 1)", "average(total)"])
    func shares(text: String) {
        #expect(FormulaVocabulary.read(text).complaints == ["share-misplaced: " + text.prefix { $0 != "(" }])
    }

    @Test("Whatever is complained about has no expression", arguments: names + types + lists)
    func noExpression(text: String, complaints: [String]) {
        #expect(FormulaVocabulary.read(text).expression == nil)
    }

    @Test(
        "The nearest right word is named",
        arguments: [
            ("totl", "`total`"), ("Total", "`total`"), ("cuont(items 1 >= 1)", "`count`"), ("item 8b", "`6b`"),
            ("about.sex = femal", "`female`"), ("stage = acton", "`action`"), ("item 1 is mising", "`missing`"),
            ("lookup(convresion.t, raw = 1)", "`conversion`"), ("sum(goals.wieght)", "`weight`"),
            ("sum", "`sum(…)`"), ("basic", "`items basic`"), ("item basic", "`items basic`"),
        ])
    func nearestWord(text: String, word: String) throws {
        let syntax = try #require(FormulaSyntax.parse(text).0)
        let message = try #require(syntax.resolve(in: FormulaVocabulary.scope).2.first?.message)
        #expect(message.contains(word))
    }

    @Test("Lists of unequal length are both pointed at")
    func notes() throws {
        let syntax = try #require(FormulaSyntax.parse("sum(items 1, 2 * items 3)").0)
        let fault = try #require(syntax.resolve(in: FormulaVocabulary.scope).2.first)
        #expect(fault.notes.map(\.range) == [4..<14, 17..<24])
    }
}
