public import Instruments
public import MarkedYAML

/// What came of reading a definition.
public struct DefinitionReading: Sendable {
    /// The instrument; nil if a finding is an error.
    public let instrument: Instrument?
    /// Everything that was found, in the order of the file.
    public let findings: [Finding]
    /// The file as it was read, for showing the places of findings.
    public let document: Document

    /// The text of the file.
    public var source: SourceText { document.source }

    /// Whether a finding is an error, so that there is no instrument.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
