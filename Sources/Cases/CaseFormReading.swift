public import Definitions
public import MarkedYAML
public import Scoring

/// What came of reading the file of one form, YAML or JSON, with the keys of a form of a case.
public struct CaseFormReading: Sendable {
    /// The form, scored; nil where the file holds none.
    public let form: ScoredForm?
    /// Everything that is wrong with it, in the order of the file.
    public let findings: [Finding]
    /// The text of the file, for showing the places of findings.
    public let source: SourceText
    let node: Node

    /// Whether a finding is an error.
    public var hasErrors: Bool { form == nil || findings.contains { $0.severity == .error } }
}

/// Reads the file of one form and scores it.
///
/// - Parameters:
///   - bytes: The file, UTF-8.
///   - library: The instruments that it can be of.
///   - reading: The case that it belongs to, which says what is known of the person and how many own goals there are; nil
///     for a form that stands alone, which may lack its day.
public func readCaseForm(_ bytes: [UInt8], library: InstrumentLibrary, of reading: CaseReading?) -> CaseFormReading {
    let document = Document.read(bytes)
    let start = document.source.mark(atOffset: 0)
    guard let root = document.root else {
        return CaseFormReading(
            form: nil, findings: Manuscript(document).inOrder, source: document.source,
            node: Node(content: .mapping([]), extent: Extent(start: start, end: start)))
    }
    let reader = CaseReader(document: document, library: library)
    let form = reader.readLoneForm(root, of: reading?.case, needsDay: reading != nil)
    return CaseFormReading(
        form: form, findings: reader.manuscript.inOrder, source: document.source, node: root)
}
