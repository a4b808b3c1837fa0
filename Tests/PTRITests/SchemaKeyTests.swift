import Foundation
import Interchange
import TestSupport
import Testing

@testable import Cases
@testable import PTRI

@Suite("The schemas for editors have the keys that the readers take, and no others")
struct SchemaKeyTests {
    private func keys(_ name: String, _ path: String...) throws -> Set<String> {
        let file = packageRoot.appending(path: "Schemas/\(name).schema.json")
        let schema = try JSONReader.read(Array(Data(contentsOf: file)))
        let part = path.reduce(schema as JSONValue?) { $0?[$1] }
        guard case .object(let members) = try #require(part?["properties"]) else { return [] }
        for member in members {
            let isSaid = member.value["description"] != nil || member.value["$ref"] != nil
            #expect(isSaid, "\(member.key) has no description")
        }
        return Set(members.map(\.key))
    }

    @Test("of a case")
    func ofCase() throws {
        #expect(try keys("case") == Set(CaseReader.keys))
        #expect(try keys("case", "$defs", "about") == Set(CaseReader.aboutKeys))
        #expect(try keys("case", "$defs", "ownGoal") == Set(CaseReader.goalKeys))
        #expect(try keys("case", "$defs", "form") == Set(CaseReader.formKeys))
    }

    @Test("of a plan")
    func ofPlan() throws {
        #expect(try keys("plan") == Set(PlanReader.keys))
        let parts: [String: [String]] = [
            "assessment": PlanReader.assessmentKeys, "takingPart": PlanReader.takingPartKeys,
            "objective": PlanReader.objectiveKeys, "task": PlanReader.taskKeys, "resource": PlanReader.resourceKeys,
            "action": PlanReader.actionKeys, "decision": PlanReader.decisionKeys, "person": PlanReader.personKeys,
            "verification": PlanReader.verificationKeys, "duration": PlanReader.durationKeys,
            "funding": PlanReader.fundingKeys, "agreement": PlanReader.agreementKeys, "party": PlanReader.partyKeys,
        ]
        for (name, known) in parts { #expect(try keys("plan", "$defs", name) == Set(known), "\(name)") }
    }

    @Test("of a rule set")
    func ofRules() throws {
        #expect(try keys("ptri-rules", "$defs", "head") == Set(RuleSetHead.keys))
        #expect(try keys("ptri-rules", "$defs", "rule") == Set(RuleReader.keys))
        #expect(try keys("ptri-rules", "$defs", "clause") == Set(ClauseReader.keys))
        #expect(
            try keys("ptri-rules", "$defs", "rules", "properties", "objectives", "items") == Set(WrittenObjectives.keys)
        )
        #expect(try keys("ptri-rules", "$defs", "example") == Set(ExampleReader.keys))
        #expect(
            try keys("ptri-rules", "$defs", "example", "properties", "forms", "items") == Set(ExampleReader.formKeys))
    }

    @Test("and the words that they take")
    func words() throws {
        let file = packageRoot.appending(path: "Schemas/case.schema.json")
        let schema = try JSONReader.read(Array(Data(contentsOf: file)))
        let kinds = schema["$defs"]?["ownGoal"]?["properties"]?["kind"]?["enum"]
        #expect(kinds == .array(OwnGoal.Kind.allCases.map { .string($0.rawValue) }))
        let lives = schema["$defs"]?["about"]?["properties"]?["lives-in"]?["enum"]
        #expect(lives == .array(LivesIn.allCases.map { .string($0.rawValue) }))
    }
}
