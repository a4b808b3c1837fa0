import ArgumentParser
import Cases
import Profiles
import Reports
import Scoring

/// `assess case check`: everything that is wrong with a case file, each mistake with its place.
struct CaseCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks a case file: every mistake with line, column and what would be right.",
        discussion: "Example:\n  assess case check case.yaml")

    @OptionGroup var file: CaseOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let bytes = try file.contents()
        let reading = readCase(bytes, library: try library.load(namedIn: [bytes], page))
        let profile = Profile(reading: reading)
        try ByteStream.standardOutput.print(file.complaints(reading, style: page.style))
        try ByteStream.standardOutput.print(
            CaseCheckReport(reading, profile: profile, path: InputFile(path: file.path).name, style: page.style).text)
        try end(with: profile.status(isWrong: reading.hasErrors))
    }
}
