import Testing

@Suite("The page on suggestions")
struct SuggestionPageTests {
    @Test("says what every command of it prints, on the files that it writes")
    func page() throws {
        try WritingPage("docs/ptri.md").expectAsPrinted(in: WritingShell())
    }
}
