import Definitions
import Foundation
import Instruments
import Interchange
import Testing

@Suite("The schema of an instrument")
struct InstrumentSchemaTests {
    private static let maps = DefinitionKeys.all.keys.sorted()
    private let schema: JSONValue

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Schemas/instrument.schema.json").standardizedFileURL
        schema = try JSONReader.read(Array(Data(contentsOf: file)))
    }

    @Test("has the keys that the reader takes, and no others", arguments: maps)
    func sameKeys(map: String) throws {
        let part = map == "definition" ? schema : try #require(schema["$defs"]?[map])
        guard case .object(let members) = try #require(part["properties"]) else {
            Issue.record("`properties` of \(map) is no object")
            return
        }
        #expect(members.map(\.key) == DefinitionKeys.all[map])
        #expect(part["additionalProperties"] == .bool(false))
    }

    @Test("has the words that the reader takes")
    func sameWords() throws {
        func words(_ path: String...) throws -> [String] {
            let value = path.reduce(schema as JSONValue?) { $0?[$1] }
            guard case .array(let list) = try #require(value) else { return [] }
            return list.compactMap(\.text)
        }
        #expect(try words("properties", "area", "enum").sorted() == Area.allCases.map(\.rawValue).sorted())
        #expect(
            try words("properties", "respondents", "items", "enum") == Respondent.allCases.map(\.rawValue))
        #expect(
            try words("$defs", "missing", "properties", "policy", "enum")
                == MissingRule.Policy.allCases.map(\.rawValue))
        #expect(
            try words("$defs", "option", "properties", "means", "enum") == NoAnswer.allCases.map(\.rawValue))
        #expect(
            try words("$defs", "licence", "properties", "wording", "enum")
                == Licence.Wording.allCases.map(\.rawValue))
        #expect(try words("$defs", "score", "properties", "worse", "enum") == Direction.allCases.map(\.rawValue))
        #expect(
            try words("$defs", "check", "properties", "otherwise", "enum")
                == Check.Consequence.allCases.map(\.rawValue))
        #expect(try words("$defs", "bandSet", "properties", "grade", "enum") == Grade.allCases.map(\.rawValue))
    }
}
