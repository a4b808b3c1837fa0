import Profiles
import Testing

@Suite("The order of a file plays no part in its profile")
struct OrderTests {
    static let names = ["case-01-baseline", "case-01-review", "case-02-safety", "case-03-broken"]

    /// The forms of a shared case in another order.
    private func reordered(_ text: String, by turn: Int) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(of: "forms:") else { return text }
        var forms: [[String]] = []
        for line in lines[(start + 1)...] where !line.isEmpty {
            if line.hasPrefix("  - ") { forms.append([]) }
            if !forms.isEmpty { forms[forms.count - 1].append(line) }
        }
        let shift = turn % max(forms.count, 1)
        let turned = Array(forms[shift...] + forms[..<shift]).reversed()
        return (["forms:"] + turned.flatMap { $0 } + Array(lines[..<start])).joined(separator: "\n") + "\n"
    }

    @Test("Forms may stand in any order, and before the rest", arguments: names)
    func forms(name: String) throws {
        let expected = lines(try sharedProfile(name))
        #expect(expected.count > 7)
        for turn in 0..<5 {
            #expect(lines(try sharedProfile(name) { reordered($0, by: turn) }) == expected)
        }
    }

    @Test("Of two forms of one day the same one counts, whichever stands first")
    func sameDay() {
        let forms = [
            "instrument: phq-2, date: 2026-01-01, answers: [0, 1]",
            "instrument: phq-2, date: 2026-01-01, answers: [3, 3]",
            "instrument: phq-2, date: 2026-01-01, answers: {2: 1, 1: 0}",
        ]
        let expected = lines(profile(forms))
        #expect(expected.count { $0.contains("current") } == 1)
        #expect(lines(profile(forms.reversed())) == expected)
    }
}
