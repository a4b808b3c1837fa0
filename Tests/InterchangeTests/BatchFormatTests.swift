import Foundation
import Instruments
import Interchange
import Scoring
import TestSupport
import Testing
import Twin

@Suite("A form comes to the same as a row of CSV and as a line of JSON")
struct BatchFormatTests {
    @Test(
        "Random forms of every instrument: values, statuses, bands, flags, and what is wrong",
        arguments: standardLibrary.plans.filter { $0.instrument.entries.isEmpty }.map(\.instrument.id))
    func agree(_ id: String) throws {
        let plan = try standardLibrary[id]
        var generator = SeededGenerator(state: 20_261_129)
        let respondent = plan.instrument.respondents[0].rawValue
        let forms = (0..<24).map { number -> Typed in
            var tokens = TwinForm(plan.instrument, blanks: number % 6, &generator).tokens
            if number == 23 { tokens[0] = "no such answer" }
            return Typed(tokens: tokens)
        }
        try compare(forms, plan, respondent)
    }

    @Test(
        "Rows that say different things of their people, more of them than are scored one by one",
        arguments: ["audit", "aq-10-adult", "iadl-lawton", "pc-ptsd-5", "phq-9", "whodas-12"])
    func people(_ id: String) throws {
        let plan = try standardLibrary[id]
        var generator = SeededGenerator(state: 20_261_128)
        let ages = ["", "15", "16", "40", "65", "66", "90"]
        let forms = (0..<600).map { number in
            Typed(
                tokens: TwinForm(plan.instrument, blanks: number % 3, &generator).tokens,
                age: number == 300 ? "131" : ages[number % ages.count], sex: ["female", "male", ""][number % 5 % 3],
                working: ["yes", "no", ""][number % 2 + number / 598])
        }
        try compare(forms, plan, plan.instrument.respondents[0].rawValue)
    }

    /// A form as it is typed, with what is said of the person; nothing where a word is empty.
    private struct Typed {
        let tokens: [String]
        var age = ""
        var sex = ""
        var working = ""
    }

    private func compare(_ forms: [Typed], _ plan: ScoringPlan, _ respondent: String) throws {
        let rows = try csv(forms, plan, respondent)
        let lines = try json(forms, plan, respondent)
        #expect(rows.count == forms.count && lines.count == forms.count)
        for (row, line) in zip(rows, lines) {
            #expect(row["id"] == line.at("id")?.word)
            let errors = try #require(line.at("errors")?.elements)
            #expect((row["errors"] == "") == errors.isEmpty)
            if errors.isEmpty { expectSame(row, line, plan) }
        }
    }

    private func expectSame(_ row: [String: String], _ line: JSONValue, _ plan: ScoringPlan) {
        let contained = line.at("contained")?.elements ?? []
        for (name, status) in row where name.hasSuffix(".status") {
            let score = String(name.dropLast(".status".count))
            let inner = contained.first { score.hasPrefix(($0.at("instrument")?.word ?? "-") + ".") }
            let isOwn = plan.instrument.scores.contains { $0.name == score }
            let bare = isOwn ? score : String(score.split(separator: ".").last ?? "")
            let found = (isOwn ? line : inner)?["scores"]?[bare]
            let place = "\(score) of \(row["id"] ?? "")"
            #expect(status == found?["status"]?.word ?? "", "\(place)")
            #expect(row[score] == found?["value"]?.word ?? "", "\(place)")
            if let band = row[score + ".band"] { #expect(band == found?["band"]?.word ?? "", "\(place)") }
        }
        let flags = line.at("flags")?.elements.count ?? 0
        let inner = contained.reduce(0) { $0 + ($1.at("flags")?.elements.count ?? 0) }
        let told = row["flags"] == "" ? 0 : row["flags"]?.components(separatedBy: "; ").count ?? 0
        #expect(told >= flags && told <= flags + inner)
    }

    // MARK: The two ways

    private func csv(_ forms: [Typed], _ plan: ScoringPlan, _ respondent: String) throws -> [[String: String]] {
        let items = plan.instrument.items.map(\.id)
        let dialect = CSVDialect()
        let header = try CSVHeader(["respondent", "id"] + items + ["age", "sex", "working"], for: plan)
        var scorer = try #require(CSVScorer(plan, header: header, dialect: dialect))
        let text = forms.enumerated().map { number, form in
            let answers = form.tokens.map { $0 == "_" ? "" : $0 }
            return ([respondent, "f\(number)"] + answers + [form.age, form.sex, form.working])
                .joined(separator: ",") + "\n"
        }
        var part = BatchPart()
        let bytes = Array(text.joined().utf8)
        scorer.score(bytes.span, into: &part)
        let rows = String(decoding: self.bytes(of: part), as: UTF8.self).split(separator: "\n").map(Self.fields)
        let names = Self.fields(Substring(String(decoding: scorer.resultHeader, as: UTF8.self).dropLast()))
        return rows.map { row in
            #expect(row.count == names.count)
            return Dictionary(zip(names, row), uniquingKeysWith: { first, _ in first })
        }
    }

    private func json(_ forms: [Typed], _ plan: ScoringPlan, _ respondent: String) throws -> [JSONValue] {
        var scorer = NDJSONBatch(library: standardLibrary, instrument: plan.instrument.id)
        let lines = try forms.enumerated().map { number, form in
            let answers = Dictionary(
                uniqueKeysWithValues: zip(plan.instrument.items, form.tokens).map { ($0.id, Self.answer($1)) })
            let words = ["sex": form.sex, "working": form.working].filter { !$0.value.isEmpty }
            let about = words.merging(form.age.isEmpty ? [:] : ["age": form.age]) { one, _ in one }
            let form: [String: Any] = [
                "id": "f\(number)", "respondent": respondent, "answers": answers, "about": about.mapValues(Self.answer),
            ]
            return try JSONSerialization.data(withJSONObject: form) + [0x0A]
        }
        var part = BatchPart()
        let bytes = lines.flatMap { Array($0) }
        scorer.score(bytes.span, into: &part)
        return try self.bytes(of: part).split(separator: 0x0A).map { try JSONReader.read(Array($0)) }
    }

    private static func answer(_ token: String) -> Any {
        if token == "_" { return NSNull() }
        if let number = Int(token) { return number }
        return Double(token) ?? token
    }

    private func bytes(of part: BatchPart) -> [UInt8] {
        part.output.withBytes { bytes in bytes.indices.map { bytes[$0] } }
    }

    /// The fields of a row.
    private static func fields(_ row: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for letter in row {
            switch letter {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(letter)
            }
        }
        return fields
    }
}

extension JSONValue {
    /// A text as it is, a number or truth as it is written; nothing for null.
    fileprivate var word: String? {
        switch self {
        case .string(let text): text
        case .null: ""
        default: line
        }
    }

    fileprivate var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }
}
