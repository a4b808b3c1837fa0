public import Definitions
public import MarkedYAML
public import Scoring

/// What came of reading a case file.
public struct CaseReading: Sendable {
    /// The case; nil only where the file itself cannot be taken. Where a finding is an error, what it concerns is left
    /// out of the case.
    public let `case`: PersonCase?
    /// The forms, scored, in the order of the file. Where the file cannot be taken none is usable, but flags stand.
    public let results: [ScoredForm]
    /// Everything that was found, in the order of the file.
    public let findings: [Finding]
    /// The text of the file, for showing the places of findings.
    public let source: SourceText
    /// The day from which "recent" is counted: as asked for, else as the file states it, else the day of its latest
    /// form; nil where no form has a day.
    public let asOf: Day?

    /// Whether a finding is an error.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
