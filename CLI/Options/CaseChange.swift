import Cases
import Definitions
import MarkedYAML
import Profiles
import Reports
import Scoring

/// A change of a case file: read back before it is written, and not written at all where it would leave a mistake.
struct CaseChange {
    let file: CaseOptions
    let library: InstrumentLibrary
    let page: PageOptions
    /// The case as it is.
    let before: CaseReading

    /// The change of a case file, which is read.
    ///
    /// - Parameter texts: What names instruments besides the case.
    /// - Throws: `Failure` where it cannot be.
    init(
        _ file: CaseOptions, naming texts: [[UInt8]], _ library: LibraryOptions, _ page: PageOptions
    ) throws(Failure) {
        self.file = file
        self.page = page
        let bytes = try file.contents()
        self.library = try library.load(namedIn: [bytes] + texts, page)
        before = readCase(bytes, library: self.library)
    }

    private var style: PageStyle { page.messageStyle }

    /// Adds to the case, and says what it came to.
    ///
    /// - Parameters:
    ///   - addition: What is added.
    ///   - said: What was done, in a line.
    ///   - objection: Why the case as it would be is not wanted; nil where it is.
    /// - Throws: `Failure` where nothing was written; the file is then as it was.
    func make(
        _ addition: CaseAddition, saying said: String, unless objection: (CaseReading) -> String? = { _ in nil }
    ) throws {
        guard let bytes = before.text(adding: addition) else {
            let complaints = file.complaints(before, style: style)
            throw refusal(
                complaints.isEmpty
                    ? style.say(
                        "the file has no place for it that could be told",
                        "il file non ha un posto riconoscibile per questo"
                    ) : complaints, in: before)
        }
        let after = readCase(bytes, library: library)
        if after.hasErrors { throw refusal(file.complaints(after, style: style), in: after) }
        if let objection = objection(after) { throw refusal(objection, in: before) }
        try replace(file.path, from: before.source.bytes, with: bytes, page)
        let profile = Profile(reading: after)
        let report = CaseCheckReport(after, profile: profile, path: InputFile(path: file.path).name, style: style)
        let stream = file.path == "-" ? ByteStream.standardError : .standardOutput
        try ByteStream.standardError.print(file.complaints(after, style: style))
        try stream.print(said + "\n" + report.text)
        try end(with: profile.status(isWrong: false))
    }

    /// Why nothing was written. An open safety finding comes before what is wrong.
    func refusal(_ reason: String, in reading: CaseReading) -> Failure {
        Failure(
            style.say("nothing was changed\n", "nulla è stato modificato\n") + reason,
            status: Profile(reading: reading).status(isWrong: true))
    }
}
