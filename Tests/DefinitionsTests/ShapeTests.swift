import Testing

@testable import Definitions

private let slips = [
    Slip("an unknown key", "minutes: 2", "①minuts: 2", "① unknown-key"),
    Slip("a key that lacks", "area: clinical\n", "", "1:1 missing-key"),
    Slip("a key with nothing behind it", "area: clinical", "area:①", "① missing-value"),
    Slip("a list for a text", "cite: Someone A. A journal 2000", "cite: ①[a, b]", "① wrong-kind"),
    Slip("a text for a list", "respondents: [self, clinician]", "respondents: ①self", "① wrong-kind"),
    Slip("a map for a text", "minutes: 2", "minutes: ①{a: b}", "① wrong-kind"),
    Slip("a text for a map", "{holder: none, wording: free, source: someone-2000}", "①free", "① wrong-kind"),
    Slip("a word for a number", "minutes: 2", "minutes: ①two", "① not-a-number"),
    Slip("half a minute", "minutes: 2", "minutes: ①2.5", "① not-whole"),
    Slip("no edition at all", "edition: 1", "edition: ①0", "① not-whole"),
    Slip("a misspelt area", "area: clinical", "area: ①clincal", "① unknown-word"),
    Slip("an unknown respondent", "[self, clinician]", "[self, ①doctor]", "① unknown-word"),
    Slip("a respondent twice", "[self, clinician]", "[self, ①self]", "① repeated-respondent"),
    Slip("a switch that is no switch", "unscored: true", "unscored: ①yes", "① unknown-word"),
    Slip("an id with capitals", "id: mood-4", "id: ①Mood-4", "① bad-id"),
    Slip("a wrong LOINC code", "loinc: 44249-1", "loinc: ①44249", "① not-a-code"),
    Slip(
        "keys out of order", "edition: 1\ntitle: {en: Mood, it: Umore}", "title: {en: Mood, it: Umore}\n①edition: 1",
        "① key-order"),
    Slip("a comma inside braces", "{en: made up for tests,", "{en: made up, ①for tests,", "① unknown-language"),
    Slip(
        "no English", "{en: made up for tests, it: inventato per le prove}", "①{it: inventato per le prove}",
        "① english-lacks"),
    Slip(
        "a language that the title has not", "{en: made up for tests, it:", "{en: made up for tests, it: a, ①de:",
        "① unknown-language"),
    Slip(
        "texts without the language of the title", "title: {en: Mood, it: Umore}",
        "title: ①{en: Mood, it: Umore, de: Stimmung}", "① language-lacks"),
    Slip("an anchor", "period: {en:", "period: ①&a {en:", "① yaml-anchor"),
    Slip("a key twice", "minutes: 2", "②minutes: 2\n①minutes: 3", "① yaml-repeated-key", "② note"),
]

@Suite("The shape of a definition")
struct ShapeTests {
    @Test("The sound definition has nothing wrong")
    func sound() {
        expect(soundDefinition, finds: [])
    }

    @Test("A slip is found where it stands", arguments: slips)
    func slip(_ slip: Slip) {
        slip.check()
    }

    @Test("All findings of a file come at once")
    func allAtOnce() {
        let text = definition(changing: "area: clinical", to: "area: ①clincal")
        let more = definition(changing: "range: 0 to 7", to: "range: ②0 to 6", in: text)
        let most = definition(
            changing: "worse: higher\n    source: someone-2000\n    grade: established\n    bands:\n",
            to: "③wurse: higher\n    source: someone-2000\n    grade: established\n    bands:\n", in: more)
        let all = definition(changing: "  total:\n    title", to: "  ④total:\n    title", in: most)
        expect(all, finds: ["① unknown-word", "② range-agrees", "③ unknown-key", "④ missing-key"])
    }

    @Test("An unknown key is answered with the nearest right one")
    func nearest() throws {
        let text = definition(changing: "minutes: 2", to: "minuts: 2")
        let reading = readDefinition(Array(text.utf8), advising: false)
        #expect(reading.findings.map(\.message) == ["a definition has no key `minuts`; did you mean `minutes`?"])
    }

    @Test("What lacks a language is told once for the file, with the first place")
    func lacks() {
        let text = definition(changing: "{en: never, it: mai}", to: "②never")
        let two = definition(changing: "{en: often, it: spesso}", to: "often", in: text)
        expect(
            definition(changing: "title: {en: Mood,", to: "title: ①{en: Mood,", in: two),
            finds: ["① language-lacks", "② note"])
    }

    @Test("Something else than a map is no definition", arguments: ["- a", "a", ""])
    func noMap(_ text: String) {
        let reading = readDefinition(Array(text.utf8))
        #expect(reading.instrument == nil)
        #expect(reading.findings.count == 1)
    }
}
