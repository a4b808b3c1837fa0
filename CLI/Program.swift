import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs a verb and ends with the status that `Status` promises.
@main
enum Program {
    static func main() {
        // A reader that has seen enough ends the program quietly.
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try Assess.typed(Array(CommandLine.arguments.dropFirst()))
            try command.run()
        } catch {
            exit(ended(by: error).rawValue)
        }
    }

    /// Says what there is to say, and gives the status to end with.
    private static func ended(by error: any Error) -> Status {
        if let failure = error as? Failure {
            if !failure.message.isEmpty { say("assess: \(failure.message)", to: .standardError) }
            return failure.status
        }
        if let code = error as? ExitCode { return Status(rawValue: code.rawValue) ?? .wrongUse }
        let text = Assess.fullMessage(for: error)
        guard Assess.exitCode(for: error) != .success else {
            say(text, to: .standardOutput)
            return .done
        }
        say(text, to: .standardError)
        if let hint = negativeCodeHint { say(hint, to: .standardError) }
        return .wrongUse
    }

    private static func say(_ text: String, to stream: ByteStream) {
        try? stream.write(Array((text + "\n").utf8))
    }

    /// What helps where a negative code was taken for an option.
    private static var negativeCodeHint: String? {
        let typed = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
        let isNegative = typed.contains { $0.first == "-" && $0.dropFirst().first?.isNumber == true }
        return isNegative ? "Negative codes follow '--':  assess score ID -- 1 -1 1" : nil
    }
}
