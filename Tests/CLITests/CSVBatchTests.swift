import Foundation
import Testing

@Suite("`assess batch` reads CSV by the names of its columns")
struct CSVBatchTests {
    private static let header = "id,1,2,3,4,5,6,7,8,9"

    private func batch(_ text: String, _ options: String = "") throws -> Program.Run {
        try Program.run("batch phq-9 - --format csv --flags-ok \(options)", input: text)
    }

    /// The fields of the first row that `text` comes to, by the names of their columns.
    private func row(_ text: String, _ options: String = "", delimiter: Character = ",") throws -> [String: String] {
        let lines = try batch(text, options).output.split(separator: "\n")
        let fields = lines.map { $0.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init) }
        guard fields.count > 1 else { return [:] }
        return Dictionary(zip(fields[0], fields[1]), uniquingKeysWith: { first, _ in first })
    }

    @Test("In any order, behind the instrument's id, with quotes, a byte order mark and CRLF")
    func bound() throws {
        let text = "\u{FEFF}phq9_9,phq-9.8,7,6,5,4,3,2,1,id\r\n0,0,1,1,0,2,\"1\",2,1,a\r\n"
        let row = try row(text)
        #expect(row["id"] == "a")
        #expect(row["total"] == "8")
        #expect(row["total.band"] == "mild")
        #expect(row["phq-2.total"] == "3")
    }

    @Test("With a semicolon, a decimal comma and a declared word for a blank")
    func italian() throws {
        let text = "id;1;2;3;4;5;6;7;8;9\na;2;2;2;NA;1;1;NA;0;0\n"
        let row = try row(text, "--delimiter ; --decimal , --blank NA", delimiter: ";")
        #expect(row["total"] == "10")
        #expect(row["total.status"] == "prorated")
    }

    @Test("A column that is no item, or means what another means, is told before any row is read")
    func unbound() throws {
        let run = try batch("id,1,2,3,4,5,6,7,8,9,resondent\n")
        #expect(run.status == 1)
        #expect(run.messages.contains("column 11, 'resondent', is no item of phq-9; did you mean 'respondent'?"))
        #expect(try batch("id,1,2,3,4,5,6,7,8,9,phq9_9\n").messages.contains("means the same as column '9'"))
        #expect(try batch("id,1,2,3,4,5,6,7,8,9,ward\na,1,2,1,2,0,1,1,0,0,x\n", "--ignore ward").status == 0)
        #expect(run.output.isEmpty)
    }

    @Test("A wrong row stands among the rejects with what was given and what is allowed, and the others are scored")
    func rejects() throws {
        let folder = try Folder()
        let path = folder.file("wrong.csv").path
        let text = "\(Self.header)\na,1,2,1,2,0,1,1,0,0\nb,7,2,1,2,0,1,1,0,1\nc,1,2\n"
        let run = try Program.run(
            ["batch", "phq-9", "-", "--format", "csv", "--rejects", path], input: text)
        #expect(run.status == 3)
        let rows = run.output.split(separator: "\n")
        #expect(rows.count == 4)
        #expect(rows[2].contains("safety 9"))
        let wrong = try String(contentsOf: folder.file("wrong.csv"), encoding: .utf8).split(separator: "\n")
        #expect(wrong.count == 3)
        #expect(wrong[1].hasPrefix("2,b,1,not-allowed,7,\"0, 1, 2, 3\""))
        #expect(wrong[2].hasPrefix("3,c,,length,3,10,"))
        #expect(try batch(text, "--strict").status == 1)
    }

    @Test("Rows of different people are scored apart and written in their order")
    func mixed() throws {
        let text = "id,sex,1,2,3\na,female,1,1,1\nb,male,1,1,1\nc,female,0,,\nd,,1,1,1\n"
        let run = try Program.run("batch audit-c - --format csv", input: text)
        let rows = run.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(rows.dropFirst().map { $0[0] } == ["a", "b", "c", "d"])
        #expect(rows.dropFirst().map { $0[1] } == ["3", "3", "0", "3"])
        #expect(rows[1][3] != rows[2][3])
    }

    @Test("However many threads there are, the same bytes come out, and the same as from single forms")
    func threads() throws {
        var lines = [Self.header]
        var forms: [String] = []
        for number in 0..<20_000 {
            let codes = (0..<9).map { ((number >> $0) &* 7 + number / 3) % 5 }
            lines.append("f\(number)," + codes.map { $0 == 4 ? "" : String($0) }.joined(separator: ","))
            if number < 50 {
                forms.append(
                    #"{"answers": [\#(codes.map { $0 == 4 ? "null" : String($0) }.joined(separator: ","))]}"#)
            }
        }
        let text = lines.joined(separator: "\n") + "\n"
        let one = try batch(text, "--threads 1")
        #expect(try batch(text, "--threads 3").output == one.output)
        let totals = one.output.split(separator: "\n").dropFirst().prefix(50).map {
            String($0.split(separator: ",", omittingEmptySubsequences: false)[1])
        }
        let single = try Program.run("batch phq-9 -", input: forms.joined(separator: "\n")).output
            .split(separator: "\n").map { line -> String in
                guard let found = line.firstMatch(of: #/"total":\{"value":([0-9.]+|null)/#) else { return "" }
                return found.1 == "null" ? "" : String(found.1)
            }
        #expect(totals == single)
    }
}
