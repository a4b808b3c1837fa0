import Scoring
import Testing

/// One example of the help of a verb.
struct HelpExample: Sendable, CustomTestStringConvertible {
    let verb: String
    let line: String

    var testDescription: String { line }

    /// The examples of every verb, as the program itself prints them.
    static let all = Result { try verbs("").flatMap { try examples(of: $0) } }

    /// The verbs beneath one, down to those that have none beneath them.
    private static func verbs(_ verb: String) throws -> [String] {
        let help = try WritingShell().run("assess \(verb) --help")
        let list = help.drop { !$0.hasPrefix("SUBCOMMANDS:") }.dropFirst().prefix { $0.hasPrefix("  ") }
        let names = list.compactMap { $0.firstMatch(of: #/^  ([a-z]+)(?: |$)/#).map { String($0.1) } }
        if names.isEmpty { return [verb] }
        return try names.filter { $0 != "help" }.flatMap { try verbs(verb.isEmpty ? $0 : "\(verb) \($0)") }
    }

    private static func examples(of verb: String) throws -> [HelpExample] {
        let help = try WritingShell().run("assess \(verb) --help")
        let text = help.prefix { !$0.hasPrefix("USAGE:") }.joined(separator: "\n").replacing(#/\\\n */#, with: "")
        let examples = text.split(separator: "\n").filter { $0.hasPrefix("  ") }
            .map { $0.drop { $0 == " " } }.filter { $0.contains("assess \(verb)") }
        if examples.isEmpty { return [HelpExample(verb: verb, line: "")] }
        return examples.map { HelpExample(verb: verb, line: String($0)) }
    }
}

@Suite("The help of every verb")
struct WritingHelpTests {
    @Test("has an example, and each example works")
    func example() throws {
        for example in try HelpExample.all.get() {
            #expect(example.line != "", "`assess \(example.verb) --help` has no example")
            guard example.line != "" else { continue }
            let shell = try Self.furnished()
            let printed = try shell.run(example.line)
            #expect([0, 3].contains(shell.lastStatus), "\(example.line)\n\(printed.joined(separator: "\n"))")
        }
    }

    /// A shell in a folder that has the files that examples speak of.
    private static func furnished() throws -> WritingShell {
        let shell = try WritingShell()
        for path in ["Instruments", "docs"] { try shell.copy(path) }
        let forms = """
            {"id": "f-1", "instrument": "phq-9", "answers": [1, 2, 1, 2, 0, 1, 1, 0, 0]}
            {"id": "f-2", "instrument": "gad-7", "answers": [1, 1, 1, 1, 0, 0, 0]}

            """
        try shell.append(forms, to: "forms.ndjson")
        try shell.append("id,1,2,3,4,5,6,7,8,9\nf-1,1,2,1,2,0,1,1,0,0\n", to: "forms.csv")
        try shell.copy("docs/cases/case-01-baseline.yaml", to: "case.yaml")
        try shell.copy("docs/cases/case-02-safety.yaml", to: "safety.yaml")
        for plan in ["plan.yaml", "complete.yaml"] { try shell.copy("docs/cases/case-01-plan.yaml", to: plan) }
        try furnishTimes(shell)
        return shell
    }

    /// The files of several times and of many people.
    private static func furnishTimes(_ shell: WritingShell) throws {
        for (name, year) in [("before", 2025), ("after", 2026)] {
            let form = #"{"instrument": "phq-9", "date": "\#(year)-03-02", "answers": [1, 2, 1, 2, 0, 1, 1, 0, 0]}"#
            try shell.append(form, to: name + ".json")
        }
        let cases = ["baseline": ["baseline", "first"], "review": ["review", "second", "third"]]
        for (source, names) in cases {
            for name in names { try shell.copy("docs/cases/case-01-\(source).yaml", to: name + ".yaml") }
        }
        try shell.copy("docs/cases/case-01-review.yaml", to: "cases/one.yaml")
        try shell.copy("docs/cases/case-01-plan.yaml", to: "cases/plan.yaml")
        try shell.copy("docs/cases/case-01-review.yaml", to: "cases-north/one.yaml")
        try shell.append(#"{"case": "a", "forms": []}"# + "\n", to: "cases.ndjson")
        let part =
            #"{"monitor":"","version":1,"engine":"\#(Engine.version)","valid_months":12,"not_read":0,"places":0}"#
        for name in ["north.part", "south.part"] { try shell.append(part + "\n", to: name) }
    }
}
