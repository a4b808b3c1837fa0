import Interchange
import Testing

@Suite("The example of the contract")
struct ContractTests {
    private static let form = """
        {"id": "f-17", "instrument": "phq-9", "date": "2026-03-02", "respondent": "self",
         "about": {"sex": "female", "age": 44}, "answers": {"1": 2, "2": 2, "3": 2, "4": null, "5": 1, "6": 1, "7": null, "8": 0, "9": 1}}
        """

    static let expected: [(String, String)] = [
        ("id", "\"f-17\""), ("instrument", "\"phq-9\""), ("edition", "1"), ("engine", "\"0.1.0\""),
        ("date", "\"2026-03-02\""), ("respondent", "\"self\""), ("scores.total.value", "12"),
        ("scores.total.status", "\"prorated\""), ("scores.total.policy", "\"at most 2 blank, prorated, half up\""),
        ("scores.total.source", "\"cms-mds-3\""), ("scores.total.answered", "7"), ("scores.total.of", "9"),
        ("scores.total.band", "\"moderate\""), ("scores.total.bands.kroenke-2001", "\"moderate\""),
        ("scores.total.ground", "\"established\""), ("scores.major_depressive_syndrome.value", "null"),
        ("scores.major_depressive_syndrome.status", "\"not scorable\""),
        ("scores.major_depressive_syndrome.reason", "\"undetermined: items 4, 7 blank\""),
        ("contained.0.instrument", "\"phq-2\""), ("contained.0.edition", "1"), ("contained.0.scores.total.value", "4"),
        ("contained.0.scores.total.status", "\"complete\""), ("flags.0.item", "\"9\""), ("flags.0.kind", "\"safety\""),
        ("flags.0.finding", "\"answered\""), ("flags.0.answer", "1"), ("warnings", "[]"), ("errors", "[]"),
    ]

    @Test("comes to the contract's values", arguments: expected)
    func value(path: String, value: String) throws {
        #expect(try result(of: Self.form).at(path)?.line == value)
    }

    @Test("has its members in the contract's order, and names the definition by its hash")
    func order() throws {
        let result = try result(of: Self.form)
        #expect(
            result.keys == [
                "id", "instrument", "edition", "definition", "engine", "date", "respondent", "scores", "contained",
                "flags",
                "warnings", "errors",
            ])
        let hash = try #require(result["definition"]?.text)
        #expect(hash.hasPrefix("sha256:") && hash.utf8.count == 71)
        #expect(
            result.at("scores.total")?.keys == [
                "value", "status", "policy", "source", "answered", "of", "band", "bands", "ground",
            ])
        #expect(result.at("scores.major_depressive_syndrome")?.keys == ["value", "status", "reason", "answered", "of"])
    }

    @Test("comes to the same as a list of the nine, or of all ten")
    func list() throws {
        let nine = try result(of: #"{"instrument": "phq-9", "answers": [2, 2, 2, null, 1, 1, null, 0, 1]}"#)
        let ten = try result(of: #"{"instrument": "phq-9", "answers": [2, 2, 2, null, 1, 1, null, 0, 1, null]}"#)
        #expect(nine["scores"] == (try result(of: Self.form))["scores"])
        #expect(nine == ten)
    }
}
