public import Instruments
public import MarkedYAML
public import Scoring

/// A clinician's review of one safety finding. A review with anything wrong in it is a finding of the reader and no
/// review.
public struct Review: Sendable, Hashable {
    /// What was reviewed.
    public enum Subject: Sendable, Hashable {
        /// The finding that an item of a form raised; nil as respondent means whoever answered.
        case item(instrument: String, item: String, respondent: Respondent?)
        /// A finding that staff recorded.
        case recorded(RecordedFinding.Kind)
    }

    /// What was reviewed.
    public let subject: Subject
    /// The day of the form, or of the recorded finding.
    public let of: Day
    /// The day of the review; never before `of`.
    public let on: Day
    /// Who reviewed it.
    public let by: String
    /// Where it stands in the file.
    public let extent: Extent
}
