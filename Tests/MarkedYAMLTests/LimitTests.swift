import MarkedYAML
import Testing

@Suite("A text is read up to its limits")
struct LimitTests {
    @Test("64 levels are read, 65 are not")
    func depth() {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        #expect(Document.read(nested(64)).refusals.isEmpty)
        let document = Document.read(nested(65))
        #expect(describe(document) == ["too-deep 1:65-1:66"])
        #expect(document.root == nil)
    }

    @Test("Block levels count as brackets do")
    func blockDepth() {
        let text = (0..<65).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(describe(Document.read(text)) == ["too-deep 65:65-65:66"])
    }

    @Test("Very deep nesting is refused and no more", arguments: ["[", "{", "- ", "? ", "[{"])
    func veryDeep(opening: String) {
        let document = Document.read(String(repeating: opening, count: 100_000))
        #expect(document.root == nil)
        #expect(document.refusals.count == 1)
    }

    @Test("Reading ends before a key of the outermost map, and nothing behind it is looked at")
    func endKey() {
        let bytes = Array("a: 1\nb: {c: 2}\nc: [\n".utf8)
        let document = Document.read(bytes, upTo: "c")
        #expect(document.refusals.isEmpty)
        #expect(document.root?.entries?.map(\.key.text) == ["a", "b"])
        #expect(document.root?["b"]?["c"]?.text == "2")
        #expect(!Document.read(bytes).refusals.isEmpty)
    }

    @Test("1 MiB is read, a byte more is not")
    func bytes() {
        let text = "a: " + String(repeating: "x", count: (1 << 20) - 3)
        #expect(Document.read(text).root?["a"]?.text?.utf8.count == (1 << 20) - 3)
        let document = Document.read(text + "x")
        #expect(describe(document) == ["too-large 1:1-1:1"])
        #expect(document.root == nil)
        #expect(document.refusals.first?.message == "the file has 1048577 bytes; at most 1048576 are read")
    }

    @Test("As many nodes as the limit are read, one more is not")
    func nodes() {
        let limits = Limits(depth: 64, bytes: 1000, nodes: 6)
        #expect(Document.read("a: [1, 2]\nb:\n", limits: limits).refusals.map(\.reason) == [.tooManyNodes])
        #expect(Document.read("a: [1, 2]\n", limits: limits).refusals.isEmpty)
        #expect(describe(Document.read("[1, 2, 3, 4, 5, 66]", limits: limits)) == ["too-many-nodes 1:17-1:18"])
    }

    @Test("A mapping of 50,000 keys is read")
    func manyKeys() throws {
        let text = (0..<50_000).map { "key\($0): \($0)\n" }.joined()
        let document = Document.read(text)
        #expect(document.refusals.isEmpty)
        let entries = try #require(document.root?.entries)
        #expect(entries.count == 50_000)
        #expect(entries.last?.value.extent.start == Mark(line: 50_000, column: 11, offset: text.utf8.count - 6))
    }

    @Test("50,000 keys on one line that is not ASCII are read")
    func manyKeysOnOneLine() throws {
        let document = Document.read("{" + (0..<50_000).map { "è\($0): 1" }.joined(separator: ",") + "}")
        #expect(document.refusals.isEmpty)
        #expect(document.root?.entries?.count == 50_000)
    }

    @Test("50,000 repeated keys are all refused")
    func manyRepeatedKeys() {
        let document = Document.read(String(repeating: "a: 1\n", count: 50_001))
        #expect(document.refusals.count == 50_000)
        #expect(document.refusals.allSatisfy { $0.reason == .repeatedKey && $0.context?.start.line == 1 })
    }
}
