import MarkedYAML
import Testing

/// A text and its refusals, as `name place`, with ` of place` where there is a context.
struct RefusalCase: Sendable, CustomTestStringConvertible {
    var yaml: String
    var refusals: [String]
    var testDescription: String { yaml.debugDescription }
}

/// What `RefusalCase` expects of a document.
func describe(_ document: Document) -> [String] {
    document.refusals.map { refusal in
        let context = refusal.context.map { " of \(places($0))" } ?? ""
        return "\(refusal.reason.rawValue) \(places(refusal.extent))\(context)"
    }
}

@Suite("What is refused is refused with its place")
struct RefusalTests {
    static let structural = [
        RefusalCase(yaml: "a: &x 1\nb: *x\n", refusals: ["anchor 1:4-1:6", "alias 2:4-2:6"]),
        RefusalCase(yaml: "a: !!str 1\n", refusals: ["tag 1:4-1:9"]),
        RefusalCase(yaml: "a: !<tag:x> 1\n", refusals: ["tag 1:4-1:12"]),
        RefusalCase(yaml: "&a x: !t [1]\n", refusals: ["anchor 1:1-1:3", "tag 1:7-1:9"]),
        RefusalCase(yaml: "? &a\n: &b\n&c d: 1\n", refusals: ["anchor 1:3-1:5", "anchor 2:3-2:5", "anchor 3:1-3:3"]),
        RefusalCase(yaml: "a: 1\nb: 2\na: 3\n", refusals: ["repeated-key 3:1-3:2 of 1:1-1:2"]),
        RefusalCase(yaml: "- {x: 1, 'x': 2}\n", refusals: ["repeated-key 1:10-1:13 of 1:4-1:5"]),
        RefusalCase(yaml: "é: 1\ne\u{301}: 2\n", refusals: ["repeated-key 2:1-2:3 of 1:1-1:2"]),
        RefusalCase(yaml: "a: 1\n[b, c]: 2\n", refusals: ["key-not-scalar 2:1-2:7"]),
        RefusalCase(yaml: "? {b: c}\n: 2\n", refusals: ["key-not-scalar 1:3-1:9"]),
        RefusalCase(yaml: "<<: 1\n", refusals: ["merge-key 1:1-1:3"]),
        RefusalCase(yaml: "*x : 1\n*x : 2\n", refusals: ["alias 1:1-1:3", "alias 2:1-2:3"]),
        RefusalCase(
            yaml: "%YAML 1.2\n%TAG !e! e:\n--- \na: 1\n", refusals: ["directive 1:1-1:10", "directive 2:1-2:12"]),
        RefusalCase(yaml: "a: 1\n---\nb: 2\n---\nc: 3\n", refusals: ["further-document 2:1-2:4"]),
        RefusalCase(yaml: "{a: 1} b\n", refusals: ["further-document 1:8-1:9"]),
        RefusalCase(yaml: "a: 1\n...\nb: 2\n", refusals: ["further-document 3:1-3:2"]),
    ]

    @Test("And reading goes on", arguments: structural)
    func structuralRefusals(refusal: RefusalCase) {
        let document = Document.read(refusal.yaml)
        #expect(describe(document) == refusal.refusals)
        #expect(document.root != nil)
    }

    static let fatal = [
        RefusalCase(yaml: "", refusals: ["empty 1:1-1:1"]),
        RefusalCase(yaml: "\u{FEFF}", refusals: ["empty 1:1-1:1"]),
        RefusalCase(yaml: "# only a comment\n", refusals: ["empty 1:1-1:1"]),
        RefusalCase(yaml: "---\n...\n", refusals: ["empty 1:1-1:1"]),
        RefusalCase(yaml: "a: [1, 2\nb: 3\n", refusals: ["syntax 2:2-2:3 of 1:4-1:5"]),
        RefusalCase(yaml: "é: \"x\n", refusals: ["syntax 2:1-2:1 of 1:4-1:5"]),
        RefusalCase(yaml: "a:\n\tb: 1\n", refusals: ["syntax 2:1-2:2 of 2:1-2:2"]),
        RefusalCase(yaml: "è: 1\n  ù: 2\n", refusals: ["syntax 2:4-2:5"]),
        RefusalCase(yaml: "a: !e!x 1\n", refusals: ["tag 1:4-1:5"]),
        RefusalCase(yaml: "%NEW x\n---\na: 1\n", refusals: ["directive 1:1-1:2"]),
        RefusalCase(yaml: "a: 1\nb: x\0y\n", refusals: ["nul 2:5-2:6"]),
        RefusalCase(yaml: "è: \u{7}\n", refusals: ["control-character 1:4-1:5"]),
        RefusalCase(yaml: "a: \u{9F}\u{0}\n", refusals: ["control-character 1:4-1:5"]),
        RefusalCase(yaml: "a: \u{FFFF}\n", refusals: ["control-character 1:4-1:5"]),
    ]

    @Test("And where nothing can be read there is no tree", arguments: fatal)
    func fatalRefusals(refusal: RefusalCase) {
        let document = Document.read(refusal.yaml)
        #expect(describe(document) == refusal.refusals)
        #expect(document.root == nil)
    }

    @Test("A syntax error leaves what was refused before it")
    func refusalsBeforeASyntaxError() {
        let document = Document.read("a: &x 1\nb: 2\nb: 3\nc: ]\n")
        #expect(document.refusals.map(\.reason) == [.anchor, .repeatedKey, .syntax])
        #expect(document.refusals.last.map { places($0.extent) } == "4:4-4:5")
    }

    @Test("All refusals come together, in the order of the file")
    func allTogether() {
        let document = Document.read("? [&a x]\n: 1\nb: *a\nb: !t 2\n<<: {c: 1, c: 2}\n")
        #expect(
            describe(document) == [
                "key-not-scalar 1:3-1:9", "anchor 1:4-1:6", "alias 3:4-3:6", "repeated-key 4:1-4:2 of 3:1-3:2",
                "tag 4:4-4:6", "merge-key 5:1-5:3", "repeated-key 5:12-5:13 of 5:6-5:7",
            ])
        #expect(document.root?.entries?.map(\.key.text) == ["b"])
        #expect(document.root?["b"]?.isNull == true)
    }

    @Test("A repeated key is found among many")
    func repeatedKeyAmongMany() {
        let keys = (1...100).map { "k\($0): 1\n" }.joined()
        #expect(
            describe(Document.read(keys + "k7: 2\nk95: 3\n")) == [
                "repeated-key 101:1-101:3 of 7:1-7:3", "repeated-key 102:1-102:4 of 95:1-95:4",
            ])
    }

    @Test("A quoted << is a key like any other")
    func quotedMergeKey() {
        #expect(Document.read("'<<': 1\n").refusals.isEmpty)
    }

    @Test(
        "Malformed UTF-8 is refused where it stands",
        arguments: [[0xE8], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFF]])
    func malformedUTF8(bytes: [UInt8]) {
        let document = Document.read(Array("à: 1\nè: ".utf8) + bytes + [0x0A])
        #expect(document.root == nil)
        #expect(document.refusals.map(\.reason) == [.malformedUTF8])
        #expect(document.refusals.first?.extent.start == Mark(line: 2, column: 4, offset: 10))
    }

    @Test(
        "A control character is found wherever it stands among printable ones",
        arguments: ["\u{0}", "\u{1}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{FFFE}"])
    func controlAmongPrintable(character: String) {
        for before in 0...40 {
            let line = "k: " + String(repeating: "~", count: before) + character + "  z ~ a\n"
            let document = Document.read("first: é\n" + line + "last: 1\n")
            let place = Mark(line: 2, column: before + 4, offset: before + 13)
            #expect(document.refusals.map(\.extent.start) == [place], "behind \(before)")
        }
    }

    @Test("Lines and characters are counted right wherever they stand among printable ones")
    func placesAmongPrintable() throws {
        for before in 0...40 {
            let fill = String(repeating: "~", count: before)
            for text in ["è", "😀", "\u{85}", "\t"] {
                let document = Document.read("k: \"\(fill)\(text)z\" # ~ ~ ~ ~\rb: \(fill)x\r\nc: {d: \(fill)}\n")
                let root = try #require(document.root)
                #expect(root["k"]?.extent.end.column == before + 8)
                #expect(root["b"]?.extent.start.line == 2)
                #expect(root["b"]?.extent.end.column == before + 5)
                #expect(root["c"]?["d"]?.extent.start.line == 3)
                #expect(root["c"]?["d"]?.extent.end.column == before + 8)
            }
        }
    }

    @Test(
        "UTF-16 and UTF-32 are refused by name",
        arguments: [
            [0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0x61, 0, 0x3A, 0], [0, 0x61], [0, 0, 0xFE, 0xFF],
        ])
    func utf16(bytes: [UInt8]) {
        #expect(describe(Document.read(bytes)) == ["utf-16 1:1-1:1"])
    }

    @Test("The names of the reasons are stable")
    func namesAreStable() {
        #expect(
            Refusal.Reason.allCases.map(\.rawValue) == [
                "anchor", "alias", "tag", "directive", "merge-key", "repeated-key", "key-not-scalar",
                "further-document", "empty", "syntax", "too-deep", "too-many-nodes", "too-large", "nul",
                "control-character", "malformed-utf-8", "utf-16",
            ])
    }
}
