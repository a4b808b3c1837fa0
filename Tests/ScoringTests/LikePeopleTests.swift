import Instruments
import Scoring
import TestSupport
import Testing

@Suite("People of whom the same holds by every rule are scored alike")
struct LikePeopleTests {
    private func facts(_ id: String, _ about: About) throws -> About {
        LikePeople(of: try standardLibrary[id]).facts(of: about)
    }

    @Test("What no rule asks for is let go")
    func unasked() throws {
        #expect(try facts("gad-7", About(age: 40, sex: .male, working: true)) == About())
        #expect(try facts("whodas-36", About(age: 40, sex: .male, working: true)) == About(working: true))
    }

    @Test(
        "An age tells only on which side of the rules' numbers it lies",
        arguments: [(0, 0), (65, 65), (64, 0), (66, 66), (67, 66), (130, 66)])
    func ages(age: Int, like: Int) throws {
        #expect(try facts("audit", About(age: age, sex: .female)) == About(age: like, sex: .female))
    }

    @Test("An age that is none is kept, for the form to be refused", arguments: [-1, 131])
    func noAge(_ age: Int) throws {
        #expect(try facts("gad-7", About(age: age)).age == age)
    }

    @Test("A person of each kind comes to what everybody like them comes to", arguments: ["audit", "aq-10-adult"])
    func same(_ id: String) throws {
        let plan = try standardLibrary[id]
        let answers = GivenAnswers.list(plan.instrument.items.map { _ in .token("1") })
        for age in stride(from: 0, through: 130, by: 1) {
            let about = About(age: age, sex: .male)
            let like = LikePeople(of: plan).facts(of: about)
            let (own, its) = (
                plan.score(Form(about: about, answers: answers)), plan.score(Form(about: like, answers: answers))
            )
            #expect(own.scores.map(\.exact) == its.scores.map(\.exact))
            #expect(
                own.scores.map { $0.bands.map(\.level.band?.english) }
                    == its.scores.map { $0.bands.map(\.level.band?.english) })
            #expect(own.warnings.count == its.warnings.count)
        }
    }

    @Test("An age that is looked up in a table stands for itself")
    func lookedUp() throws {
        let plan = try tiny(
            """
            tables:
              norms: {columns: [age, t], rows: [[40, 1], [41, 2]], source: s, grade: established}
            scores:
              total: {formula: "lookup(norms.t, age = about.age)", <number>}
            """)
        #expect(LikePeople(of: plan).facts(of: About(age: 41)).age == 41)
    }
}
