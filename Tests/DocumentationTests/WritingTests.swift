import Testing

@Suite("The page for authors")
struct WritingTests {
    @Test("says what every command of it prints, on the files that it writes")
    func page() throws {
        try WritingPage("docs/writing-an-instrument.md").expectAsPrinted(in: WritingShell())
    }
}
