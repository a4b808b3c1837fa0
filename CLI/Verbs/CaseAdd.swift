import ArgumentParser
import Cases
import Definitions
import Instruments
import Reports
import Scoring

/// `assess case add`: a form more in a case file.
struct CaseAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds a form to a case file: typed in as for 'assess score', or from a file.",
        discussion: """
            Examples:
              assess case add case.yaml phq-9 1 2 1 2 0 1 1 0 0 --date 2026-03-02
              assess case add case.yaml gad-7 1=2 2=1 3=0 4=0 5=1 6=1 7=0 --date 2026-03-02

            Comments and order of the file stay. A form with anything wrong is refused with all its errors, and the \
            file is left as it was. With --form a form is read as YAML or JSON, with the keys of a form of a case.
            """)

    @OptionGroup var file: CaseOptions
    @OptionGroup var form: FormOptions

    @Option(help: ArgumentHelp("The language of the form that was used, as it.", valueName: "code"))
    var formLanguage: String?

    @Option(help: ArgumentHelp("The number of the own goal that it was asked about, from 1.", valueName: "number"))
    var goal: Int?

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func validate() throws {
        if form.form == nil, form.date == nil { throw ValidationError("Give the day of the form: --date 2026-03-02.") }
        if form.form != nil, formLanguage != nil || goal != nil {
            throw ValidationError("With --form, language and goal stand in the form.")
        }
        if form.form == "-", file.path == "-" { throw ValidationError("Only one of the two can be standard input.") }
    }

    func run() throws {
        let bytes = try form.form.map { path throws(Failure) in try InputFile(path: path).contents(limit: 2 << 20) }
        let named = [Array(form.instrument.utf8)] + [bytes].compactMap { $0 }
        let change = try CaseChange(file, naming: named, library, page)
        if let path = form.form, let bytes {
            try add(bytes, from: path, change)
        } else {
            guard let plan = change.library.find(form.instrument) else {
                throw library.unknown(form.instrument, change.library, page)
            }
            let typed = try form.typed(page)
            let about = change.before.case?.about ?? About()
            let result = plan.score(typed.knowing(about))
            if !result.isValid { throw refusal(ScoreReport(result, style: page.messageStyle).text, result, change) }
            try change.make(
                .form(typed, of: plan.instrument.id, language: formLanguage, goal: goal), saying: said(result))
        }
    }

    private func add(_ bytes: [UInt8], from path: String, _ change: CaseChange) throws {
        let reading = readCaseForm(bytes, library: change.library, of: change.before)
        let name = InputFile(path: path).name
        guard let result = reading.form?.result, !reading.hasErrors else {
            let complaints = FindingReport(
                reading.findings, in: reading.source, path: name, style: page.messageStyle)
            throw refusal(complaints.text, reading.form?.result, change)
        }
        let named = change.library.find(form.instrument)?.instrument.id
        if named != result.instrument.id {
            throw change.refusal(
                page.messageStyle.say(
                    "the form is of '\(result.instrument.id)', not of '\(form.instrument)'",
                    "il modulo è di '\(result.instrument.id)', non di '\(form.instrument)'"),
                in: change.before)
        }
        try change.make(.formAsWritten(reading), saying: said(result))
    }

    /// Why the form was not added. A safety answer counts though another is wrong.
    private func refusal(_ reason: String, _ result: FormResult?, _ change: CaseChange) -> Failure {
        let failure = change.refusal(reason, in: change.before)
        return result?.hasOpenSafetyFinding == true
            ? Failure(failure.message, status: .openSafetyFinding) : failure
    }

    private func said(_ result: FormResult) -> String {
        let day = result.date.map { ", \($0)" } ?? ""
        let by = result.respondent.word(in: page.messageStyle.language)
        return page.messageStyle.say("added: ", "aggiunto: ") + "\(result.instrument.id)\(day), \(by)"
    }
}

extension Form {
    /// The form with what the case knows of the person beside what it states itself.
    fileprivate func knowing(_ known: About) -> Form {
        var form = self
        form.about = known.overridden(by: about)
        return form
    }
}
