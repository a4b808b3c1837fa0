import Instruments
import Testing

@testable import Definitions

/// The sound definition with another score at the end of the scores.
private func adding(_ score: String) -> String {
    let text = definition(changing: "\nflags:\n", to: "  " + score + "\n\nflags:\n")
    return definition(changing: "raises: someone, ", to: "", in: text)
}

@Suite("A score that is like another")
struct LikeTests {
    @Test("It takes whole keys, but neither title nor codes")
    func takes() throws {
        let text = adding(
            "more: {title: {en: More, it: Altro}, like: total, formula: sum(items 1 to 3), range: 0 to 6}")
        let read = readDefinition(Array(text.utf8)).instrument
        let instrument = try #require(read)
        let (total, more) = (instrument.scores[0], instrument.scores[4])
        #expect(more.missing == total.missing)
        #expect(more.bands == total.bands)
        #expect(more.change == total.change)
        #expect(more.title.english == "More")
        #expect(more.range == .between(.zero, Rational(6)))
    }

    @Test("A wrong key is found once, with a note of who takes it")
    func wrongOnce() {
        let text = adding("more: {title: {en: More, it: Altro}, like: total}")
        expect(definition(changing: "range: 0 to 7", to: "range: ①7", in: text), finds: ["① not-a-range"])
    }

    @Test(
        "It is like a score that is there and stands for itself",
        arguments: [
            ("more: {title: {en: A, it: B}, like: ①totl}", ["① unknown-name"]),
            ("more: {title: {en: A, it: B}, like: ①more}", ["① like-itself"]),
            (
                "more: {title: {en: A, it: B}, like: total}\n  most: {title: {en: C, it: D}, like: ①more}",
                ["① like-chain"]
            ),
            (
                "more: {title: {en: A, it: B}, like: total, ①source: local}", ["① source-and-grade"]
            ),
        ])
    func wrong(_ score: String, _ findings: [String]) {
        let reading = MarkedText(adding(score))
        #expect(reading.found(in: readDefinition(Array(reading.text.utf8))).contains(findings[0]))
    }

    @Test("A decision that is like a formula has no formula")
    func decides() throws {
        let text = adding(
            "more: {title: {en: A, it: B}, like: ill, decide: [{when: item 5 > 3, then: {en: a, it: b}}, {otherwise: {en: c, it: d}}]}"
        )
        let read = readDefinition(Array(text.utf8)).instrument
        let instrument = try #require(read)
        #expect(instrument.scores[4].kind == .word)
    }
}
