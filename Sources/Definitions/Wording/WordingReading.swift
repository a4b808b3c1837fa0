public import MarkedYAML

/// What came of reading a wording.
public struct WordingReading: Sendable {
    /// The wording; nil if a finding is an error.
    public let wording: Wording?
    /// Everything that was found, in the order of the file.
    public let findings: [Finding]
    /// The text of the file.
    public let source: SourceText

    /// Whether a finding is an error, so that there is no wording.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
