import Instruments
import Testing

@Suite("The nearest word is what was probably meant")
struct FormulaNearestTests {
    static let words = ["total", "symptoms", "core_symptoms", "mean", "16A", "16B", "9"]

    @Test(
        "A slip of the pen finds its word",
        arguments: [
            ("totl", "total"), ("ttoal", "total"), ("totall", "total"), ("TOTAL", "total"), ("symptms", "symptoms"),
            ("core_sympotms", "core_symptoms"), ("maen", "mean"), ("16C", "16A"), ("16b", "16B"),
        ])
    func slips(word: String, meant: String) {
        #expect(nearest(to: word, among: Self.words) == meant)
    }

    @Test(
        "What is like nothing finds nothing",
        arguments: ["", "x", "8", "anxiety", "tl", String(repeating: "a", count: 99)])
    func nothing(word: String) {
        #expect(nearest(to: word, among: Self.words) == nil)
    }

    @Test("Of two as near the first in the alphabet is given, in whatever order they come")
    func ties() {
        #expect(nearest(to: "bat", among: ["cat", "bar"]) == "bar")
        #expect(nearest(to: "bat", among: ["bar", "cat"]) == "bar")
    }
}
