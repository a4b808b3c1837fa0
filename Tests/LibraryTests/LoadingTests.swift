import AssessmentScoring
import Digest
import Testing

@Suite("What is loaded of the standard library")
struct LoadingTests {
    @Test(
        "Without its worked examples an instrument is the same but for them", arguments: ["phq-9", "whodas-36", "gas"])
    func withoutExamples(_ id: String) throws {
        let whole = try InstrumentLibrary.standard(only: [id])[id].instrument
        let lean = try InstrumentLibrary.standard(only: [id], examples: false)[id].instrument
        #expect(!whole.examples.isEmpty)
        #expect(lean.examples.isEmpty)
        #expect(lean.digest == whole.digest)
        #expect(lean.items == whole.items)
        #expect(lean.scores == whole.scores)
        #expect(lean.skipRules == whole.skipRules)
        #expect(lean.flags == whole.flags)
        #expect(lean.sources == whole.sources)
    }

    @Test("The hashes that were written into the program are those of its texts")
    func hashes() throws {
        let texts = try InstrumentLibrary.definitionTexts()
        #expect(texts.count > 100)
        for (digest, text) in texts { #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest) }
        for plan in try InstrumentLibrary.standard(examples: false).plans {
            #expect(texts[plan.instrument.digest] != nil, "\(plan.instrument.id)")
        }
        let rules = standardRuleFiles()
        #expect(rules.map(\.name) == rules.map(\.name).sorted())
        #expect(SHA256.hexadecimal(of: rules.flatMap(\.bytes)) == standardRulesDigest)
    }

    @Test("What texts name is loaded with what it shares items with, and nothing else")
    func named() throws {
        let texts = ["forms:\n  - {instrument: \"phq-4\", answers: [0, 0, 0, 0]}", "form: who-5@1"]
        let library = try InstrumentLibrary.standard(namedIn: texts.map { Array($0.utf8) }, examples: false)
        let loaded = Set(library.plans.map(\.instrument.id))
        #expect(loaded.isSuperset(of: ["phq-4", "phq-9", "gad-7", "who-5"]))
        #expect(!loaded.contains("whoqol-bref"))
        #expect(library.find("whoqol-bref") == nil)
    }

    @Test("A word spelt wrongly may mean an instrument that was not loaded")
    func nearest() throws {
        let library = try InstrumentLibrary.standard(only: ["phq-9"], examples: false)
        #expect(library.nearest(to: "whoqol-bre") == "whoqol-bref")
    }
}
