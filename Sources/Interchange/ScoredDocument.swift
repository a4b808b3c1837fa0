internal import Instruments
public import Scoring

/// A form document with what it came to.
public struct ScoredDocument: Sendable {
    /// The document as read.
    public let document: FormDocument
    /// The result; nil where there is no such instrument. What is wrong with the document apart from its answers is
    /// not in it, but in `errors`.
    public let result: FormResult?
    /// All that is wrong, together.
    public let errors: [FormError]

    private let further: [FormError]

    /// Scores `document` with the instrument of `library` that it names.
    public init(_ document: FormDocument, with library: InstrumentLibrary) {
        self.document = document
        guard let name = document.instrument, let plan = library.find(name) else {
            var all = document.errors
            if let name = document.instrument {
                all.append(FormError(kind: .unknownInstrument, given: name, nearest: library.nearest(to: name)))
            }
            (result, further, errors) = (nil, all, all)
            return
        }
        let (form, wrong) = document.form(for: plan.instrument)
        let result = plan.score(form)
        self.result = result
        further = document.errors + wrong
        errors = further + result.errors
    }

    /// Whether nothing is wrong with the form.
    public var isValid: Bool { errors.isEmpty }

    /// Whether a safety finding is open, in the form or in a smaller instrument that it answers. It can be though
    /// other answers of the form are wrong.
    public var hasOpenSafetyFinding: Bool {
        guard let result else { return false }
        return result.hasOpenSafetyFinding || (isValid && result.contained.contains { $0.hasOpenSafetyFinding })
    }

    /// The result as JSON.
    public var json: JSONValue {
        let made = result.map { ResultDocument($0, adding: further) }
        return (made ?? ResultDocument(unscored: document, errors: errors)).json
    }
}
