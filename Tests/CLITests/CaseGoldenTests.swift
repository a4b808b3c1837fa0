import Testing

private let cases = ["case-01-baseline", "case-01-review", "case-02-safety", "case-03-broken"]
private let languages = ["en", "it"]

@Suite("What the program says of the cases of the documentation")
struct CaseGoldenTests {
    @Test("A case is checked, each mistake with its line and column", arguments: cases, languages)
    func check(name: String, language: String) throws {
        try CaseGolden.expect(
            CaseGolden.text(name), "case check - --lang \(language)", as: "\(name).check.\(language).txt")
    }

    @Test("A case is profiled over the six areas", arguments: cases, languages)
    func profile(name: String, language: String) throws {
        try CaseGolden.expect(
            CaseGolden.text(name), "profile - --lang \(language)", as: "\(name).profile.\(language).txt")
    }

    @Test("Objectives are suggested with their reasons, or withheld", arguments: cases, languages)
    func suggest(name: String, language: String) throws {
        try CaseGolden.expect(
            CaseGolden.text(name), "suggest - --lang \(language)", as: "\(name).suggest.\(language).txt")
    }

    @Test("With both reviews recorded the suggestions of the safety case are back", arguments: languages)
    func reviewed(language: String) throws {
        try CaseGolden.expect(
            CaseGolden.reviewed(), "suggest - --lang \(language)", as: "case-02-reviewed.suggest.\(language).txt")
    }

    @Test("Every rule is explained", arguments: languages)
    func explain(language: String) throws {
        try CaseGolden.expect(
            CaseGolden.text("case-01-review"), "suggest - --explain --lang \(language)",
            as: "case-01-review.explain.\(language).txt")
    }

    @Test("Programs read the same as JSON")
    func json() throws {
        try CaseGolden.expect(
            CaseGolden.text("case-01-review"), "suggest - --format json", as: "case-01-review.suggest.json.txt")
        try CaseGolden.expect(
            CaseGolden.text("case-02-safety"), "suggest - --format json", as: "case-02-safety.suggest.json.txt")
        try CaseGolden.expect(
            CaseGolden.text("case-02-safety"), "profile - --format json", as: "case-02-safety.profile.json.txt")
    }

    @Test("And a meeting reads it as Markdown")
    func markdown() throws {
        try CaseGolden.expect(
            CaseGolden.text("case-01-review"), "suggest - --format markdown --lang it",
            as: "case-01-review.suggest.it.md")
    }

    @Test("A plan is drafted before and after a year", arguments: ["case-01-baseline", "case-01-review"], languages)
    func draft(name: String, language: String) throws {
        try CaseGolden.expect(
            CaseGolden.text(name), "plan new - --lang \(language)", as: "\(name).plan.\(language).txt")
    }

    @Test("The complete plan is a page to sign", arguments: languages)
    func plan(language: String) throws {
        let text = try CaseGolden.text("case-01-plan")
        try CaseGolden.expect(text, "plan show - --lang \(language)", as: "case-01-plan.show.\(language).txt")
        try CaseGolden.expect(
            text, "plan show - --format markdown --lang \(language)", as: "case-01-plan.show.\(language).md")
        try CaseGolden.expect(
            "plan: x\naxes: {home: Home}\n", "plan check - --lang \(language)", as: "empty-plan.check.\(language).txt")
    }
}
