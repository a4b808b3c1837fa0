import MarkedYAML
import Testing

/// A scalar and the places of the characters of its text, in order, as `line:column`.
struct ScalarCase: Sendable, CustomTestStringConvertible {
    var yaml: String
    var text: String
    var places: String
    var testDescription: String { yaml.debugDescription }
}

@Suite("A character of a scalar's text is found in the file")
struct ScalarPlaceTests {
    static let cases = [
        ScalarCase(yaml: "a: xyz", text: "xyz", places: "1:4 1:5 1:6 1:7"),
        ScalarCase(yaml: "a: x  y\n   z", text: "x  y z", places: "1:4 1:5 1:6 1:7 1:8 2:4 2:5"),
        ScalarCase(yaml: "a: x  \n\n   z", text: "x\nz", places: "1:4 2:1 3:4 3:5"),
        ScalarCase(yaml: "a: x\r\n   z", text: "x z", places: "1:4 1:5 2:4 2:5"),
        ScalarCase(yaml: "a: 'it''s'", text: "it's", places: "1:5 1:6 1:7 1:9 1:10"),
        ScalarCase(yaml: "a: ' x\n  y '", text: " x y ", places: "1:5 1:6 1:7 2:3 2:4 2:5"),
        ScalarCase(yaml: #"a: "\t\x41\"b""#, text: "\tA\"b", places: "1:5 1:7 1:11 1:13 1:14"),
        ScalarCase(yaml: "a: \"x \\\n  y\\\n\n  z\"", text: "x y\nz", places: "1:5 1:6 2:3 3:1 4:3 4:4"),
        ScalarCase(yaml: "a: |\n  x\n   y\n", text: "x\n y\n", places: "2:3 2:4 3:3 3:4 3:5 3:5"),
        ScalarCase(yaml: "a: |2-\n    x\n  y\n", text: "  x\ny", places: "2:3 2:4 2:5 2:6 3:3 3:4"),
        ScalarCase(yaml: "a: >\n  x\n  y\n", text: "x y\n", places: "2:3 2:4 3:3 3:4 3:4"),
        ScalarCase(yaml: "a: >-  # c\r\n\r\n  x\r\n\r\n  y\r\n", text: "\nx\ny", places: "2:1 3:3 4:1 5:3 5:4"),
        ScalarCase(yaml: "a: >-\n  x\n    y\n  z\n", text: "x\n  y\nz", places: "2:3 2:4 3:3 3:4 3:5 3:6 4:3 4:4"),
        ScalarCase(yaml: "a: >-\n\u{85}  x\u{85}  y", text: "\nx y", places: "2:1 2:4 2:5 2:8 2:9"),
        ScalarCase(yaml: "a: >-\n  x\n\n\n  y", text: "x\n\ny", places: "2:3 3:1 4:1 5:3 5:4"),
    ]

    @Test("In every style", arguments: cases)
    func inEveryStyle(scalar: ScalarCase) throws {
        let document = Document.read(scalar.yaml)
        let node = try #require(document.root?["a"])
        #expect(node.text == scalar.text)
        let found = (0...scalar.text.utf8.count).map { offset in
            let mark = document.mark(in: node, utf8Offset: offset)
            return "\(mark.line):\(mark.column)"
        }
        #expect(found.joined(separator: " ") == scalar.places)
    }

    @Test("Escapes count the bytes of the scalar that they stand for")
    func escapesCountBytes() throws {
        let document = Document.read(#"a: "\u00e8\U0001F600\N\Px""#)
        let node = try #require(document.root?["a"])
        let offset = try #require(node.text?.utf8.count) - 1
        #expect(document.mark(in: node, utf8Offset: offset).column == 25)
        #expect(document.mark(in: node, utf8Offset: 0).column == 5)
        #expect(document.mark(in: node, utf8Offset: 2).column == 11)
    }

    @Test("Offsets are bytes, columns are scalars")
    func offsetsAreBytes() throws {
        let document = Document.read("è: >\n  più uno\n  più due\n")
        let node = try #require(document.root?["è"])
        #expect(document.mark(in: node, utf8Offset: 14) == Mark(line: 3, column: 7, offset: 24))
    }

    @Test("An offset outside the text is moved to its ends")
    func offsetsAreMoved() throws {
        let document = Document.read("a: 'xy'\nb:\nc: [1]\n")
        let root = try #require(document.root)
        let (a, b, c) = (try #require(root["a"]), try #require(root["b"]), try #require(root["c"]))
        #expect(document.mark(in: a, utf8Offset: 99).column == 7)
        #expect(document.mark(in: a, utf8Offset: -1).column == 5)
        #expect(document.mark(in: b, utf8Offset: 0) == b.extent.start)
        #expect(document.mark(in: c, utf8Offset: 5) == c.extent.start)
    }
}
