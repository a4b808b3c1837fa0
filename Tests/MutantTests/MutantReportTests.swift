import Instruments
import Reports
import Testing

@testable import Scoring

@Suite("What is reported of slips of the pen")
struct MutantReportTests {
    private static let edge = "total/bands-s/edge-high-4-to-3"
    private static let key = "item-4/key-plain-to-reverse"

    private func report(_ comments: String, language: String = "en") throws -> MutantReport {
        let text = comments + provenDefinition.without("name: below the edge")
        return MutantReport(
            [(MutantTrial(try plan(of: text)), UnprovenReason.reasons(in: text))],
            style: PageStyle(width: 200, language: language))
    }

    @Test("An unnoticed slip is a failure, named with its place, what differs and a line to paste")
    func unnoticed() throws {
        let report = try report("")
        #expect(report.hasFailures)
        #expect(
            report.text.contains(
                "slip: not noticed: lower edge of 'high' 4 → 3, bands s of total [\(Self.edge)]"))
        #expect(report.text.contains("total.band: low, with the slip high"))
        #expect(report.text.contains("- {name: \(Self.edge), answers: "))
        #expect(report.text.contains("32 slips, 30 noticed, 2 not"))
    }

    @Test("It speaks Italian")
    func italian() throws {
        let text = try report("", language: "it").text
        #expect(text.contains("slip: non notato: limite inferiore di 'high' 4 → 3, fasce s di total"))
        #expect(text.contains("32 errori di penna, 30 notati, 2 no"))
    }

    @Test("A reason in a comment of the definition takes the place of an example")
    func reasons() throws {
        let one = try report("# unproven \(Self.edge): the source prints 3 as well\n")
        #expect(one.hasFailures)
        #expect(!one.text.contains("[\(Self.edge)]"))
        let both = try report("# unproven \(Self.edge): it may be\n  # unproven \(Self.key): it may be\n")
        #expect(!both.hasFailures)
        #expect(both.text.contains("32 slips, 30 noticed, 0 not, 2 with a reason"))
    }

    @Test("A reason for what the examples notice is idle, and says so with its line")
    func idle() throws {
        let text = try report("# unproven item-1/key-plain-to-reverse: once upon a time\n").text
        #expect(text.contains("slip:1: idle: a reason for item-1/key-plain-to-reverse"))
    }

    @Test("A comment without a reason, without an id, or of another kind is no reason")
    func noReasons() {
        let text = """
            # unproven total/x:
            # unproven : because
            # unproven two words: because
            # proven total/x: because
            x: y  # unproven total/x: because
            # unproven total/x:because: it is so
            """
        let reasons = UnprovenReason.reasons(in: text)
        #expect(reasons == [UnprovenReason(mutant: "total/x", reason: "because: it is so", line: 6)])
    }

    @Test("Failing examples are told first")
    func failing() throws {
        let wrong = provenDefinition.changing("total: 8, early: 4", to: "total: 7, early: 4")
        let report = MutantReport([(MutantTrial(try plan(of: wrong)), [])])
        #expect(report.hasFailures)
        #expect(report.text == "slip: its examples fail; 'assess test slip' tells where\n")
    }
}
