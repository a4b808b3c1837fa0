import AssessmentScoring

/// The standard library, loaded once for all tests.
enum Shelf {
    static let library = Result { try InstrumentLibrary.standard() }

    /// A result of typed tokens.
    static func scored(_ id: String, _ line: String, about: About = About(), id form: String? = nil) throws
        -> FormResult
    {
        let tokens = line.split(separator: " ").map { Given.token(String($0)) }
        return try library.get()[id].score(Form(id: form, about: about, answers: .list(tokens)))
    }
}
