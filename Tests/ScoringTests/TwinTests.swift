import Definitions
import Foundation
import Instruments
import Testing

@testable import Scoring

/// The instruments of this repository.
let repositoryLibrary: InstrumentLibrary = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Instruments").path
    let paths = FileManager.default.subpaths(atPath: root) ?? []
    let files = paths.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("ptri/") }.sorted().compactMap { path in
        FileManager.default.contents(atPath: root + "/" + path).map { (name: path, bytes: Array($0)) }
    }
    return InstrumentLibrary(readDefinitions(files).compactMap(\.reading.instrument))
}()

/// Made-up numbers, the same for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("The engine and its slow twin")
struct TwinTests {
    private static let seed: UInt64 = 20_261_125
    /// More forms in an optimised build, where they are cheap.
    private static let forms = {
        #if DEBUG
            40
        #else
            1000
        #endif
    }()

    @Test("There are instruments to compare them on")
    func some() {
        #expect(repositoryLibrary.plans.count >= 10)
    }

    @Test(
        "Random forms of every instrument come to the same in both",
        arguments: repositoryLibrary.plans.map(\.instrument.id))
    func agree(_ id: String) throws {
        let plan = try repositoryLibrary[id]
        guard plan.instrument.entries.isEmpty else { return }
        var generator = SeededGenerator(state: Self.seed)
        for number in 0..<Self.forms {
            let form = RandomForm(plan.instrument, blanks: number % 4, &generator)
            let result = plan.score(form.form)
            let twin = TwinScorer(
                plan.instrument, form.answers, about: form.about,
                respondent: form.form.respondent ?? plan.instrument.respondents[0])
            let comparison = TwinComparison(result: result, twin: twin)
            comparison.run()
            #expect(comparison.differences == [], "seed \(Self.seed), form \(number) of \(id): \(form.line)")
            if !comparison.differences.isEmpty { return }
        }
    }

    @Test(
        "A complete list comes to the same by the fast way as by the long",
        arguments: repositoryLibrary.plans.map(\.instrument.id))
    func fast(_ id: String) throws {
        let plan = try repositoryLibrary[id]
        guard plan.instrument.entries.isEmpty else { return }
        var generator = SeededGenerator(state: Self.seed)
        for number in 0..<Self.forms {
            let form = RandomForm(plan.instrument, blanks: 0, &generator)
            var codes = form.answers.map { answer -> Int? in
                if case .code(let code) = answer { Int(code) } else { nil }
            }
            if number.isMultiple(of: 2) { codes = plan.scoredItems.map { codes[$0] } }
            guard !codes.contains(nil) else { continue }
            let list = codes.compactMap { $0 }
            let long = plan.score(Form(about: form.about, answers: .codes(list)))
            let place = Comment(rawValue: "seed \(Self.seed), form \(number) of \(id): \(list)")
            #expect(plan.score(list, about: form.about).digest == long.digest, place)
            if let quick = plan.quickResult(list, about: form.about) { #expect(quick.digest == long.digest, place) }
        }
    }

    @Test("Plain instruments go the fast way", arguments: ["phq-9", "gad-7", "whoqol-bref", "cansas"])
    func isFast(_ id: String) throws {
        let plan = try repositoryLibrary[id]
        let highest = plan.scoredItems.compactMap { plan.instrument.items[$0].codeRange?.high.numerator }.map {
            Int($0)
        }
        #expect(plan.quickResult(highest, about: About()) != nil)
    }

    @Test(
        "An invalid form has no scores, and no form stops the program",
        arguments: repositoryLibrary.plans.map(\.instrument.id))
    func invalid(_ id: String) throws {
        let plan = try repositoryLibrary[id]
        var generator = SeededGenerator(state: Self.seed)
        let tokens = [
            "_", "-", "declined", "yes", "no", "0", "1", "2", "3", "7", "-1", "99", "0.5", "x", "", "1/2", "é",
        ]
        for number in 0..<Self.forms {
            let pairs = plan.instrument.items.map { item in
                GivenAnswer(item.id, .token(tokens.randomElement(using: &generator) ?? ""))
            }
            let result = plan.score(Form(answers: .byItem(pairs)))
            #expect(result.errors.isEmpty || result.scores.isEmpty, "seed \(Self.seed), form \(number)")
            #expect(result.digest.isEmpty == false)
        }
    }
}

extension FormResult {
    /// All that a result says, as text.
    fileprivate var digest: String {
        let lines = scores.map { score in
            let bands = score.bands.map { "\($0.set.id)=\($0.level.band?.english ?? "none")" }
            return
                "\(score.name): \(line(score.name)) \(score.answered)/\(score.of) \(String(describing: score.grade)) "
                + "\(score.band?.english ?? "-") \(score.raised?.english ?? "-") \(bands) "
                + "\(score.standardError.map { "\($0)" } ?? "-") \(score.missingItems.map(\.item.id))"
        }
        let given = items.map { "\($0.item.id)=\($0.code?.text ?? "-") \($0.points.map { "\($0)" } ?? "-") \($0.role)" }
        return (lines + given + [flagLine, errorLine, warningLine] + contained.map(\.digest)).joined(separator: "\n")
    }
}
