import AssessmentScoring
import Cases
import Foundation
import Monitoring

/// Reads, scores and counts made-up people, two cases each, and prints the seconds and the most memory that was held: for a
/// thousand people, and then for ten thousand cases in all, so that one sees whether memory grows with the cases. `small`
/// as the argument does a hundred cases alone.
@main
struct MonitorBenchmark {
    static func main() throws {
        let library = try InstrumentLibrary.standard()
        let isSmall = CommandLine.arguments.dropFirst().first == "small"
        for people in isSmall ? [50] : [500, 5000] {
            var tally = MonitorTally()
            let before = clock()
            let wall = ContinuousClock().measure {
                for number in 0..<people {
                    let cases = [2025, 2026].map { readCase(text(number, $0), library: library) }
                    let person = PersonRecord(cases: cases, plans: [], asOf: nil, validMonths: 12)
                    if let person { tally.add(person) }
                }
            }
            let table = MonitorTable(tally, by: .service, library: library)
            let seconds = Double(clock() - before) / Double(CLOCKS_PER_SEC)
            let shown = table.rows.reduce(0) { sum, row in
                sum + row.cells.count { if case .suppressed = $0 { false } else { true } }
            }
            print(
                "\(2 * people) cases of \(people) people: \(rounded(seconds)) s of processor time, "
                    + "\(rounded(Double(wall.components.seconds) + Double(wall.components.attoseconds) * 1e-18)) s of the clock, "
                    + "\(mostMemory) held at most (\(table.rows.count) rows, \(shown) cells shown)")
        }
    }

    /// The most memory that the program held so far, as Linux tells it; elsewhere nothing.
    private static var mostMemory: String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.map { $0.split(separator: " ").dropFirst().joined(separator: " ") } ?? "unknown memory"
    }

    private static func rounded(_ seconds: Double) -> Double { (seconds * 100).rounded() / 100 }

    /// A case with five forms; each person's answers differ, and those of the second year are a little better.
    private static func text(_ number: Int, _ year: Int) -> [UInt8] {
        var state = UInt64(number * 2 + year) &* 6_364_136_223_846_793_005 &+ 9
        func answers(_ count: Int, _ codes: ClosedRange<Int>) -> String {
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return String(codes.lowerBound + Int(state >> 33) % codes.count)
            }.joined(separator: ", ")
        }
        let shift = year - 2025
        let forms = [
            ("phq-9", answers(8, 0...(3 - shift)) + ", 0"), ("whoqol-bref", answers(26, (1 + shift)...5)),
            ("whodas-12", answers(12, 1...(5 - shift))), ("collaborate", answers(3, 7...9)),
            ("mhsip-36", answers(36, 1...(5 - shift))),
        ]
        let list = forms.map { "  - {instrument: \($0), date: \(year)-10-05, respondent: self, answers: [\($1)]}\n" }
        return [UInt8](
            """
            case: p\(100_000 + number)
            region: region \(number % 20)
            service: service \(number % 200)
            about: {age: 40, sex: female}
            own goals:
              - {axis: home, kind: move-home, words: A place of my own.}
            team: {health: [nurse], social-health: [educator], social: [social worker], case manager: educator}
            forms:
            \(list.joined())
            """.utf8)
    }
}
