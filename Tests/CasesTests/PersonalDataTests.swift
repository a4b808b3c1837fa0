import Cases
import Definitions
import MarkedYAML
import Testing

@Suite("A case tells nobody who the person is")
struct PersonalDataTests {
    static let keys = [
        "name", "Name", "first name", "firstName", "last_name", "surname", "nome", "Cognome", "nome e cognome",
        "birth date", "date of birth", "birthdate", "dob", "data di nascita", "luogo-di-nascita", "codice fiscale",
        "codicefiscale", "tax code", "address", "indirizzo", "phone", "telefono", "cellulare", "email", "e-mail",
    ]

    @Test("Keys that ask for personal data are refused at the top", arguments: keys)
    func topKeys(key: String) {
        let reading = read("case: x\n\(key): something\nforms: []\n")
        #expect(places(reading) == ["personal-data 2:1"])
        #expect(reading.findings.allSatisfy { !$0.message.contains("something") })
    }

    @Test(
        "And wherever else they stand",
        arguments: [
            ("about: {age: 3, name: Anna}", "personal-data 2:17"), ("team: {email: a@b.it}", "personal-data 2:8"),
            ("own goals: [{axis: home, kind: other, words: x, phone: 1}]", "personal-data 2:49"),
        ])
    func innerKeys(yaml: String, finding: String) {
        #expect(places(read("case: x\n\(yaml)\nforms: []\n")) == [finding])
    }

    @Test("Keys of the case are not taken for personal data, nor is what the person says")
    func innocentKeys() throws {
        let reading = read(
            """
            case: x
            region: north
            service: day-centre
            contact: on-call, phone 118
            team: {case manager: educator}
            own goals: [{axis: home, kind: other, words: A door, with my name on it.}]
            forms: []
            """)
        #expect(places(reading) == [])
        #expect(reading.case?.ownGoals.first?.words == "A door, with my name on it.")
    }

    static let codes: [(text: String, column: Int)] = [
        ("RSSMRA80A01H501U", 10), ("rssmra80a01h501u", 10), ("RSS MRA 80A01 H501 U", 10), ("RSSMRA-80A01-H501U", 10),
        ("seen as RSSMRA80A01H501U today", 18), ("(RSSMRA80A01H501U)", 11), ("RSSMRA8LA01H50MU", 10),
    ]

    @Test("A tax code is refused wherever it stands", arguments: codes)
    func taxCodes(text: String, column: Int) {
        #expect(places(read("case: x\nservice: \(text)\nforms: []\n")) == ["personal-tax-code 2:\(column)"])
        #expect(places(read("case: x # \(text)\nforms: []\n")) == ["personal-tax-code 1:\(column + 1)"])
    }

    static let innocent = [
        "RSSMRA80A01H501", "RSSMRA80A01H501UX", "XRSSMRA80A01H501U", "RSSMRA80F01H501U", "STRMPSLMNPQRSTUV",
        "RS SMRA80A01H501U", "1 2 0 1 2 0 1 2", "internationalised",
    ]

    @Test("What is no tax code is not taken for one", arguments: innocent)
    func noTaxCodes(text: String) {
        #expect(places(read("case: x\nservice: \(text)\nforms: []\n")) == [])
    }
}
