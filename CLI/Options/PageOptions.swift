import ArgumentParser
import Reports

/// The language that a person reads.
enum Language: String, ExpressibleByArgument, CaseIterable {
    case english = "en"
    case italian = "it"
}

/// How results are shown.
enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}

/// How a verb speaks.
struct PageOptions: ParsableArguments {
    @Option(help: "The language: en or it; else that of the environment.")
    var lang: Language?

    /// The page of standard output: wide as the terminal and in colour only where there is one.
    var style: PageStyle { style(on: .standardOutput) }

    /// The page of standard error.
    var messageStyle: PageStyle { style(on: .standardError) }

    /// That a file is there already, and why it is left alone.
    func isThere(_ path: String) -> String {
        messageStyle.say(
            "\(path) is there already, and is not written over", "\(path) esiste già, e non viene sovrascritto")
    }

    private func style(on stream: ByteStream) -> PageStyle {
        let language = lang?.rawValue ?? Environment.language
        guard stream.isTerminal else { return PageStyle(language: language) }
        let width = Environment.value("COLUMNS").flatMap { Int($0) } ?? stream.columns ?? 80
        let isPlain = Environment.value("NO_COLOR") != nil || Environment.value("TERM") == "dumb"
        return PageStyle(width: min(width, 120), isColoured: !isPlain, language: language)
    }
}

extension ByteStream {
    /// Prints a text.
    ///
    /// - Throws: `Failure` where it cannot be written.
    func print(_ text: String) throws(Failure) {
        do {
            try write(Array(text.utf8))
        } catch {
            throw error.isBrokenPipe ? Failure("", status: .done) : Failure("standard output: \(error.words)")
        }
    }
}
