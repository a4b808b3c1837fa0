import Cases
import Definitions
import Instruments
import PTRI
import Profiles
import Scoring
import Testing

@Suite("The person comes first")
struct PersonTests {
    private let goals = """
        own goals:
          - {axis: home, kind: move-home, words: "A place of my own, with a door"}
          - {axis: work, kind: paid-work, words: Mornings at the bookshop}

        """

    @Test("Own goals stand in the person's words, whatever the scores say")
    func ownGoals() throws {
        for forms in [[], [cansas([1: 2])], [cansas([10: 2])]] {
            let said = try suggest(forms, before: goals)
            #expect(said.ownGoals.map(\.words) == ["A place of my own, with a door", "Mornings at the bookshop"])
        }
        let unreadable = try suggest([], before: goals + "nonsense: 1\n")
        #expect(unreadable.isUnreadable)
        #expect(unreadable.ownGoals.count == 2)
    }

    @Test("A goal leads to its objective by the kind that the person chose, never by its words")
    func kinds() throws {
        #expect(try suggest([], before: goals).ids.contains("paid-job"))
        let other = goals.replacing("kind: paid-work, words: Mornings", with: "kind: other, words: Paid work, mornings")
        #expect(try !suggest([], before: other).ids.contains("paid-job"))
    }

    @Test("A suggestion says which own goal it serves")
    func serves() throws {
        let job = try #require(try suggest([], before: goals).objectives.first { $0.objective == "paid-job" })
        #expect(job.ownGoals == [2])
    }

    @Test(
        "What the person declined leaves no trace: the objective, its rule, or its topic",
        arguments: ["valued-week", "M12", "cansas 5"])
    func declined(topic: String) throws {
        let forms = [cansas([1: 2, 5: 2])]
        #expect(try suggest(forms).ids.contains("valued-week"))
        let said = try suggest(forms, before: "declined: [\(topic)]\n")
        #expect(!said.ids.contains("valued-week"))
        #expect(said.verdict("M12") == nil)
        #expect(said.ids.contains("stable-home"))
        #expect(!said.leavesOutPrivate)
    }

    @Test("A declined rule does not come back as a question of the staff")
    func declinedQuestion() throws {
        let forms = [cansas([:]), honos(["10": 3])]
        #expect(try suggest(forms).taskIDs.contains("staff-question"))
        #expect(try !suggest(forms, before: "declined: [self-care-routine]\n").taskIDs.contains("staff-question"))
    }

    @Test("What a declined rule says silences no other rule")
    func declinedSilencesNothing() throws {
        let quiet = try caseText("case-01-baseline")
        let areas = quiet.split(separator: "forms:\n")[1]
        #expect(areas.contains("phq-9"))
        let tiny = try TinySet(
            """
            - rule: A1
              objective: one
              when: {form: honos, by: clinician, holds: item 12 >= 2}
            - rule: B1
              objective: two
              when: {nothing_else: true}
            """)
        #expect(try tiny.suggest(quiet).ids == ["one"])
        #expect(try tiny.suggest(quiet.replacing("forms:\n", with: "declined: [one]\nforms:\n")).ids == ["two"])
    }

    @Test("The person's word outranks the staff's: their finding becomes a question, not an objective")
    func outranked() throws {
        let said = try suggest([cansas([:]), honos(["10": 3])])
        #expect(!said.ids.contains("self-care-routine"))
        #expect(said.verdict("M05")?.isOutranked == true)
        let question = try #require(said.serviceTasks.first { $0.objective == "staff-question" })
        #expect(question.rules.flatMap(\.topics) == [RuleTopic(instrument: "cansas", item: "4")])
        #expect(question.owner == .service)
    }

    @Test("Where the person has not said, a clinician's finding stays an objective")
    func notOutranked() throws {
        #expect(try suggest([honos(["10": 3])]).ids.contains("self-care-routine"))
        #expect(try suggest([cansas([4: 2]), honos(["10": 3])]).ids.contains("self-care-routine"))
    }

    @Test("Where the two ratings differ both are shown, item by item")
    func differences() throws {
        let said = try suggest([cansas([1: 2]), cansas([1: 1], by: "staff")])
        let home = try #require(said.objectives.first { $0.objective == "stable-home" })
        let difference = try #require(home.differences.first)
        #expect(difference.item.id == "1")
        #expect(difference.answers.map { "\($0.respondent.rawValue) \($0.code?.text ?? "")" } == ["self 2", "staff 1"])
        let agreed = try suggest([cansas([1: 2]), cansas([1: 2], by: "staff")])
        #expect(agreed.objectives.filter { !$0.differences.isEmpty }.isEmpty)
    }

    @Test("A need that only the staff call unmet is a question to the person, never an objective")
    func staffAlone() throws {
        let said = try suggest([cansas([5: 2], by: "staff")])
        #expect(!said.ids.contains("valued-week"))
        #expect(said.taskIDs.contains("ask-the-person"))
    }

    @Test("Private topics stay out of the shared view unless the person shares them", arguments: ["15", "16"])
    func privateTopics(item: String) throws {
        let forms = [cansas([Int(item) ?? 0: 2])]
        let objective = item == "15" ? "relationship-wishes" : "sexual-wellbeing"
        let shared = try suggest(forms)
        #expect(!shared.ids.contains(objective))
        #expect(shared.leavesOutPrivate)
        #expect(!shared.verdicts.contains { $0.rule.topics.contains { $0.item == item } })
        #expect(try suggest(forms, before: "shares: [cansas \(item)]\n").ids.contains(objective))
        let own = try suggest(forms, view: .personal)
        #expect(own.ids.contains(objective))
        #expect(!own.leavesOutPrivate)
    }

    @Test("Nor does a rule that reads all items show the private or declined ones among them")
    func privateAmongMany() throws {
        let tiny = try TinySet(
            """
            - rule: A1
              objective: one
              when: {form: cansas, by: self, holds: all(items 1 to 22 <= 2)}
            """)
        func items(_ before: String, _ view: Suggestions.View = .shared) throws -> [String] {
            let text = "case: x\n\(before)forms:\n  - {\(cansas([15: 2]))}\n"
            let said = try tiny.suggest(text, view: view)
            return said.verdicts.flatMap(\.evidence).flatMap(\.items).map(\.item.id)
        }
        let all = (1...22).map(String.init)
        #expect(try items("", .personal) == all)
        #expect(try items("shares: [cansas 15]\n") == all)
        #expect(try items("") == all.filter { $0 != "15" })
        #expect(try items("declined: [cansas 3]\n", .personal) == all.filter { $0 != "3" })
    }

    @Test("Nor do they show in what respondents rate differently")
    func privateDifferences() throws {
        let ruleSet = try #require(standard.ruleSet)
        let person = read([], before: "declined: [cansas 3]\nshares: [cansas 16]\n").case
        func shown(_ item: String, _ view: Suggestions.View) -> Bool {
            ruleSet.shows(item: item, of: "cansas", for: person, view: view)
        }
        #expect(!shown("15", .shared) && shown("15", .personal))
        #expect(shown("16", .shared) && shown("1", .shared))
        #expect(!shown("3", .shared) && !shown("3", .personal))
    }
}
