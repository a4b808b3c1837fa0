import Instruments
import Interchange
import Scoring
import Testing

@Suite("What is wrong with a form")
struct FormDocumentTests {
    /// A form, and for each error its kind, its item and its message.
    static let wrong: [(String, [(kind: String, item: String?, message: String)])] = [
        (
            #"{"instrument": "phq-9", "answers": {"1": 4, "2": 0.5}}"#,
            [
                ("not-allowed", "1", "item 1: '4' is not an allowed answer; allowed: 0, 1, 2, 3"),
                ("not-allowed", "2", "item 2: '0.5' is not an allowed answer; allowed: 0, 1, 2, 3"),
            ]
        ),
        (
            #"{"instrument": "phq-9", "answers": {"1": "2", "2": true, "3": [1], "4": "some", "5": {}, "6": 1e40}}"#,
            [
                ("type", "1", "item 1: '2' was given as text, and a number belongs here; allowed: 0, 1, 2, 3"),
                ("type", "2", "item 2: 'true' can be no answer here; allowed: 0, 1, 2, 3"),
                ("type", "3", "item 3: '[1]' can be no answer here; allowed: 0, 1, 2, 3"),
                ("type", "4", "item 4: 'some' can be no answer here; allowed: 0, 1, 2, 3"),
                ("type", "5", "item 5: '{}' can be no answer here; allowed: 0, 1, 2, 3"),
                ("type", "6", "item 6: '1e40' can be no answer here; allowed: 0, 1, 2, 3"),
            ]
        ),
        (
            #"{"instrument": "phq-2", "answers": {"1": 1, "3": 0}}"#,
            [("unknown-item", "3", "the form has no item '3'; the form has: 1, 2")]
        ),
        (
            #"{"instrument": "phq-9", "answers": [1, 2, 3]}"#,
            [
                (
                    "length", nil,
                    "3 answers given; a list has every item of the form, or every scored one: 10 or 9"
                )
            ]
        ),
        (
            #"{"instrument": "phq-2", "date": "2026-02-30", "respondent": "nurse", "about": {"sex": "femal", "age": 4.5, "working": 1}, "answers": [1, 1]}"#,
            [
                ("about", "date", "date: '2026-02-30' cannot be; allowed: a day, as 2026-03-02"),
                (
                    "about", "respondent",
                    "respondent: 'nurse' cannot be; allowed: self, clinician, staff, carer, informant, proxy, team"
                ),
                ("about", "sex", "sex: 'femal' cannot be; allowed: female, male, other; did you mean 'female'?"),
                ("about", "age", "age: '4.5' cannot be; allowed: a whole number of years, 0 to 130"),
                ("about", "working", "working: '1' cannot be; allowed: yes, no"),
            ]
        ),
        (
            #"{"instrument": "phq-2", "respondent": "staff", "about": {"age": 200}, "answers": [1, 1]}"#,
            [
                ("about", "age", "age: '200' cannot be; allowed: 0 to 130"),
                ("about", "respondent", "respondent: 'staff' cannot be; allowed: self"),
            ]
        ),
        (
            #"{"instrument": "phq-2", "anwsers": [1, 1], "about": {"gender": "female"}, "answers": [1, 1]}"#,
            [
                (
                    "about", "anwsers",
                    "there is no field 'anwsers'; the fields are: id, instrument, date, respondent, about, answers; did you mean 'answers'?"
                ),
                ("about", "gender", "there is no field 'gender'; the fields are: sex, age, working"),
            ]
        ),
        (
            #"{"id": 17, "instrument": "phq-2", "about": [], "answers": [1, 1]}"#,
            [
                ("about", "id", "id: '17' cannot be; allowed: a text"),
                ("about", "about", "about: '[]' cannot be; allowed: an object with sex, age, working"),
            ]
        ),
        (
            #"{"instrument": "phq9", "answers": []}"#,
            [("unknown-instrument", nil, "there is no instrument 'phq9'; did you mean 'phq-9'?")]
        ),
        (#"{"answers": []}"#, [("unknown-instrument", nil, "the form does not name its instrument")]),
        (
            #"{"instrument": "phq-2"}"#,
            [("type", "answers", "answers: they must be an object by item, or a list of all items")]
        ),
        (
            #"{"instrument": "phq-2", "answers": 5}"#,
            [("type", "answers", "answers: they must be an object by item, or a list of all items")]
        ),
        ("[1, 2]", [("type", nil, "a form must be a JSON object")]),
        ("{\"id\": \"a\",}", [("type", nil, "no JSON: a key in quotes must stand here, at byte 11")]),
        (
            "{\"id\": \"a\", \"id\": \"b\"}",
            [("type", nil, "no JSON: the key 'id' is given twice, at byte 12")]
        ),
    ]

    @Test("is told all together, each with its kind, its item and words", arguments: wrong)
    func isTold(form: String, errors: [(kind: String, item: String?, message: String)]) throws {
        let result = try result(of: form)
        #expect(result["scores"] == .object([]))
        #expect(result["contained"] == .array([]))
        guard case .array(let told)? = result["errors"] else {
            Issue.record("no errors")
            return
        }
        #expect(told.map { $0["kind"]?.text } == errors.map(\.kind))
        #expect(told.map { $0["item"]?.text } == errors.map(\.item))
        #expect(told.map { $0["message"]?.text } == errors.map(\.message))
    }

    @Test("A contradiction is told with both sides")
    func contradiction() throws {
        let result = try result(
            of: #"{"instrument": "both", "answers": {"1": 1, "2": 0}}"#, in: Library.of(Small.contradictory))
        #expect(result.at("errors.0.kind") == .string("check"))
        #expect(result.at("errors.0.given") == .string("1=1, 2=0"))
        #expect(
            result.at("errors.0.message")
                == .string(
                    "same: the form contradicts itself (both say the same): it has 1=1, 2=0; required: item 1 = item 2")
        )
    }

    @Test(
        "A safety answer is flagged though the rest of the form is wrong",
        arguments: [
            #"{"instrument": "phq-9", "answers": {"1": 7, "9": 1}}"#,
            #"{"instrument": "phq-9", "date": "yesterday", "answers": {"9": 1}}"#,
            #"{"instrument": "phq-9", "answers": {"9": 1, "12": 0}, "extra": 1}"#,
        ])
    func safety(form: String) throws {
        let scored = try #require(NDJSONScorer(library: Library.standard).score(Array(form.utf8)))
        #expect(!scored.isValid)
        #expect(scored.hasOpenSafetyFinding)
        #expect(scored.json.at("flags.0.item") == .string("9"))
        #expect(scored.json["scores"] == .object([]))
    }

    @Test("What is said and not said of the person is read")
    func about() {
        let document = FormDocument(
            Array(#"{"about": {"sex": "other", "age": 44, "working": "no"}, "respondent": null, "id": null}"#.utf8))
        #expect(document.about == About(age: 44, sex: .other, working: false))
        #expect(document.respondent == nil && document.id == nil)
        #expect(FormDocument(Array(#"{"about": {"working": true, "age": null}}"#.utf8)).about == About(working: true))
    }

    @Test("The kinds of no answer are told apart, and a code that means one equals it")
    func noAnswers() throws {
        let library = Library.of(Small.three(Small.rule(.strict)))
        let result = try result(
            of: #"{"instrument": "three", "answers": {"1": "not-known", "2": "declined", "3": 9}}"#, in: library)
        #expect(
            result.at("scores.total.reason")
                == .string("missing: 3 of 3 (items 1, 3 not known; item 2 declined), none may be"))
    }

    @Test("An instrument without an edition asked for is the newest; an edition can be named")
    func editions() throws {
        #expect(try result(of: #"{"instrument": "phq-2@1", "answers": [1, 2]}"#).at("scores.total.value")?.line == "3")
        #expect(
            try result(of: #"{"instrument": "phq-2@7", "answers": [1, 2]}"#).at("errors.0.kind")
                == .string("unknown-instrument"))
    }
}

@Suite("Blocks of entries")
struct EntriesDocumentTests {
    private let library = Library.of(Small.goals)

    @Test("are lists of objects, one an entry")
    func entries() throws {
        let result = try result(
            of:
                #"{"instrument": "goals", "answers": {"goals": [{"weight": 3, "achieved": 2}, {"weight": 1, "achieved": -1}]}}"#,
            in: library)
        #expect(result.at("scores.gain.value")?.line == "5")
    }

    static let wrong: [(String, String)] = [
        (
            #"[{"weight": 3, "achieved": 5}]"#,
            #"{"kind":"not-allowed","item":"achieved","entry":{"block":"goals","number":1},"given":"5","expected":"-2, -1, 0, 1, 2","message":"goals 1, item achieved: '5' is not an allowed answer; allowed: -2, -1, 0, 1, 2"}"#
        ),
        (
            #"[{}, {"weigth": 3}]"#,
            #"{"kind":"unknown-item","item":"weigth","entry":{"block":"goals","number":2},"given":"weigth","expected":"weight, achieved","message":"goals 2: the form has no item 'weigth'; the form has: weight, achieved; did you mean 'weight'?"}"#
        ),
        (
            #"[{}, 3]"#,
            #"{"kind":"type","entry":{"block":"goals","number":2},"given":"3","expected":"an object by item","message":"goals 2: '3' must be an object by item"}"#
        ),
        (
            "7",
            #"{"kind":"type","item":"goals","given":"7","expected":"a list of objects, one an entry","message":"goals: '7' must be a list of objects, one an entry"}"#
        ),
        (
            "[{}, {}, {}]",
            #"{"kind":"length","item":"goals","given":"3","expected":"at most 2","message":"goals: 3 entries given, at most 2 allowed"}"#
        ),
    ]

    @Test("are refused where they are something else, with the number of the entry", arguments: wrong)
    func refused(entries: String, error: String) throws {
        let result = try result(of: #"{"instrument": "goals", "answers": {"goals": \#(entries)}}"#, in: library)
        #expect(result["errors"]?.line == "[\(error)]")
    }

    @Test("that lack an answer, or are too few, are told in the reason")
    func reasons() throws {
        func reason(_ answers: String) throws -> String? {
            try result(of: #"{"instrument": "goals", "answers": {\#(answers)}}"#, in: library).at("scores.gain.reason")?
                .text
        }
        #expect(try reason("") == "too few: 0 goals, at least 1 needed")
        #expect(
            try reason(#""goals": [{"weight": 2, "achieved": "declined"}]"#)
                == "missing: 1 of 1 (goals 1: achieved declined), at least 1 must be answered")
    }
}
