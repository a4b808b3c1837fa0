public import Definitions
internal import Instruments
public import MarkedYAML
public import Scoring

/// What came of reading the files of a rule set.
public struct RuleSetReading: Sendable {
    /// The set; nil if a finding is an error.
    public let ruleSet: RuleSet?
    /// Each file with everything that was found in it.
    public let files: [(name: String, findings: [Finding], source: SourceText)]

    /// Whether a finding is an error, so that there is no set.
    public var hasErrors: Bool { files.contains { $0.findings.contains { $0.severity == .error } } }
}

/// Reads the files of a rule set: one head, with `axes`, and any number of files with `rules`.
///
/// - Parameters:
///   - files: The files, each with a name by which its findings are known: the path, say.
///   - library: The instruments that rules can speak of.
/// - Returns: The set, or what is wrong: a rule that names an instrument, score, item, respondent or field that does not
///   exist is an error, with its place.
public func readRuleSet(
    _ files: [(name: String, bytes: [UInt8])], library: InstrumentLibrary
) -> RuleSetReading {
    let manuscripts = files.map { Manuscript(Document.read($0.bytes)) }
    for manuscript in manuscripts { manuscript.languages = ["en", "it"] }
    var head: RuleSetHead?
    var headFile: Manuscript?
    for manuscript in manuscripts where manuscript.document.root?["axes"] != nil {
        guard headFile == nil else {
            manuscript.complain(
                "second-head", "a rule set has one head; `axes` stands in another file already",
                at: manuscript.document.root?.extent ?? .start)
            continue
        }
        headFile = manuscript
        head = RuleSetHead(manuscript, library: library)
    }
    if headFile == nil, let first = manuscripts.first, let root = first.document.root {
        first.complain("no-head", "no file of the rule set has its head, with `axes`", at: root.extent)
    }
    var rules: [ObjectiveRule] = []
    if let head {
        var seen: [String: Finding.Note] = [:]
        for manuscript in manuscripts where manuscript !== headFile {
            let reader = RuleReader(manuscript: manuscript, head: head, library: library)
            rules += reader.read(seen: &seen)
        }
        RuleSetHead.checkTexts(rules, in: headFile)
    }
    for manuscript in manuscripts { manuscript.warnOfLacks(at: manuscript.document.root?.extent ?? .start) }
    let read = zip(files, manuscripts).map { file, manuscript in
        (name: file.name, findings: manuscript.inOrder, source: manuscript.document.source)
    }
    let isSound = manuscripts.allSatisfy(\.isSound)
    let digest = SHA256.hexadecimal(of: files.sorted { $0.name < $1.name }.flatMap { $0.bytes })
    return RuleSetReading(
        ruleSet: isSound ? head?.ruleSet(rules.sorted { $0.id < $1.id }, digest: digest) : nil, files: read)
}

extension Extent {
    fileprivate static let start = Extent(
        start: Mark(line: 1, column: 1, offset: 0), end: Mark(line: 1, column: 1, offset: 0))
}
