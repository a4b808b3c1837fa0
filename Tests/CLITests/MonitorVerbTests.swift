import Foundation
import Testing

/// Made-up people, so many of each service, with two times of two instruments each.
private func people(_ services: [(region: String, service: String, people: Int)]) -> [String] {
    var number = 0
    return services.flatMap { place in
        (0..<place.people).flatMap { index -> [String] in
            number += 1
            let name = "p" + String(10_000 + number)
            return [(2025, 2), (2026, 1)].map { year, code in
                let items = (0..<8).map { ($0 + index) % 3 == 0 ? "\(code)" : "\((index + $0) % 3)" }.joined(
                    separator: ", ")
                return """
                    {"case": "\(name)", "region": "\(place.region)", "service": "\(place.service)", "forms": [\
                    {"instrument": "phq-9", "date": "\(year)-10-05", "answers": [\(items), 0]}, \
                    {"instrument": "collaborate", "date": "\(year)-10-06", "answers": [9, 9, \(8 + (index + year) % 2)]}]}
                    """
            }
        }
    }
}

private let places = [
    (region: "Lazio", service: "Roma 1", people: 14), (region: "Lazio", service: "Roma 2", people: 13),
    (region: "Molise", service: "Isernia", people: 3), (region: "Puglia", service: "Bari", people: 12),
    (region: "Veneto", service: "Verona", people: 31),
]

@Suite("`assess monitor` puts many cases together")
struct MonitorVerbTests {
    private let folder = try? Folder()

    private func path(_ name: String) throws -> String { try #require(folder).file(name).path }
    private func run(_ words: [String], _ lines: [String] = []) throws -> Program.Run {
        try Program.run(["monitor"] + words, input: lines.map { $0 + "\n" }.joined())
    }

    @Test("Parts put together come to the whole, to the byte, in every format")
    func merge() throws {
        let all = people(places)
        let cut = all.count / 4 * 2
        let parts = try ["a.part", "b.part", "whole.part", "merged.part"].map(path)
        #expect(try run(["-", "--partial", "-o", parts[0]], Array(all[..<cut])).status == 0)
        #expect(try run(["-", "--partial", "-o", parts[1]], Array(all[cut...])).status == 0)
        #expect(try run(["-", "--partial", "-o", parts[2]], all).status == 0)
        #expect(try run(["--merge", parts[1], parts[0], "--partial", "-o", parts[3]]).status == 0)
        let whole = try Data(contentsOf: URL(filePath: parts[2]))
        #expect(try Data(contentsOf: URL(filePath: parts[3])) == whole)
        #expect(!String(decoding: whole, as: UTF8.self).contains("p10001"))
        #expect(try (FileManager.default.attributesOfItem(atPath: parts[2])[.posixPermissions] as? Int) == 0o600)
        for format in ["text", "markdown", "csv", "json"] {
            let merged = try run(["--merge", parts[0], parts[1], "--format", format, "--by", "service"])
            #expect(merged.output == (try run(["-", "--format", format, "--by", "service"], all).output), "\(format)")
            #expect(merged.status == 0 && !merged.output.contains("p1000") && !merged.output.isEmpty)
        }
    }

    @Test("A small region is suppressed with a second one, in every row and format; nobody's pseudonym is there")
    func suppression() throws {
        let csv = try run(["-", "--format", "csv"], people(places)).output
        let rows = csv.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        for row in rows where ["Molise", "Puglia"].contains(row[1]) {
            #expect(row[9] == "yes" && row[10...].allSatisfy(\.isEmpty), "\(row)")
        }
        #expect(rows.contains { $0[1] == "Lazio" && $0[3] == "people" && $0[10] == "27" })
        #expect(
            rows.contains { $0[1] == "Veneto" && $0[3] == "figure" && !$0[24].isEmpty }, "31 reach the figure's own 25")
        let text = try run(["-", "--lang", "it"], people(places)).output
        #expect(text.contains("Molise: oscurato") && text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(
            try run(["-", "--by", "all"], Array(people(places).prefix(18))).output.contains(
                "People\n  · all: suppressed"))
    }

    @Test("A folder of cases and plans says the same as the lines, whatever the files are called")
    func folderOfFiles() throws {
        let cases = try Folder()
        for (index, line) in people(places).enumerated() { _ = try cases.write(line, to: "\((index * 7) % 146).yaml") }
        #expect(try run([cases.url.path]).output == run(["-"], people(places)).output)
        _ = try cases.write(try CaseGolden.text("case-01-review"), to: "case.yaml")
        _ = try cases.write(try CaseGolden.text("case-01-plan"), to: "plan.yaml")
        let one = try run([cases.url.path, "--format", "csv", "--by", "all"]).output
        #expect(one.contains("all,,,process,signed,,,,,,74,1,"))
        _ = try cases.write("- nonsense\n", to: "other.yaml")
        let wrong = try run([cases.url.path])
        #expect(wrong.status == 1 && wrong.messages.contains("other.yaml: neither a case nor a plan"))
        #expect(wrong.words.contains("could not be taken: 1"))
    }

    @Test("Lines out of order are refused, for a person would be counted twice")
    func order() throws {
        let lines = people(places)
        let run = try run(["-"], Array(lines[2...] + lines[..<2]))
        #expect(run.status == 1 && run.output == "" && run.messages.contains("sort the lines by pseudonym"))
    }

    @Test("An open safety finding ends with 3, unless that is not wanted")
    func safety() throws {
        let lines = [
            #"{"case": "x", "forms": [{"instrument": "phq-9", "date": "2026-01-01", "answers": [0, 0, 0, 0, 0, 0, 0, 0, 1]}]}"#
        ]
        #expect(try run(["-"], lines).status == 3)
        #expect(try run(["-", "--flags-ok"], lines).status == 0)
    }

    @Test("No lines, a part that is damaged, and wrong use")
    func refused() throws {
        #expect(try run(["-"]).status == 0)
        let part = try path("a.part")
        #expect(try run(["-", "--partial", "-o", part], people(places)).status == 0)
        let text = try String(contentsOfFile: part, encoding: .utf8)
        let cut = try path("cut.part")
        try Data(text.split(separator: "\n").dropLast().joined(separator: "\n").utf8).write(to: URL(filePath: cut))
        let run = try run(["--merge", part, cut])
        #expect(run.status == 1 && run.messages.contains("cut.part: no partial result of a monitoring, or damaged"))
        let other = try path("other.part")
        try Data(text.replacing(#""as_of":null"#, with: #""as_of":"2026-01-01""#).utf8).write(to: URL(filePath: other))
        #expect(try self.run(["--merge", part, other]).status == 1)
        for words in [
            ["--merge", part, part], ["-", "--partial"], ["-", "--minimum", "3"], ["/nowhere"], ["-", "-"], [],
        ] {
            #expect(try self.run(words).status == 2, "\(words)")
        }
    }
}
