import Instruments
import Interchange
import Scoring
import Testing

@Suite("A result as JSON")
struct ResultDocumentTests {
    @Test("leaves out scores that only an explanation shows, and prints fractions to twelve decimals")
    func scores() throws {
        let library = Library.of(Small.three(Small.rule(.prorate, .atMost(1))))
        let result = try result(of: #"{"instrument": "three", "answers": [1, 1, 3]}"#, in: library)
        #expect(result["scores"]?.keys == ["total", "mean"])
        #expect(result.at("scores.mean.value")?.line == "1.666666666667")
        #expect(result.at("scores.total")?.keys == ["value", "status", "answered", "of", "ground"])
        #expect(result.keys.first == "instrument")
    }

    @Test("names a site's definitions")
    func library() throws {
        let own = Small.three(Small.rule(.strict))
        let form = #"{"instrument": "three", "answers": [1, 1, 3]}"#
        #expect(try result(of: form, in: Library.of(own))["library"] == nil)
        #expect(try result(of: form, in: InstrumentLibrary([], site: [own]))["library"] == .string("site"))
        #expect(
            try result(of: form, in: InstrumentLibrary([own], site: [own]))["library"]
                == .string("site-in-place-of-standard"))
    }

    static let kinds: [(form: String, path: String, value: String?)] = [
        ("[2, 1]", "stage.value", "\"action\""), ("[2, 1]", "interval.value", "\"41 to 50\""),
        ("[2, 1]", "digits.value", "\"21\""), ("[2, 1]", "high.value", "true"), ("[1, 1]", "high.value", "false"),
        ("[null, 1]", "stage.value", "null"), ("[null, 1]", "stage.possible", "[\"action\",\"before\"]"),
        ("[null, 1]", "interval.possible", "[\"41 to 50\",\"1 to 10\"]"),
        ("[null, 1]", "stage.reason", "\"undetermined: item 1 blank\""), ("[2, 1]", "stage.possible", nil),
        ("[2, 1]", "stage.band", nil), ("[2, 1]", "banded.band", "\"much\""),
        ("[2, 1]", "banded.bands", "{\"first\":\"much\"}"), ("[1, 1]", "banded.band", "null"),
        ("[1, 1]", "banded.bands", "{\"first\":null}"), ("[null, 1]", "banded.band", nil),
        ("[null, 1]", "banded.bands", nil),
    ]

    @Test("has a value of every kind, the possible ones, and the bands that apply", arguments: kinds)
    func kind(form: String, path: String, value: String?) throws {
        let result = try result(of: #"{"instrument": "kinds", "answers": \#(form)}"#, in: Library.of(Small.kinds))
        #expect(result.at("scores.\(path)")?.line == value)
    }

    @Test("has the bounds of a number that is missing")
    func bounds() throws {
        let library = Library.of(Small.three(Small.rule(.strict)))
        let result = try result(of: #"{"instrument": "three", "answers": [1, null, 3]}"#, in: library)
        #expect(
            result.at("scores.total")?.line
                == #"{"value":null,"status":"not scorable","reason":"missing: 1 of 3 (item 2 blank), none may be","bounds":[4,7],"answered":2,"of":3}"#
        )
    }

    @Test(
        "shows flags with their finding",
        arguments: [
            ("2", "answered", "2"), ("null", "blank", nil), ("9", "not-known", nil), (#""declined""#, "declined", nil),
            (#""not-applicable""#, "blank", nil),
        ])
    func flags(answer: String, finding: String, code: String?) throws {
        let library = Library.of(
            Small.three(Small.rule(.strict), flags: [Small.safety(2), Small.safety(0, critical: true)]))
        let result = try result(of: #"{"instrument": "three", "answers": [0, 0, \#(answer)]}"#, in: library)
        #expect(result.at("flags.0.kind") == .string("safety"))
        #expect(result.at("flags.0.item") == .string("3"))
        #expect(result.at("flags.0.finding") == .string(finding))
        #expect(result.at("flags.0.answer")?.line == code)
        #expect(result.at("flags.0.label") == .string("ask today"))
        #expect(result.at("flags.1") == nil)
    }

    /// The flags of the larger form and of the smaller, and the kinds that the smaller one then shows.
    static let sharing: [([Flag], [Flag], [String])] = [
        ([Small.safety(2)], [Small.safety(0)], []), ([Small.safety(2)], [Small.safety(0, critical: true)], []),
        ([Small.safety(2, critical: true)], [Small.safety(0)], ["safety"]), ([], [Small.safety(0)], ["safety"]),
        ([Small.safety(1)], [Small.safety(0)], ["safety"]),
    ]

    @Test("of a smaller instrument shows the flags that the larger one has not raised on that item", arguments: sharing)
    func contained(large: [Flag], small: [Flag], kinds: [String]) throws {
        let codes = Small.options([0, 1, 2, 3])
        let smaller = Small.instrument(
            "less", items: [Small.item("a", codes, shared: SharedItem(instrument: "three", item: "3"))],
            scores: [Small.score("total", .aggregate(.sum, .items([0], .points)), missing: Small.rule(.strict))],
            flags: small)
        let library = Library.of(Small.three(Small.rule(.strict), flags: large), smaller)
        let result = try result(of: #"{"instrument": "three", "answers": [1, 1, 2]}"#, in: library)
        #expect(result.at("contained.0.instrument") == .string("less"))
        #expect(result.at("contained.0.scores.total.value")?.line == "2")
        let shown = [0, 1].compactMap { result.at("contained.0.flags.\($0).kind")?.text }
        #expect(shown == kinds)
    }

    @Test("is one line for every form of the standard library, and reads back as written")
    func everyInstrument() throws {
        for plan in Library.standard.plans {
            for example in plan.instrument.examples {
                guard case .list(let tokens)? = example.forms.first?.answers else { continue }
                let result = plan.score(Form(id: "x", about: About(), answers: .list(tokens.map { .token($0) })))
                let json = ResultDocument(result).json
                #expect(try JSONReader.read(json.bytes(.compact)) == json)
                #expect(try JSONReader.read(json.bytes(.pretty)) == json)
            }
        }
        #expect(Library.standard.plans.count > 10)
    }
}

@Suite("Forms one a line")
struct NDJSONTests {
    private let scorer = NDJSONScorer(library: Library.standard)

    @Test("a line that is no form is answered by a line with its error")
    func noForm() throws {
        let line = try #require(scorer.resultLine(Array("oops".utf8)))
        #expect(
            String(decoding: line, as: UTF8.self)
                == #"{"engine":"0.1.0","scores":{},"contained":[],"flags":[],"warnings":[],"errors":[{"kind":"type","expected":"a form as a JSON object","message":"no JSON: a value must stand here, at byte 0"}]}"#
        )
    }

    @Test("an unknown instrument is answered under the form's id")
    func unknown() throws {
        let line = try #require(
            scorer.resultLine(Array(#"{"id": "a", "instrument": "phq9", "date": "2026-01-05", "answers": [1]}"#.utf8)))
        #expect(
            String(decoding: line, as: UTF8.self)
                == #"{"id":"a","instrument":"phq9","engine":"0.1.0","date":"2026-01-05","scores":{},"contained":[],"flags":[],"warnings":[],"errors":[{"kind":"unknown-instrument","given":"phq9","message":"there is no instrument 'phq9'; did you mean 'phq-9'?"}]}"#
        )
    }

    @Test("an empty line is none, and the end of a line is no part of it", arguments: ["", "  ", "\r\n"])
    func empty(line: String) {
        #expect(scorer.resultLine(Array(line.utf8)) == nil)
        #expect(scorer.score(Array(("{\"instrument\": \"phq-2\", \"answers\": [1, 1]}" + line).utf8))?.isValid == true)
    }

    @Test("a form that names no instrument is of the one that was asked for; one that names another is of that")
    func presumed() throws {
        let scorer = NDJSONScorer(library: Library.standard, instrument: "phq-2")
        let silent = try #require(scorer.score(Array(#"{"answers": [1, 1]}"#.utf8)))
        #expect(silent.isValid && silent.json["instrument"] == .string("phq-2"))
        let other = try #require(scorer.score(Array(#"{"instrument": "gad-7", "answers": {"1": 1}}"#.utf8)))
        #expect(other.json["instrument"] == .string("gad-7"))
    }
}
