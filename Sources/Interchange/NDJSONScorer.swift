public import Scoring

/// Scores forms that come as JSON, one a line, and gives a result a line.
public struct NDJSONScorer: Sendable {
    private let library: InstrumentLibrary
    private let instrument: String?

    /// A scorer with the instruments of `library`.
    ///
    /// - Parameter instrument: The id of the instrument meant by forms that name none.
    public init(library: InstrumentLibrary, instrument: String? = nil) {
        self.library = library
        self.instrument = instrument
    }

    /// Scores the form of one line; nil for a line of nothing but spaces. A line that is no JSON object comes to a
    /// document with that error.
    public func score(_ line: [UInt8]) -> ScoredDocument? {
        guard !line.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else { return nil }
        return ScoredDocument(FormDocument(line).presuming(instrument), with: library)
    }

    /// The result of one line, as one line without a line break; nil for a line of nothing but spaces.
    public func resultLine(_ line: [UInt8]) -> [UInt8]? {
        score(line)?.json.bytes()
    }
}
