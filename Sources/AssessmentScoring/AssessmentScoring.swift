/// Scores standardised questionnaires that are defined in YAML.
///
/// ```swift
/// import AssessmentScoring
///
/// let library = try InstrumentLibrary.standard()
/// let result = try library["phq-9"].score([1, 2, 1, 2, 0, 1, 1, 0, 0])
/// result["total"]?.value     // 8
/// ```
///
/// Everything is a value and `Sendable`; there is no global state, and only loading touches files.
@_exported public import Instruments
@_exported public import Scoring
