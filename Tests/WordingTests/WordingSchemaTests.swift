import Definitions
import Foundation
import Interchange
import Testing

@Suite("The schema of a wording")
struct WordingSchemaTests {
    @Test("has the keys that the reader takes, and no others")
    func sameKeys() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Schemas/wording.schema.json").standardizedFileURL
        let schema = try JSONReader.read(Array(Data(contentsOf: file)))
        guard case .object(let members) = try #require(schema["properties"]) else {
            Issue.record("`properties` is no object")
            return
        }
        #expect(members.map(\.key) == WordingKeys.wording)
        #expect(schema["additionalProperties"] == .bool(false))
    }
}
