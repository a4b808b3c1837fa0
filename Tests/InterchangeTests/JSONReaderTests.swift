import Instruments
import Interchange
import Testing

@Suite("The JSON reader")
struct JSONReaderTests {
    static let good: [(String, String)] = [
        ("null", "null"), (" true ", "true"), ("\r\n\tfalse", "false"), ("[]", "[]"), ("{ }", "{}"),
        ("[1, [2, {}], \"x\"]", "[1,[2,{}],\"x\"]"), ("{\"b\": 1, \"a\": null}", "{\"b\":1,\"a\":null}"),
        (#""a\"\\\/\b\f\n\r\t""#, #""a\"\\/\u0008\u000c\n\r\t""#), (#""\u00e8 \ud83d\ude00 \u0000""#, #""è 😀 \u0000""#),
        ("\"è 😀\"", "\"è 😀\""), ("-0", "-0"), ("1e2", "1e2"),
    ]

    @Test("reads what JSON is, and the writer gives it back", arguments: good)
    func readsAndWrites(text: String, expected: String) throws {
        #expect(try JSONReader.read(Array(text.utf8)).text(.compact) == expected)
    }

    static let bad: [(String, JSONFault.Kind, Int)] = [
        ("", .ended, 0), ("  ", .ended, 2), ("{", .ended, 1), ("[1", .ended, 2), ("\"ab", .ended, 3),
        ("\"a\\", .ended, 3),
        ("tru", .ended, 3), ("trux", .expected(.value), 0), ("nul1", .expected(.value), 0),
        ("'a'", .expected(.value), 0),
        ("[1,]", .expected(.value), 3), ("[1 2]", .expected(.commaOrBracket), 3), ("{a: 1}", .expected(.key), 1),
        ("{\"a\" 1}", .expected(.colon), 5), ("{\"a\": 1 \"b\"}", .expected(.commaOrBrace), 8),
        ("{\"a\": 1,}", .expected(.key), 8), ("{\"a\":}", .expected(.value), 5), ("NaN", .expected(.value), 0),
        ("+1", .expected(.value), 0), (".5", .expected(.value), 0), ("01", .badNumber, 1), ("-01", .badNumber, 2),
        ("1.", .ended, 2), ("[1.]", .badNumber, 3), ("[-]", .badNumber, 2), ("[1e]", .badNumber, 3),
        ("[1e+]", .badNumber, 4), ("0x10", .badNumber, 1), ("1.2.3", .badNumber, 3), ("1 2", .trailing, 2),
        ("{} //", .trailing, 3), ("{\"a\":1,\"a\":2}", .repeatedKey("a"), 7),
        ("{\"a\":1,\"\\u0061\":2}", .repeatedKey("a"), 7), ("\"a\nb\"", .controlCharacter, 2),
        (#""a\x""#, .badEscape, 2),
        (#""\u12g4""#, .badEscape, 1), (#""\ud83d""#, .loneSurrogate, 1), (#""\ude00""#, .loneSurrogate, 1),
        (#""\ud83dx""#, .loneSurrogate, 1), (#""\ud83d\u0041""#, .loneSurrogate, 1),
        (#""\ud83d\ud83d""#, .loneSurrogate, 1), ("\u{FEFF}1", .byteOrderMark, 0),
    ]

    @Test("refuses everything else, and says where", arguments: bad)
    func refuses(text: String, kind: JSONFault.Kind, offset: Int) {
        #expect(throws: JSONFault.self) { try JSONReader.read(Array(text.utf8)) }
        do {
            _ = try JSONReader.read(Array(text.utf8))
        } catch {
            #expect(error.kind == kind)
            #expect(error.offset == offset)
            #expect(error.label.english.hasSuffix("at byte \(offset)"))
        }
    }

    @Test(
        "refuses bytes that are not UTF-8",
        arguments: [[0x22, 0xFF, 0x22], [0x22, 0x61, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80]])
    func refusesOtherEncodings(bytes: [UInt8]) {
        do {
            _ = try JSONReader.read(bytes)
            Issue.record("it was read")
        } catch {
            #expect(error.kind == .notUTF8)
            #expect(error.offset == (bytes[1] == 0x61 ? 2 : 1))
        }
    }

    @Test("goes 64 deep and no deeper", arguments: ["[", "{\"a\":"])
    func depth(opening: String) {
        func nested(_ depth: Int) -> [UInt8] {
            Array(
                (String(repeating: opening, count: depth) + "1"
                    + String(repeating: opening == "[" ? "]" : "}", count: depth)).utf8)
        }
        #expect(throws: Never.self) { try JSONReader.read(nested(64)) }
        #expect(throws: JSONFault.self) { try JSONReader.read(nested(65)) }
        #expect(throws: JSONFault.self) { try JSONReader.read(Array(String(repeating: opening, count: 100_000).utf8)) }
    }

    @Test("refuses a text over one mebibyte")
    func length() {
        let spaces = [UInt8](repeating: 0x20, count: JSONReader.longest)
        #expect(throws: Never.self) { try JSONReader.read(spaces.dropLast() + [0x31]) }
        #expect(throws: JSONFault.self) { try JSONReader.read(spaces + [0x31]) }
    }

    @Test("cuts and changes of a form never crash it")
    func neverCrashes() {
        let form = Array(
            #"{"id": "f\u00e8\ud83d\ude00", "answers": {"1": -2.50e1, "2": null}, "about": [true, false]}"#.utf8)
        var read = 0
        for end in form.indices {
            if (try? JSONReader.read(Array(form[..<end]))) != nil { read += 1 }
            for byte: UInt8 in [0x00, 0x22, 0x5C, 0x7B, 0x5D, 0x2E, 0xFF] {
                var changed = form
                changed[end] = byte
                _ = try? JSONReader.read(changed)
            }
        }
        #expect(read == 0)
    }
}

@Suite("Numbers of JSON")
struct JSONNumberTests {
    static let exact: [(String, Rational?)] = [
        ("0", .zero), ("-0", .zero), ("0.0", .zero), ("0e999999999999999999", .zero), ("12", Rational(12)),
        ("-3", Rational(-3)), ("0.1", Rational(1, over: 10)), ("2.50", Rational(5, over: 2)), ("1e2", Rational(100)),
        ("1.5E+1", Rational(15)), ("25e-1", Rational(5, over: 2)),
        ("1000000000000000000", Rational(1_000_000_000_000_000_000)),
        ("100000000000000000000e-20", .one), ("1.000000000000000000000000000000", .one),
        ("9223372036854775807", Rational(.max)),
        ("9223372036854775808", nil), ("1e19", nil), ("1e-19", nil), ("1e999999999999999999999", nil),
        ("0.12345678901234567890123", nil),
    ]

    @Test("are exact, or not held at all", arguments: exact)
    func areExact(text: String, number: Rational?) throws {
        guard case .number(let read) = try JSONReader.read(Array(text.utf8)) else {
            Issue.record("no number")
            return
        }
        #expect(read.exact == number)
        #expect(read.text == text)
    }

    static let written: [(Rational?, String)] = [
        (Rational(12), "12"), (Rational(-5, over: 2), "-2.5"), (Rational(32, over: 7), "4.571428571429"),
        (Rational(2, over: 3), "0.666666666667"), (Rational(-2, over: 3), "-0.666666666667"),
        (Rational(1, over: 4_096), "0.000244140625"), (Rational(1, over: 8_192), "0.000122070313"),
        (Rational(100_000_000, over: 3), "33333333.333333333333"), (Rational(-1, over: 3_000_000_000_000), "0"),
        (Rational(1, over: 2_000_000_000_000), "0.000000000001"), (Rational(.max), "9223372036854775807"),
        (Rational(2_999_999_999_999, over: 3_000_000_000_000), "1"),
    ]

    @Test("are written exactly within twelve decimals, else half up to twelve", arguments: written)
    func areWritten(number: Rational?, text: String) throws {
        #expect(JSONValue.number(try #require(number)).text(.compact) == text)
    }
}
