import AssessmentScoring
import Foundation
import Instruments
import Scoring

/// Writes made-up forms as CSV to standard output, as many as wanted: one answer in a hundred is blank, one form in ten
/// thousand has an answer that is none, and every run writes the same.
///
/// `MadeUpForms INSTRUMENT COUNT`
@main
struct MadeUpForms {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[2]) else {
            FileHandle.standardError.write(Data("usage: MadeUpForms INSTRUMENT COUNT\n".utf8))
            exit(64)
        }
        var forms = MadeUpForms(try InstrumentLibrary.standard(examples: false)[arguments[1]])
        forms.write(count)
    }

    /// A column: what may stand in it, and how many in a hundred of its answers are blank.
    private struct Column {
        let name: String
        let codes: [[UInt8]]
        var blanks = 1
    }

    private let columns: [Column]
    private var state: UInt64 = 9
    private var buffer: [UInt8] = []

    /// The unscored items that forms have all the same.
    private static let further = ["phq-9": ["10"], "honos": ["8a"]]

    /// An answer that is none of the codes of any of these instruments.
    private static let wrong = Array("101".utf8)

    init(_ plan: ScoringPlan) {
        let further = Self.further[plan.instrument.id] ?? []
        let items = plan.instrument.items.filter { !$0.isUnscored || further.contains($0.id) }
        let asksForWork = plan.instrument.skipRules.contains { $0.when.text.contains("about.working") }
        columns =
            (asksForWork ? [Column(name: "working", codes: ["yes", "no"].map { Array($0.utf8) }, blanks: 0)] : [])
            + items.map { item in
                let codes = item.responses.kind.codes.map { Array($0.utf8) }
                return Column(name: item.id, codes: codes, blanks: item.responses.kind.isWords ? 90 : 1)
            }
    }

    /// Writes the header and so many forms.
    mutating func write(_ count: Int) {
        buffer += Array((["id"] + columns.map(\.name)).joined(separator: ",").utf8) + [0x0A]
        for number in 0..<count {
            writeRow(number)
            if buffer.count > 1 << 16 { flush() }
        }
        flush()
    }

    private mutating func writeRow(_ number: Int) {
        buffer.append(UInt8(ascii: "f"))
        var digits: [UInt8] = []
        var rest = number + 1
        while rest > 0 {
            digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        }
        buffer += digits.reversed()
        let wrongColumn = next(10_000) == 0 ? columns.count - 1 - next(min(5, columns.count)) : nil
        for index in columns.indices {
            buffer.append(UInt8(ascii: ","))
            let (isBlank, place) = (next(100) < columns[index].blanks, next(columns[index].codes.count))
            if index == wrongColumn {
                buffer += Self.wrong
            } else if !isBlank {
                buffer += columns[index].codes[place]
            }
        }
        buffer.append(0x0A)
    }

    /// A made-up number below `limit`.
    private mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(((state >> 32) &* UInt64(limit)) >> 32)
    }

    private mutating func flush() {
        var written = 0
        while written < buffer.count {
            let count = unsafe buffer[written...].withUnsafeBytes {
                unsafe Foundation.write(1, $0.baseAddress, $0.count)
            }
            // Whoever reads has gone.
            if count < 0 { exit(0) }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

extension ResponseSet.Kind {
    /// What a form may have for it: the codes printed, or every whole number.
    fileprivate var codes: [String] {
        switch self {
        case .options(let options): options.map(\.code.text)
        case .number(let least, let most, _, _): (least.numerator...most.numerator).map { String($0) }
        case .tick: ["0", "1"]
        case .text: []
        }
    }

    /// Whether its codes are words or letters.
    fileprivate var isWords: Bool {
        if case .options(let options) = self { options.contains { $0.code.number == nil } } else { false }
    }
}
