import Foundation
import Testing

@Suite("`assess change` says what changed, and whether that is more than chance")
struct ChangeVerbTests {
    private let folder = try? Folder()

    private func file(_ name: String, _ text: String) throws -> String {
        try #require(folder).write(text, to: name)
    }

    private func form(_ name: String, _ day: String, _ answers: String) throws -> String {
        try file(name, "{\"instrument\": \"phq-9\", \"date\": \"\(day)\", \"answers\": [\(answers)]}")
    }

    /// The pair of the first case, with or without its plan, as the golden files have it.
    private func expect(_ more: [String], as name: String) throws {
        let before = try file("case-01-baseline.yaml", CaseGolden.text("case-01-baseline"))
        let after = try file("case-01-review.yaml", CaseGolden.text("case-01-review"))
        let plan = try file("case-01-plan.yaml", CaseGolden.text("case-01-plan"))
        let run = try Program.run(["change", before, after, "--plan", plan] + more)
        #expect(run.status == 0)
        #expect(run.messages == "")
        try CaseGolden.compare(run.output, "change … \(more.joined(separator: " "))", run.status, as: name)
    }

    @Test("The pair of the first case in both languages", arguments: ["en", "it"])
    func pair(language: String) throws {
        try expect(["--lang", language], as: "case-01.change.\(language).txt")
    }

    @Test("Programs read the same as JSON")
    func json() throws { try expect(["--format", "json"], as: "case-01.change.json.txt") }

    @Test("Two forms, JSON, with every figure and its ground; no line is wider than the page", arguments: ["en", "it"])
    func forms(language: String) throws {
        let before = try form("before.json", "2025-10-06", "2, 1, 2, 2, 1, 1, 2, 1, 0")
        let after = try form("after.json", "2026-10-05", "1, 1, 1, 1, 0, 0, 1, 0, 0")
        let run = try Program.run(["change", before, after, "--lang", language])
        #expect(run.status == 0)
        #expect(run.words.contains("12 → 5 −7"))
        #expect(
            run.words.contains(
                language == "en" ? "improved beyond measurement error" : "migliorato oltre l'errore di misura"))
        #expect(run.words.contains("[lowe-2004,") || run.output.contains("[lowe-2004,"))
        let lines = run.output.split(separator: "\n").filter {
            !$0.contains("before.json") && !$0.contains("after.json")
        }
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test("Three forms give the way there too; a form in YAML goes beside one in JSON")
    func three() throws {
        let first = try form("1.json", "2024-10-06", "3, 3, 3, 3, 0, 0, 0, 0, 0")
        let second = try file("2.yaml", "instrument: phq-9\ndate: 2025-10-06\nanswers: [2, 2, 2, 2, 0, 0, 0, 0, 0]\n")
        let third = try form("3.json", "2026-10-06", "1, 1, 1, 1, 0, 0, 0, 0, 0")
        let run = try Program.run(["change", first, second, third])
        #expect(run.status == 0 && run.words.contains("12 → 8 → 4 −8"))
        #expect(run.words.contains("2024-10-06 → 2025-10-06 Depression severity −4"))
    }

    @Test("What cannot be compared is said with its reason")
    func obstacles() throws {
        let before = try form("before.json", "2026-10-06", "2, 1, 2, 2, 1, 1, 2, 1, 0")
        let after = try form("after.json", "2025-10-05", "1, 1, 1, 1, 0, 0, 1, 0, 0")
        let run = try Program.run(["change", before, after])
        #expect(run.status == 0 && run.words.contains("cannot be compared: the second form is not the later one"))
        let k6 = try file("k6.yaml", "instrument: k6\ndate: 2025-01-01\nanswers: [1, 1, 1, 1, 1, 1]\n")
        let k6au = try file("k6-au.yaml", "instrument: k6-au\ndate: 2026-01-01\nanswers: [1, 1, 1, 1, 1, 1]\n")
        #expect(try Program.run(["change", k6, k6au]).words.contains("another coding or form of the instrument"))
    }

    @Test("An open safety finding ends with 3 and withholds every proposal")
    func safety() throws {
        let before = try file("before.yaml", CaseGolden.text("case-01-baseline"))
        let text = try CaseGolden.text("case-01-review").replacing(
            "answers: [1, 1, 1, 1, 0, 0, 1, 0, 0]", with: "answers: [1, 1, 1, 1, 0, 0, 1, 0, 1]")
        let after = try file("after.yaml", text)
        let plan = try file("plan.yaml", CaseGolden.text("case-01-plan"))
        let run = try Program.run(["change", before, after, "--plan", plan])
        #expect(run.status == 3)
        #expect(run.output.contains("SAFETY") && run.words.contains("Withheld: a safety finding is open"))
        #expect(!run.output.contains("close?") && !run.output.contains("keep?"))
    }

    @Test("Cases of two people, one file, no file, and broken input are refused")
    func refused() throws {
        let one = try file("one.yaml", "case: a\nforms: []\n")
        let two = try file("two.yaml", "case: b\nforms: []\n")
        let run = try Program.run(["change", one, two])
        #expect(run.status == 1 && run.messages.contains("two people, a and b") && run.output == "")
        #expect(try Program.run(["change", one]).status == 2)
        #expect(try Program.run(["change", one, "nowhere.yaml"]).status == 2)
        let empty = try file("empty.yaml", "")
        #expect(try Program.run(["change", one, empty]).status == 1)
    }
}
