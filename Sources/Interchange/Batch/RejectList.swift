internal import Instruments
internal import Scoring

/// The forms of a batch that could not be scored, as a CSV file: a row for each thing that is wrong.
public struct RejectList: Sendable {
    private let dialect: CSVDialect

    /// A list in this dialect.
    public init(_ dialect: CSVDialect = CSVDialect()) { self.dialect = dialect }

    /// The header, with its line break.
    public var header: [UInt8] { row(["row", "id", "column", "kind", "given", "allowed", "message"]) }

    /// The rows of a reject.
    ///
    /// - Parameter first: The number of the first form of its part, from 1.
    public func rows(_ reject: BatchReject, first: Int) -> [UInt8] {
        reject.errors.flatMap { error in
            row([
                String(first + reject.row), reject.id, error.item ?? "", error.kind.rawValue, error.given ?? "",
                error.expected ?? "", error.message(in: "en"),
            ])
        }
    }

    private func row(_ fields: [String]) -> [UInt8] {
        Array(fields.map { dialect.field($0) }.joined(separator: [dialect.delimiter])) + [0x0A]
    }
}
