import Foundation
import MarkedYAML
import Testing

@testable import Definitions

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The Swift files of a folder of the module, by name.
private func files(_ folder: String) throws -> [(name: String, text: String)] {
    let folder = root.appending(path: "Sources/Definitions/" + folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".swift") }.sorted()
        .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
}

/// A rule as its file documents it.
private struct RuleSection {
    let type: String
    let name: String
    let severity: String
    let comment: String

    /// The rule of a file; nil where there is none.
    init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let line = lines.firstIndex(where: { $0.hasPrefix("struct ") && $0.hasSuffix(": Rule {") }),
            let name = text.firstMatch(of: /static let name = "([a-z-]+)"/)?.1,
            let severity = text.firstMatch(of: /static let severity = Finding\.Severity\.([a-z]+)/)?.1
        else { return nil }
        type = String(lines[line].dropFirst("struct ".count).dropLast(": Rule {".count))
        self.name = String(name)
        self.severity = String(severity)
        comment = lines[..<line].reversed().prefix { $0.hasPrefix("///") }.reversed()
            .map { $0.dropFirst(3).trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }
}

/// The page, made from the doc comments of the rules and from the table of the reader's findings.
private func page() throws -> String {
    let sections = try files("Rules").compactMap { RuleSection($0.text) }.sorted { $0.name < $1.name }
    let errors = sections.count { $0.severity == "error" }
    var text = """
        # The rules

        What `assess lint` says of a definition, by the name in brackets behind each complaint. An **error** means that the
        file is not taken; a **warning**, that it is taken and most likely not what was meant. There are \(sections.count) rules, \(errors) of
        them errors, and behind them what the reader itself finds. This page is made from the sources; to change it, change
        the comment of the rule and run its test with `RECORD=1`.

        ## Rules


        """
    for section in sections { text += "### \(section.name)\n\n*\(section.severity)*\n\n\(section.comment)\n\n" }
    text += "## What the reader finds\n\nEach is an error unless it says otherwise.\n"
    for (heading, findings) in ReaderFindings.all {
        text += "\n### \(heading)\n\n| name | what is wrong |\n|---|---|\n"
        for (name, meaning) in findings.sorted(by: { $0.key < $1.key }) { text += "| `\(name)` | \(meaning) |\n" }
    }
    return text
}

@Suite("The page of rules")
struct RulePageTests {
    @Test("It is what the sources say; RECORD=1 writes it anew")
    func fresh() throws {
        let place = root.appending(path: "docs/rules.md")
        let page = try page()
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try page.write(to: place, atomically: true, encoding: .utf8)
            Issue.record("docs/rules.md is written anew")
        } else {
            #expect(try String(contentsOf: place, encoding: .utf8) == page, "docs/rules.md is stale; run with RECORD=1")
        }
    }

    @Test("Each rule stands in a file of its own name, is documented, and runs")
    func rules() throws {
        let files = try files("Rules").filter { $0.name.hasSuffix("Rule.swift") && $0.name != "Rule.swift" }
        let sections = files.compactMap { file in RuleSection(file.text) }
        #expect(sections.map { $0.type + ".swift" } == files.map(\.name))
        #expect(sections.allSatisfy { $0.comment.count > 40 && $0.comment.hasSuffix(".") })
        let running = everyRule.map { (type(of: $0).name, type(of: $0).severity.rawValue) }.sorted { $0.0 < $1.0 }
        let written = sections.map { ($0.name, $0.severity) }.sorted { $0.0 < $1.0 }
        #expect(running.map(\.0) == written.map(\.0))
        #expect(running.map(\.1) == written.map(\.1))
        #expect(written.count >= 30)
        #expect(strictRules.allSatisfy { type(of: $0).severity == .error })
        #expect(advisingRules.allSatisfy { type(of: $0).severity == .warning })
    }

    @Test("Every finding of the reader is in the table, and nothing else")
    func reader() throws {
        var names = Set(Refusal.Reason.allCases.map { "yaml-" + $0.rawValue })
        for file in try files("Reading") + files("Formulas") where file.name != "ReaderFindings.swift" {
            let calls = file.text.matches(
                of: /(?:complain|complainUnknown|warn|forbid)\(\s*(?:"[a-z_]+",\s*)*"([a-z-]+)"/)
            // The last word in front of a message is the name: `forbid` has keys before it, and `rule:` itself.
            for call in calls where !call.0.contains("forbid") { names.insert(String(call.1)) }
            for call in file.text.matches(of: /rule: "([a-z-]+)"/) { names.insert(String(call.1)) }
        }
        names.remove("yaml-")
        let listed = ReaderFindings.all.flatMap(\.findings.keys)
        #expect(Set(listed).count == listed.count, "a finding is listed twice")
        #expect(names.subtracting(listed).sorted() == [], "not in the table")
        #expect(Set(listed).subtracting(names).sorted() == [], "no longer found")
        #expect(Set(listed).isDisjoint(with: everyRule.map { type(of: $0).name }))
    }
}
