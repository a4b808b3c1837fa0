import Definitions
import MarkedYAML
import Testing

/// One slip in a wording, and the findings that it makes, each as `line:column rule`.
struct WordingSlip: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String
    let findings: [String]

    init(_ name: String, _ old: String, _ new: String, _ findings: String...) {
        testDescription = name
        self.old = old
        self.new = new
        self.findings = findings
    }
}

private let slips = [
    WordingSlip("an unknown key", "permission:", "permision:", "1:1 missing-key", "5:1 unknown-key"),
    WordingSlip("no permission", "permission: to the clinic of Nowhere, on 2026-01-07\n", "", "1:1 missing-key"),
    WordingSlip("an empty holder", "holder: Plonk Press", "holder:", "4:8 missing-value"),
    WordingSlip("an unknown instrument", "wording: glim", "wording: glum", "1:10 unknown-instrument"),
    WordingSlip("another edition", "edition: 2", "edition: 1", "2:10 other-edition"),
    WordingSlip("an edition that is no number", "edition: 2", "edition: two", "2:10 not-a-number"),
    WordingSlip("an unknown language", "language: en", "language: de", "3:11 unknown-language"),
    WordingSlip("an unknown item", "  2: Snorf", "  3: Wib\n  2: Snorf", "13:3 unknown-item"),
    WordingSlip("an item without text", "  2: Snorf along the line.\n", "", "9:1 wording-lacks"),
    WordingSlip("an item with an empty text", "  2: Snorf along the line.", "  2:", "13:5 missing-value"),
    WordingSlip("an item twice", "  2: Snorf", "  2: Wib\n  2: Snorf", "14:3 yaml-repeated-key"),
    WordingSlip("an item of an entry without text", "{1: How dreel is it?}", "{}", "16:3 wording-lacks"),
    WordingSlip("no entries", "entries:\n  goals: {1: How dreel is it?}\n", "", "1:1 missing-key"),
    WordingSlip(
        "entries that the form has not", "  goals:", "  gols:", "15:1 missing-key", "16:3 unknown-name"),
    WordingSlip("an unknown list of options", "  degree:", "  degre:", "18:3 unknown-name"),
    WordingSlip("an unknown code", "1.50: ploogly", "1: ploogly", "18:3 wording-lacks", "18:26 unknown-code"),
    WordingSlip("a code twice", "1.50: ploogly", "1.50: ploogly, 1.5: plug", "18:41 repeated-code"),
    WordingSlip("a code without a text", "{0: unploogly, 1.50: ploogly}", "{0: unploogly}", "18:3 wording-lacks"),
    WordingSlip("options as a list", "\n  degree: {0: unploogly, 1.50: ploogly}", " []", "17:10 wrong-kind"),
]

@Suite("A wording is held against the definition it names")
struct WordingFindingTests {
    @Test("Nothing is said of one that fits")
    func sound() throws {
        let reading = try Glim.reading(Glim.wording)
        #expect(reading.findings.isEmpty)
        #expect(reading.wording?.holder == "Plonk Press")
    }

    @Test("A slip is a finding with its place, and the wording is not taken", arguments: slips)
    func slip(_ slip: WordingSlip) throws {
        let reading = try Glim.reading(Glim.wording(changing: slip.old, to: slip.new))
        let found = reading.findings.map { "\($0.extent.start.line):\($0.extent.start.column) \($0.rule)" }
        #expect(found == slip.findings)
        #expect(reading.wording == nil)
    }

    @Test("All slips are told together")
    func together() throws {
        let text = try Glim.wording(changing: "language: en", to: "language: de")
            .replacing("  2: Snorf", with: "  22: Snorf").replacing("  degree:", with: "  degre:")
        #expect(
            Set(try Glim.reading(text).findings.map(\.rule))
                == ["unknown-language", "unknown-item", "wording-lacks", "unknown-name"])
    }

    @Test("The nearest right word is given, and the edition that there is")
    func advice() throws {
        let instrument = try Glim.reading(Glim.wording(changing: "wording: glim", to: "wording: glimm"))
        #expect(instrument.findings.first?.message == "there is no instrument `glimm`; did you mean `glim`?")
        let edition = try Glim.reading(Glim.wording(changing: "edition: 2", to: "edition: 3"))
        #expect(edition.findings.first?.message.contains("`glim` is edition 2") == true)
    }

    @Test("A second wording in the same language is a finding; in another it is none")
    func repeated() throws {
        let italian = try Glim.wording(changing: "language: en", to: "language: it")
        let readings = try Glim.readings([Glim.wording, italian, Glim.wording])
        #expect(readings[0].findings.isEmpty)
        #expect(readings[1].findings.isEmpty)
        #expect(readings[2].findings.map(\.rule) == ["repeated-wording"])
        #expect(readings[2].findings.first?.message.contains("0.yaml") == true)
        #expect(readings[2].wording == nil)
    }

    @Test("A wording is told from a definition by its key")
    func kind() {
        #expect(isWording(Array(Glim.wording.utf8)))
        #expect(!isWording(Array(Glim.definition(wording: "free").utf8)))
        #expect(!isWording(Array("".utf8)))
    }
}
