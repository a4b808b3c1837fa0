import Interchange
import Testing

@Suite("The JSON writer")
struct JSONWriterTests {
    @Test("lays out a member a line, and flat lists on one")
    func pretty() throws {
        let value = try JSONReader.read(Array(#"{"a":[1,2],"b":{"c":[{"d":null}],"e":{},"f":[]}}"#.utf8))
        #expect(
            value.text(.pretty) == """
                {
                  "a": [1, 2],
                  "b": {
                    "c": [
                      {
                        "d": null
                      }
                    ],
                    "e": {},
                    "f": []
                  }
                }
                """)
    }

    @Test(
        "writes what the reader reads as the same, whichever way it is laid out",
        arguments: [JSONValue.Layout.compact, .pretty])
    func roundTrip(layout: JSONValue.Layout) throws {
        var text = ""
        for scalar in (0..<0x250).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FFFF}", "\u{1F600}"] {
            text.unicodeScalars.append(scalar)
        }
        let value = JSONValue.object([
            JSONMember(text, .string(text)), JSONMember("", .array([.null, .bool(true), .number(-7), .object([])])),
        ])
        #expect(try JSONReader.read(value.bytes(layout)) == value)
        #expect(!value.bytes(.compact).contains(0x0A))
    }
}
