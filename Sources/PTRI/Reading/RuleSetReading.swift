public import Definitions
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

/// Reads the files of a rule set: one head, and any number of files with `rules`.
///
/// - Parameters:
///   - files: The files, each with a name by which its findings are known: the path, say.
///   - library: The instruments that rules can speak of.
///   - base: The files of the set that a head with `extends` may add to: its rules hold too, save those of an id that
///     these files write anew.
///   - origin: Where the set comes from.
/// - Returns: The set, or what is wrong: a rule that names an instrument, score, item, respondent or field that does not
///   exist is an error, with its place.
public func readRuleSet(
    _ files: [(name: String, bytes: [UInt8])], library: InstrumentLibrary,
    extending base: [(name: String, bytes: [UInt8])] = [], origin: RuleSet.Origin = .standard
) -> RuleSetReading {
    let own = RuleSetFiles(files)
    let extended = own.extends == nil ? nil : RuleSetFiles(base)
    let baseHead = extended?.readHead(library)
    if let name = own.extends, let text = name.text, text != baseHead?.id {
        own.head?.complain("unknown-set", "there is no rule set `\(text)` to extend", at: name.extent)
    }
    let head = own.readHead(library, extending: baseHead)
    var rules: [ObjectiveRule] = []
    if let head {
        var register = RuleRegister()
        let replaced = own.ruleIDs
        if let extended, let baseHead {
            rules += extended.readRules(head, of: baseHead.reference, library, except: replaced, into: &register)
        }
        rules += own.readRules(head, of: head.reference, library, except: [], into: &register)
    }
    let all = [own, extended].compactMap { $0 }
    let complaints = own.complaints + (extended?.complaints.filter { !$0.findings.isEmpty } ?? [])
    let digest = SHA256.hexadecimal(of: all.flatMap(\.bytes))
    return RuleSetReading(
        ruleSet: all.allSatisfy(\.isSound)
            ? head?.ruleSet(rules.sorted { $0.id < $1.id }, digest: digest, origin: origin) : nil,
        files: complaints)
}
