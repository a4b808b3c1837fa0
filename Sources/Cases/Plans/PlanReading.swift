public import Definitions
public import MarkedYAML
public import Scoring

/// What came of reading a plan document.
public struct PlanReading: Sendable {
    /// The plan; nil only where the file cannot be taken.
    public let plan: Plan?
    /// Everything that is wrong with it, in the order of the file. What it lacks is for the check to say.
    public let findings: [Finding]
    /// The text of the file, for showing the places of findings.
    public let source: SourceText

    /// Whether a finding is an error.
    public var hasErrors: Bool { plan == nil || findings.contains { $0.severity == .error } }
}

/// Reads a plan document.
///
/// - Parameters:
///   - bytes: The file, UTF-8.
///   - library: The instruments that the assessment can name.
/// - Returns: The plan with its gaps, and everything that is wrong with the file, each with its place.
public func readPlan(_ bytes: [UInt8], library: InstrumentLibrary) -> PlanReading {
    let reader = PlanReader(document: Document.read(bytes), library: library)
    let plan = reader.read()
    return PlanReading(
        plan: reader.manuscript.document.refusals.isEmpty ? plan : nil, findings: reader.manuscript.inOrder,
        source: reader.manuscript.document.source)
}
