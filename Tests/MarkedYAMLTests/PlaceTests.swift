import MarkedYAML
import Testing

/// An extent as `line:column-line:column`.
func places(_ extent: Extent?) -> String {
    guard let extent else { return "none" }
    return "\(extent.start.line):\(extent.start.column)-\(extent.end.line):\(extent.end.column)"
}

/// The bytes of an extent, as text.
func cut(_ extent: Extent, from source: SourceText) -> String {
    String(decoding: source.bytes[extent.start.offset..<extent.end.offset], as: UTF8.self)
}

@Suite("Nodes know their place")
struct PlaceTests {
    @Test("Columns count Unicode scalars, offsets bytes")
    func columnsCountScalars() throws {
        let document = Document.read("é: 😀\nperché: {ü: ‘x’, y: e\u{301}z}\n")
        let root = try #require(document.root)
        #expect(root["é"]?.extent.start == Mark(line: 1, column: 4, offset: 4))
        #expect(root["é"]?.extent.end == Mark(line: 1, column: 5, offset: 8))
        let y = try #require(root["perché"]?["y"])
        #expect(places(y.extent) == "2:21-2:24")
        #expect(cut(y.extent, from: document.source) == "e\u{301}z")
    }

    @Test("Columns are right far along a line that is not ASCII")
    func columnsOfLongLines() throws {
        let list = (0..<1000).map { "è\($0)" }
        let document = Document.read("[" + list.joined(separator: ", ") + "]")
        let elements = try #require(document.root?.elements)
        #expect(elements.map { cut($0.extent, from: document.source) } == list)
        #expect(elements.last?.extent.start.column == document.source.line(1)?.unicodeScalars.count.advanced(by: -4))
    }

    @Test("A byte order mark has no column, but bytes")
    func byteOrderMark() throws {
        let document = Document.read([0xEF, 0xBB, 0xBF] + Array("à: 1\nb: 2".utf8))
        #expect(document.refusals.isEmpty)
        #expect(document.root?.extent.start == Mark(line: 1, column: 1, offset: 3))
        #expect(document.root?["à"]?.extent.start == Mark(line: 1, column: 4, offset: 7))
        #expect(document.root?["b"]?.extent.start == Mark(line: 2, column: 4, offset: 12))
    }

    @Test("Collections end with their last value or their bracket")
    func collectionsEndWithTheirLastValue() throws {
        let document = Document.read(
            "a:\n  b: 1   # comment\n\n  c:\n  - x\n  -\n\nd: [1,\n  2]\ne: {}\nf: [g: h ]\n\n")
        let root = try #require(document.root)
        #expect(places(root.extent) == "1:1-11:11")
        #expect(places(root["a"]?.extent) == "2:3-6:4")
        #expect(places(root["a"]?["c"]?.extent) == "5:3-6:4")
        #expect(places(root["a"]?["c"]?.elements?.last?.extent) == "6:4-6:4")
        #expect(places(root["d"]?.extent) == "8:4-9:5")
        #expect(places(root["e"]?.extent) == "10:4-10:6")
        #expect(places(root["f"]?.elements?.first?.extent) == "11:5-11:9")
    }

    @Test("Quotes belong to a scalar, white space behind a block scalar does not")
    func scalarsEndBehindTheirLastCharacter() throws {
        let document = Document.read("a: 'x'  # c\nb: >\n  one\n\n  two  \n\n\n# c\nc: |+\n  z\n\nd: x\n  y\n")
        let root = try #require(document.root)
        #expect(root.entries?.map { places($0.value.extent) } == ["1:4-1:7", "2:4-5:6", "9:4-10:4", "12:4-13:4"])
    }

    @Test("Anchors and tags do not belong to their node")
    func propertiesAreOutside() throws {
        let document = Document.read("a: &x !t 1\nb: !t  # c\n  &y\n  c: 2\nd: ! x\ne: &z\nf: ! [1]\n")
        let root = try #require(document.root)
        let extents = root.entries?.map { places($0.value.extent) }
        #expect(extents == ["1:10-1:11", "4:3-4:7", "5:6-5:7", "6:6-6:6", "7:6-7:9"])
        let found = document.refusals.map { "\($0.reason.rawValue) \(places($0.extent))" }
        #expect(
            found == [
                "anchor 1:4-1:6", "tag 1:7-1:9", "tag 2:4-2:6", "anchor 3:3-3:5", "tag 5:4-5:5", "anchor 6:4-6:6",
                "tag 7:4-7:5",
            ])
    }

    @Test("The unusual breaks of YAML 1.1 begin no line")
    func unusualBreaks() throws {
        let document = Document.read("a: one\u{2028}  two\nb: \"x\u{85}  y\"\nc: z\n")
        #expect(document.root?["a"]?.text == "one\u{2028}two")
        #expect(document.root?["c"]?.extent.start.line == 3)
        #expect(document.root?["c"]?.extent.start.column == 4)
        let tagged = Document.read("a: &x\u{2028}  !t\u{85} # c\n  b\n")
        #expect(tagged.refusals.map(\.reason) == [.anchor, .tag])
        #expect(tagged.root?["a"].map { places($0.extent) } == "2:3-2:4")
    }
}

@Suite("A text shows its lines")
struct SourceTextTests {
    @Test("Lines come without their breaks")
    func linesComeWithoutBreaks() {
        let source = SourceText(Array("\u{FEFF}one\r\ntwo\rthree\n\nfive".utf8))
        #expect((0...6).map(source.line) == [nil, "one", "two", "three", "", "five", nil])
        #expect(source.lineCount == 5)
    }

    @Test("A break at the end leaves an empty last line")
    func lastLineIsEmpty() {
        #expect(SourceText(Array("a\n".utf8)).line(2) == "")
        #expect(SourceText([]).line(1) == "")
    }

    @Test("Malformed bytes are shown as replacement characters")
    func malformedBytesAreShown() {
        #expect(SourceText([0x61, 0xE8, 0x0A, 0x62]).line(1) == "a\u{FFFD}")
    }

    @Test("The place of a byte agrees with a count from the start")
    func placesAgreeWithACount() {
        let text = "é😀a\r\n\n" + String(repeating: "äb", count: 300) + "\rz\n"
        let source = SourceText(Array(text.utf8))
        var expected = Mark(line: 1, column: 1, offset: 0)
        var before: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if before == "\n" || before == "\r" && scalar != "\n" {
                expected.line += 1
                expected.column = 1
            }
            #expect(source.mark(atOffset: expected.offset) == expected)
            expected.offset += UTF8.width(scalar)
            expected.column += 1
            before = scalar
        }
    }
}
