import Foundation
import Instruments
import Testing

@testable import Scoring

@Suite("Columns of forms come to what each form comes to by itself")
struct ColumnTests {
    private static let seed: UInt64 = 20_261_128
    /// More forms in an optimised build, where they are cheap.
    private static let forms = {
        #if DEBUG
            60
        #else
            3000
        #endif
    }()

    @Test(
        "Random forms of every instrument, complete, with gaps and with wrong answers",
        arguments: repositoryLibrary.plans.map(\.instrument.id))
    func agree(_ id: String) throws {
        let plan = try repositoryLibrary[id]
        guard plan.instrument.entries.isEmpty else { return }
        var generator = SeededGenerator(state: Self.seed)
        for respondent in plan.instrument.respondents.prefix(2) {
            for about in Self.people.prefix(plan.readsFacts ? Self.people.count : 1) {
                try agree(plan, about, respondent, &generator)
            }
        }
    }

    /// People of whom different things are known.
    private static let people = [
        About(), About(age: 44, sex: .female, working: true), About(age: 30, sex: .male, working: false),
    ]

    private func agree(
        _ plan: ScoringPlan, _ about: About, _ respondent: Respondent, _ generator: inout SeededGenerator
    ) throws {
        var scorer = try #require(ColumnScorer(plan, about: about, respondent: respondent))
        let encoder = AnswerEncoder(plan)
        let width = plan.items.count
        var bytes: [UInt8] = []
        var given: [[Given]] = []
        for number in 0..<Self.forms {
            let form = RandomForm(plan.instrument, blanks: number % 5 == 4 ? width : number % 5, &generator)
            let answers = form.answers.map { answer -> Given in
                switch answer {
                case .code(let code): .token(code)
                case .none(let kind): .noAnswer(kind)
                }
            }
            given.append(answers)
            bytes += answers.enumerated().map { encoder.byte(of: $1, at: $0) }
        }
        if Self.forms > 3 {
            bytes[0] = AnswerByte.wrong
            bytes[width] = AnswerByte.unheld
        }
        let columns = scorer.columns
        let isHeld = (0..<Self.forms).map { form in
            (0..<width).allSatisfy { encoder.isAnswer(bytes[form * width + $0], at: $0) }
        }
        var differences: [String] = []
        scorer.score(bytes.span, forms: Self.forms, formStride: width, columnStride: 1) { block in
            for place in 0..<block.forms {
                let form = block.first + place
                let result = plan.score(Form(respondent: respondent, about: about, answers: .list(given[form])))
                if !isHeld[form] {
                    if !block.flags(form: place).isRefused { differences.append("form \(form) was not refused") }
                    continue
                }
                if block.flags(form: place).isRefused {
                    if result.isValid { differences.append("form \(form) was refused") }
                    continue
                }
                if block.flags(form: place).flags != result.flags { differences.append("flags of form \(form)") }
                for column in columns {
                    let source =
                        column.isOwn
                        ? result : result.contained.first { $0.instrument.id == column.instrument.id } ?? result
                    guard let score = source[column.score.name] else { continue }
                    let outcome = block.outcome(column, form: place)
                    if outcome.digest != score.digest {
                        differences.append(
                            "\(column.instrument.id).\(score.name) of form \(form) \(given[form].map(\.text)): "
                                + "\(outcome.digest), not \(score.digest)")
                    }
                }
            }
        }
        #expect(differences.prefix(3) == [], "\(plan.instrument.id), seed \(Self.seed), \(respondent), \(about)")
    }
}

extension ScoringPlan {
    /// Whether anything in the instrument hangs on what is known of the person.
    fileprivate var readsFacts: Bool {
        program.nodes.contains { $0.operation == .about || $0.operation == .aboutIsWord }
            || contained.contains { $0.plan.readsFacts }
    }
}

extension ColumnOutcome {
    fileprivate var digest: String {
        "\(String(describing: content)) \(status) \(reason?.words ?? "") \(levels.map { $0?.band?.english ?? "-" })"
    }
}

extension ScoreResult {
    fileprivate var digest: String {
        let levels = score.bands.all.map { set in bands.first { $0.set.id == set.id }?.level.band?.english ?? "-" }
        return "\(String(describing: content)) \(status) \(reason?.words ?? "") \(levels)"
    }
}
