import MarkedYAML
import Testing

@Suite("Nodes hold what was written")
struct NodeTests {
    @Test("Scalars stay text", arguments: ["no", "1.10", "007", "~", "null", "0x1F", "2026-11-25", "1e3"])
    func scalarsStayText(text: String) throws {
        let document = Document.read("value: \(text)\n")
        #expect(document.refusals.isEmpty)
        #expect(document.root?["value"]?.text == text)
    }

    @Test("The style of a scalar is kept")
    func stylesAreKept() throws {
        let document = Document.read("- a\n- 'it''s'\n- \"tab\\t\\u00e0\"\n- |\n  one\n  two\n- >\n  one\n  two\n")
        let elements = try #require(document.root?.elements)
        let scalars = elements.compactMap { node -> Scalar? in
            guard case .scalar(let scalar) = node.content else { return nil }
            return scalar
        }
        #expect(
            scalars == [
                Scalar(text: "a", style: .plain), Scalar(text: "it's", style: .singleQuoted),
                Scalar(text: "tab\tà", style: .doubleQuoted), Scalar(text: "one\ntwo\n", style: .literal),
                Scalar(text: "one two\n", style: .folded),
            ])
    }

    @Test("Nothing behind a colon is null, empty quotes are not")
    func nullIsNothing() throws {
        let root = try #require(Document.read("a:\nb: ''\nc: ~\nd: []\n").root)
        #expect(root.entries?.map(\.value.isNull) == [true, false, false, false])
    }

    @Test("Entries keep the order of the file")
    func entriesKeepOrder() throws {
        let root = try #require(Document.read("c: 1\na: {z: 1, b: 2}\nb: 3\n").root)
        #expect(root.entries?.map(\.key.text) == ["c", "a", "b"])
        #expect(root["a"]?.entries?.map(\.key.text) == ["z", "b"])
    }

    @Test("A node answers only for what it is")
    func accessorsAnswerForTheirKind() throws {
        let root = try #require(Document.read("a: 1\nb: [2]\n").root)
        #expect(root.text == nil && root.elements == nil && root["c"] == nil)
        #expect(root["a"]?.entries == nil && root["a"]?.elements == nil && root["a"]?["a"] == nil)
        #expect(root["b"]?.text == nil && root["b"]?.entries == nil && root["b"]?.elements?.count == 1)
    }

    @Test("Line breaks of every kind give the same tree", arguments: ["\n", "\r\n", "\r"])
    func lineBreaksAreAlike(lineBreak: String) throws {
        let text = "a: 1\nb: >\n  one\n  two\nc: \"x\n  y\"\n".split(separator: "\n").joined(separator: lineBreak)
        let document = Document.read(text)
        let root = try #require(document.root)
        #expect(root.entries?.map(\.value.text) == ["1", "one two" + "\n", "x y"])
        let offset = document.source.bytes.count - #"  y""#.utf8.count - lineBreak.utf8.count - #""x"#.utf8.count
        #expect(root["c"]?.extent.start == Mark(line: 5, column: 4, offset: offset))
        #expect(document.source.lineCount == 6)
    }
}
