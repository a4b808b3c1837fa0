import MarkedYAML
import Testing

@testable import Cases

/// A file before and after an element is added to its list `b`.
struct Appending: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let after: String

    static let all = [
        Appending(
            testDescription: "behind the last element, with its comment", before: "a: 1\nb:\n  - x # one\nc: 2\n",
            after: "a: 1\nb:\n  - x # one\n  - new\nc: 2\n"),
        Appending(
            testDescription: "behind a comment that is set in, before one that is not",
            before: "b:\n  - x\n  # of x\n# of c\nc: 2\n", after: "b:\n  - x\n  # of x\n  - new\n# of c\nc: 2\n"),
        Appending(
            testDescription: "at the depth of the dashes that are there", before: "b:\n- x\n- y\nc: 2\n",
            after: "b:\n- x\n- y\n- new\nc: 2\n"),
        Appending(
            testDescription: "behind an element of several lines",
            before: "b:\n    - k: |\n        one\n        two\n      l: 'x\n        y'\n\nc: 2\n",
            after: "b:\n    - k: |\n        one\n        two\n      l: 'x\n        y'\n    - new\n\nc: 2\n"),
        Appending(
            testDescription: "where a dash has a line of its own", before: "b:\n  -\n    k: 1\n",
            after: "b:\n  -\n    k: 1\n  - new\n"),
        Appending(
            testDescription: "behind a last line without an end", before: "b:\n  - x", after: "b:\n  - x\n  - new\n"),
        Appending(
            testDescription: "with the line breaks of the file", before: "b:\r\n  - x\r\nc: 2\r\n",
            after: "b:\r\n  - x\r\n  - new\r\nc: 2\r\n"),
        Appending(
            testDescription: "in brackets", before: "b: [x, {y: 1} # why\n  ] # end\nc: 2\n",
            after: "b: [x, {y: 1}, new # why\n  ] # end\nc: 2\n"),
        Appending(testDescription: "behind a comma that ends brackets", before: "b: [x,]\n", after: "b: [x, new,]\n"),
        Appending(
            testDescription: "in place of empty brackets", before: "b: [] # none\nc: 2\n",
            after: "b: # none\n  - new\nc: 2\n"),
        Appending(
            testDescription: "where nothing stands behind the key", before: "b:\n  # here\nc: 2\n",
            after: "b:\n  # here\n  - new\nc: 2\n"),
        Appending(
            testDescription: "where the key is missing, at its place", before: "a: 1 # one\n# of c\nc: 2\n",
            after: "a: 1 # one\nb:\n  - new\n# of c\nc: 2\n"),
        Appending(
            testDescription: "where the key is missing at the end", before: "---\na:\n  k: 1",
            after: "---\na:\n  k: 1\nb:\n  - new\n"
        ),
        Appending(
            testDescription: "before the end of the document", before: "a: 1\n...\n", after: "a: 1\nb:\n  - new\n...\n"),
        Appending(testDescription: "in braces", before: "{a: 1, b: [x], c: 2}\n", after: "{a: 1, b: [x, new], c: 2}\n"),
        Appending(testDescription: "in braces, empty", before: "{a: 1, b: [ ], c: 2}", after: "{a: 1, b: [new], c: 2}"),
        Appending(
            testDescription: "in braces, without the key", before: "{a: 1, c: 2}\n", after: "{a: 1, b: [new], c: 2}\n"),
        Appending(
            testDescription: "behind a byte order mark", before: "\u{FEFF}b:\n  - è\n",
            after: "\u{FEFF}b:\n  - è\n  - new\n"),
    ]
}

@Suite("An element is added at one place of a file, and nothing else changes")
struct ListAppendingTests {
    private func adding(_ text: String, _ value: YAMLValue = .word("new")) throws -> String? {
        let document = Document.read(text)
        let bytes = ListAppending(document).adding(
            value, to: "b", of: try #require(document.root), keys: ["a", "b", "c"])
        return bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("The list takes it", arguments: Appending.all)
    func place(example: Appending) throws {
        #expect(try adding(example.before) == example.after)
    }

    @Test("What is no list is left alone", arguments: ["b: x\n", "b: {k: 1}\n", "b: |\n  x\n"])
    func noList(text: String) throws {
        #expect(try adding(text) == nil)
    }

    static let samples = [
        "plain", "two words", "no", "Null", "01", "10", "2026-03-02", "a, b", "a: b", "x # y", "\"q\"", "\\", " x",
        "x ",
        "", "- x", "è così", "a\nb\tc", "\u{7}", "\u{2028}", "[", "___", "'", "@x", "%", "?", "😀",
    ]

    @Test("A text is read back as it was", arguments: samples)
    func roundTrip(text: String) throws {
        for value in [YAMLValue.text(text), .list([.text(text)]), .map([("k", .text(text))])] {
            let after = Document.read(try #require(try adding("b: [x]\n", value)))
            #expect(after.refusals.isEmpty)
            let element = try #require(after.root?["b"]?.elements?.last)
            #expect((element.elements?.first ?? element["k"] ?? element).text == text)
        }
    }
}
