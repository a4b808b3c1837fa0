import ArgumentParser
import AssessmentScoring
import Instruments
import Interchange
import Reports
import Scoring

/// One form, typed in or read from a file.
struct FormOptions: ParsableArguments {
    @Argument(help: "The instrument; ID@EDITION for a superseded edition.")
    var instrument: String

    @Argument(
        help: ArgumentHelp(
            "The answers in the order of the form, every item or every scored one; or by item, 3=2.",
            discussion: "_ is blank, - lawfully skipped, | means nothing. Negative codes follow --."))
    var answers: [String] = []

    @Option(help: ArgumentHelp("A form as JSON; - reads standard input.", valueName: "file"))
    var form: String?

    @Option(help: ArgumentHelp("The day on which it was filled in, as 2026-03-02.", valueName: "day"))
    var date: Day?

    @Option(help: ArgumentHelp("Who answered.", valueName: "who"))
    var respondent: Respondent?

    @Option(help: ArgumentHelp("What is known of the person: sex=female,age=44,working=no.", valueName: "facts"))
    var about: AboutArgument?

    @Option(name: .customLong("id"), help: ArgumentHelp("The service's own id of the form.", valueName: "id"))
    var formID: String?

    func validate() throws {
        if form != nil, !answers.isEmpty {
            throw ValidationError("Give the answers, or --form, not both.")
        }
        if form != nil, date != nil || respondent != nil || about != nil || formID != nil {
            throw ValidationError("With --form, date, respondent, about and id stand in the form.")
        }
        if form == nil, answers.isEmpty { throw ValidationError("No answers were given.") }
    }

    /// Scores the form.
    ///
    /// - Throws: `Failure` for an unknown instrument, a file that cannot be read, a form of another instrument.
    func scored(_ library: LibraryOptions, _ page: PageOptions) throws(Failure) -> ScoredForm {
        let (plan, all) = try library.plan(of: instrument, page)
        guard let form else { return ScoredForm(result: plan.score(try typed(page))) }
        let bytes = try InputFile(path: form).contents()
        guard let scored = NDJSONScorer(library: all, instrument: instrument).score(bytes) else {
            throw Failure(page.messageStyle.say("\(form): empty", "\(form): vuoto"), status: .wrongContent)
        }
        let named = scored.document.instrument
        if let named, scored.result?.instrument.id != plan.instrument.id {
            throw Failure(
                page.messageStyle.say(
                    "the form is of '\(named)', not of '\(instrument)'",
                    "il modulo è di '\(named)', non di '\(instrument)'"),
                status: .wrongContent)
        }
        return ScoredForm(scored)
    }

    /// The form as typed in.
    ///
    /// - Throws: `Failure`, wrong use, where it is a list and items by name together.
    func typed(_ page: PageOptions) throws(Failure) -> Form {
        do {
            let typed = try TypedAnswers(answers)
            return Form(
                id: formID, date: date, respondent: respondent, about: about?.about ?? About(), answers: typed.given)
        } catch {
            throw Failure(
                page.messageStyle.say(
                    "'\(error.token)': give a list of answers, or each by item (3=2), not both",
                    "'\(error.token)': dare un elenco di risposte, o ciascuna per item (3=2), non entrambi"))
        }
    }
}
