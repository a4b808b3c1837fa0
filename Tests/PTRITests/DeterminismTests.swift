import Cases
import Documents
import Interchange
import PTRI
import Profiles
import Testing

@Suite("The same case gives the same list, for ever")
struct DeterminismTests {
    private let first: String
    private let forms: [String]

    init() throws {
        let parts = try caseText("case-01-baseline").split(separator: "forms:\n", maxSplits: 1).map(String.init)
        first = parts[0]
        forms = parts[1].split(separator: "  - ").map { "  - " + $0 }
    }

    private func documents(_ text: String) throws -> [String] {
        let reading = readCase([UInt8](text.utf8), library: library)
        let ruleSet = try #require(standard.ruleSet)
        let profile = Profile(reading: reading, validMonths: ruleSet.validMonths)
        let said = ruleSet.suggestions(for: reading, profile: profile)
        return [
            ProfileDocument(profile, of: reading.case, ruleSet: ruleSet).json.text(.compact),
            SuggestionsDocument(said, for: reading.case, showsAll: true, explains: true).json.text(.compact),
        ]
    }

    @Test("Byte for byte, however the forms and keys of the file are ordered", arguments: [1, 5, 7, 11])
    func order(step: Int) throws {
        let turned = forms.indices.map { forms[($0 * step + step) % forms.count] }.map(turningKeys)
        #expect(turned.count == 12)
        #expect(Set(turned) == Set(forms.map(turningKeys)))
        let expected = try documents(first + "forms:\n" + forms.joined())
        #expect(expected[1].contains(#""gate":"open""#))
        #expect(try documents("forms:\n" + turned.joined() + first) == expected)
    }

    /// The form with its keys the other way round.
    private func turningKeys(_ form: String) -> String {
        let lines = form.split(separator: "\n").map { String($0.dropFirst(4)) }
        return "  - " + lines.reversed().joined(separator: "\n    ") + "\n"
    }

    @Test("And twice in one program")
    func twice() throws {
        let text = first + "forms:\n" + forms.joined()
        #expect(try documents(text) == documents(text))
    }
}
