import Instruments
import Scoring
import Testing

@testable import Profiles

/// For each least difference of the library two changes on either side of it, worked out by hand from what its source
/// says: `instrument score figure: before after verdict, before after verdict`. The figure is its place in the definition.
private let leastDifferences = """
    bprs-18 total 1: 50 40 improved, 50 41 unchanged
    core-10 clinical_score 1: 20 14 improved, 20 15 unchanged
    core-10 clinical_score 2: 20 13.2507 improved, 20 13.2508 unchanged
    dass-21 depression 1: 20 12 improved, 12 20 worse
    dass-21 depression 1: 20 12.56818 improved, 20 12.56819 unchanged
    dass-21 anxiety 1: 20 13.0617 improved, 20 13.0618 unchanged
    dass-21 anxiety 1: 10 16 unchanged, 10 18 worse
    dass-21 stress 1: 20 12.63721 improved, 20 12.63722 unchanged
    dass-21 depression_unsw 1: 20 12 improved, 20 14 unchanged
    dass-21 anxiety_unsw 1: 20 12 improved, 20 14 unchanged
    dass-21 stress_unsw 1: 20 12 improved, 20 14 unchanged
    epds total 1: 14 10 improved, 14 11 unchanged
    epds total 2: 14 10 improved, 14 11 undetermined
    epds total 2: 14 12 unchanged, 10 14 worse
    gad-7 total 1: 12 8 improved, 12 9 unchanged
    gad-7 total 2: 8 12 worse, 8 11 unchanged
    ham-d-17 total 3: 20 17 improved, 20 18 unchanged
    honos total 1: 19 11 improved, 19 12 unchanged
    ies-r total_sum_nhs 1: 40 31 improved, 40 32 unchanged
    isi total 1: 20 14 improved, 20 15 unchanged
    madrs total 3: 30 28.1 improved, 30 28.2 undetermined
    madrs total 3: 30 28.4 undetermined, 30 28.5 unchanged
    panss-30 total 1: 100 84.7 improved, 100 84.8 unchanged
    pcl-5 total 1: 50 32 improved, 50 33 undetermined
    pcl-5 total 1: 50 35 undetermined, 50 36 unchanged
    pcl-5 total 3: 50 38 improved, 50 39 undetermined
    pcl-5 total 3: 50 41 undetermined, 50 42 unchanged
    pcl-5 total 4: 50 45 improved, 50 46 unchanged
    pcl-5 total 5: 50 40 improved, 50 41 unchanged
    pcl-5 total 6: 50 60 worse, 50 59 unchanged
    phq-9 total 1: 12 7 improved, 12 8 unchanged
    phq-9 total 2: 12 6 improved, 12 7 unchanged
    promis-anxiety-4a t_score 1: 60 54.5 improved, 60 54.6 undetermined
    promis-anxiety-4a t_score 1: 60 57 undetermined, 60 57.1 unchanged
    promis-depression-4a t_score 1: 60 56 improved, 60 57.1 unchanged
    promis-depression-8a t_score 1: 60 56 improved, 60 56.1 undetermined
    promis-depression-8a t_score_approximate 1: 60 56 improved, 60 57.1 unchanged
    pswq total 1: 60 50 improved, 60 51 unchanged
    swemwbs metric 1: 20 23 improved, 20 20.9 unchanged
    swemwbs metric 1: 23 20 worse, 20 21 undetermined
    wemwbs total 1: 40 48 improved, 40 47 undetermined
    wemwbs total 1: 40 43 undetermined, 40 42 unchanged
    wemwbs total_imputed 1: 40 48 improved, 40 42 unchanged
    ymrs total 1: 20 13.4 improved, 20 13.5 unchanged
    psp performance 1: 45 52 improved, 45 51 unchanged
    psp performance 1: 52 45 worse, 52 46 unchanged
    wsas total 1: 30 22 improved, 30 23 unchanged
    brief-inspire-o score_0_100 1: 50 58 improved, 50 57 unchanged
    eq-5d-5l index_italy 1: 0.5 0.569 improved, 0.5 0.568 undetermined
    eq-5d-5l index_italy 1: 0.5 0.537 undetermined, 0.5 0.536 unchanged
    eq-5d-5l index_uk_2026 1: 0.569 0.5 worse, 0.5 0.536 unchanged
    eq-5d-5l index_england 1: 0.5 0.569 improved, 0.5 0.536 unchanged
    promis-global-10 gph_t 1: 40 46 improved, 40 41.9 unchanged
    promis-global-10 gmh_t 1: 40 42 undetermined, 46 40 worse
    q-les-q-sf percent 1: 40 52 improved, 40 51.9 unchanged
    q-les-q-sf raw 1: 40 46.8 improved, 40 46.7 unchanged
    reqol-10 total 1: 20 25 improved, 20 24 unchanged
    who-5 percent 1: 40 50 improved, 40 49 unchanged
    oasis total 1: 14 9 improved, 14 10 unchanged
    oasis total 2: 14 8 improved, 14 9 unchanged
    oasis total 3: 14 10 improved, 10 14 worse
    """

/// For each response: `instrument score figure: before after yes or no and the fall in percent`.
private let responses = """
    bprs-18 total 2: 58 38 yes 50, 58 39 no 47.5
    ham-d-17 total 1: 20 10 yes 50, 20 11 no 45
    madrs total 2: 30 15 yes 50, 30 16 no 46.7
    panss-30 total 2: 80 63 yes 34, 80 64 no 32
    phq-9 total 3: 12 6 yes 50, 12 7 no 41.7
    ymrs total 2: 24 12 yes 50, 24 30 no -25
    """

/// For each remission: `instrument score figure: the total of a form in remission, of one that is not`.
private let remissions = """
    ham-a total 1: 7 8
    ham-d-17 total 2: 7 8
    isi total 2: 7 8
    madrs total 1: 9 10
    pcl-5 total 2: 28 29
    phq-9 total 4: 4 5
    ymrs total 3: 12 13
    sds total 1: 6 7
    """

@Suite("Every published change figure of the library, against what its source says")
struct ChangeFigureTests {
    /// A row of a table.
    struct Row: CustomTestStringConvertible {
        let testDescription: String
        let instrument: String
        let score: String
        let place: Int
        let parts: [[String]]

        init(_ line: Substring) {
            testDescription = String(line)
            let sides = line.split(separator: ": ").map(String.init)
            let head = sides[0].split(separator: " ").map(String.init)
            (instrument, score, place) = (head[0], head[1], (Int(head[2]) ?? 0) - 1)
            parts = sides[1].split(separator: ", ").map { $0.split(separator: " ").map(String.init) }
        }

        static func all(_ table: String) -> [Row] { table.split(separator: "\n").map(Row.init) }

        func definition() throws -> Score {
            try #require(try library[instrument].instrument.scores.first { $0.name == score })
        }

        func finding(_ part: [String]) throws -> ChangeFinding {
            let score = try definition()
            let figure = try #require(score.change.indices.contains(place) ? score.change[place] : nil)
            return ChangeFinding(
                figure, from: try #require(Rational(part[0])), to: try #require(Rational(part[1])), worse: score.worse,
                course: [])
        }
    }

    @Test("A least difference is reached from its upper number on", arguments: Row.all(leastDifferences))
    func points(row: Row) throws {
        for part in row.parts {
            #expect(try row.finding(part).verdict?.rawValue == part[2], "\(part)")
        }
    }

    @Test("A response is a fall by a share of what lies over the floor", arguments: Row.all(responses))
    func response(row: Row) throws {
        for part in row.parts {
            let finding = try row.finding(part)
            #expect(finding.isReached == (part[2] == "yes" ? .yes : .no))
            guard case .response(let percent) = finding.outcome else { throw Missing() }
            #expect(percent?.decimal(places: 1) == part[3])
        }
    }

    @Test("A remission is read from the later form", arguments: Row.all(remissions))
    func remission(row: Row) throws {
        let plan = try library[row.instrument]
        let figure = try row.definition().change[row.place]
        for (total, truth) in zip(row.parts[0], [Truth.yes, .no]) {
            let form = plan.score(form(plan.instrument, total: try #require(Int(total))))
            #expect(form[row.score]?.exact == Rational(total))
            let finding = ChangeFinding(figure, from: .zero, to: .zero, worse: .higher, course: [form])
            #expect(finding.isReached == truth, "\(total)")
        }
    }

    @Test("Rules of remission that read no sum alone, or ask for a time")
    func otherRemissions() throws {
        let cgi = try library["cgi"]
        let severity = try #require(cgi.instrument.scores.first { $0.name == "severity" }).change[0]
        for (code, truth) in [("2", Truth.yes), ("3", .no)] {
            let form = cgi.score(Form(answers: .byItem([GivenAnswer(cgi.instrument.items[0].id, .token(code))])))
            #expect(ChangeFinding(severity, from: .one, to: .one, worse: .higher, course: [form]).isReached == truth)
        }
        try expectHeld("panss-30", figure: 2, low: 1, high: 5, ["2025-01-10", "2025-07-09", "2025-07-10"])
        try expectHeld("fast", figure: 0, low: 0, high: 3, ["2025-01-10", "2025-03-06", "2025-03-07"])
    }

    /// A rule that holds from the first day on is shown on the third, not on the second; where it holds at the last form
    /// alone it is not shown yet, and where it does not hold it is not.
    private func expectHeld(_ id: String, figure: Int, low: Int, high: Int, _ days: [String]) throws {
        let plan = try library[id]
        let rule = try #require(plan.instrument.scores.first { $0.name == "total" }).change[figure]
        func reached(_ codes: [(Int, String)]) -> Truth {
            let course = codes.map { code, day in
                plan.score(
                    Form(date: Day(day), answers: .codes([Int](repeating: code, count: plan.instrument.items.count))))
            }
            return ChangeFinding(rule, from: .one, to: .one, worse: .higher, course: course).isReached
        }
        #expect(reached([(low, days[0]), (low, days[1])]) == .undetermined)
        #expect(reached([(low, days[0]), (low, days[2])]) == .yes)
        #expect(reached([(high, days[0]), (low, days[2])]) == .undetermined)
        #expect(reached([(low, days[0]), (high, days[1]), (low, days[2])]) == .undetermined)
        #expect(reached([(low, days[0]), (high, days[2])]) == .no)
    }

    @Test("The tables leave out no figure of the library")
    func complete() {
        var known = Set(
            Row.all([leastDifferences, responses, remissions].joined(separator: "\n")).map {
                "\($0.instrument) \($0.score) \($0.place)"
            })
        known.formUnion(["cgi severity 0", "panss-30 total 2", "fast total 0"])
        let all = library.plans.flatMap { plan in
            plan.instrument.scores.flatMap { score in
                score.change.indices.map { "\(plan.instrument.id) \(score.name) \($0)" }
            }
        }
        #expect(Set(all).symmetricDifference(known).sorted() == [])
    }

    @Test("The criterion of Jacobson and Truax has eight decimals, and compares exactly")
    func criterion() throws {
        func points(_ deviation: String, _ reliability: String) throws -> String {
            let change = ReliableChange(
                deviation: try #require(Rational(deviation)), reliability: try #require(Rational(reliability)))
            return "\(try #require(change.points))"
        }
        #expect(try points("7.5", "0.8") == "9.29692556")
        #expect(try points("7.7", "0.90") == "6.74922362")
        #expect(try points("7.74", "0.88") == "7.43181133")
        #expect(try points("5.90", "0.82") == "6.93827256")
        #expect(try points("8.40", "0.90") == "7.3627894")
        #expect(try points("10", "1") == "0")
        let exact = ReliableChange(
            deviation: try #require(Rational("5.9")), reliability: try #require(Rational("0.82")))
        // 1.959964 times the error of 3.54, exactly.
        #expect(exact.isReached(by: try #require(Rational("6.93827256"))) == .yes)
        #expect(exact.isReached(by: try #require(Rational("6.93827255"))) == .no)
    }

    private struct Missing: Error {}

    /// A form whose answers sum up to a total, filled in from the first item on.
    private func form(_ instrument: Instrument, total: Int) -> Form {
        var rest = total
        let pairs = instrument.items.filter { !$0.isUnscored && $0.id != "16B" }.map { item in
            let best = ((0...min(rest, 10)).reversed().first { code in item.takes(code) }) ?? 0
            rest -= best
            return GivenAnswer(item.id, .number(Rational(best)))
        }
        return Form(answers: .byItem(pairs))
    }
}

extension Item {
    /// Whether a whole code is on the form.
    fileprivate func takes(_ code: Int) -> Bool {
        switch responses.kind {
        case .options(let options): options.contains { $0.means == nil && $0.code.number == Rational(code) }
        case .number(let least, let most, _, _): least <= Rational(code) && Rational(code) <= most
        case .text, .tick: false
        }
    }
}
