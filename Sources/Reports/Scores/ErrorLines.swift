public import Scoring

/// All that is wrong with a form, on a page.
struct ErrorLines {
    let errors: [FormError]
    let style: PageStyle

    /// Sets the errors on the page; nothing where there are none.
    func set(on page: inout Page) {
        guard !errors.isEmpty else { return }
        page.heading(
            errors.count == 1
                ? style.say("Nothing was scored: 1 error", "Nessun punteggio: 1 errore")
                : style.say("Nothing was scored: \(errors.count) errors", "Nessun punteggio: \(errors.count) errori"))
        for error in errors {
            page.line(.alarm("×"), " ", Run(error.message(in: style.language)), indent: 2, hanging: 4)
        }
    }
}

/// What is wrong with a form for which there is no instrument, as a page.
public struct ErrorReport {
    private let errors: [FormError]
    private let style: PageStyle

    /// The report of errors.
    public init(_ errors: [FormError], style: PageStyle = PageStyle()) {
        self.errors = errors
        self.style = style
    }

    /// The page, each line ended.
    public var text: String {
        var page = Page(style)
        ErrorLines(errors: errors, style: style).set(on: &page)
        return page.text
    }
}
