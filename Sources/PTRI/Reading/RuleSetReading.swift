public import Definitions
internal import Digest
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
///   - digest: The SHA-256 of all the files, one behind the other in the order of their names, where that is known; else
///     it is worked out.
///   - origin: Where the set comes from.
///   - advising: Whether also what is most likely not meant is looked for, and the worked examples are read and run: an
///     author wants it, a program that only suggests does without.
/// - Returns: The set, or what is wrong: a rule that names an instrument, score, item, respondent or field that does not
///   exist is an error, with its place.
public func readRuleSet(
    _ files: [(name: String, bytes: [UInt8])], library: InstrumentLibrary,
    extending base: [(name: String, bytes: [UInt8])] = [], digest: String? = nil,
    origin: RuleSet.Origin = .standard, advising: Bool = false
) -> RuleSetReading {
    let own = RuleSetFiles(files)
    let extended = own.extends == nil ? nil : RuleSetFiles(base)
    let baseHead = extended?.readHead(library)
    if let name = own.extends, let text = name.text, text != baseHead?.id {
        own.head?.complain("unknown-set", "there is no rule set `\(text)` to extend", at: name.extent)
    }
    let head = own.readHead(library, extending: baseHead)
    let all = [own, extended].compactMap { $0 }
    let digest = digest ?? SHA256.hexadecimal(of: all.flatMap(\.bytes))
    var ruleSet: RuleSet?
    if let head {
        var register = RuleRegister()
        var objectives = WrittenObjectives()
        let replaced = own.ruleIDs
        let axes = head.axes.map(\.id)
        extended?.take(into: &objectives, axes: axes, except: replaced)
        own.take(into: &objectives, axes: axes, except: [])
        if let extended, let baseHead {
            extended.readRules(
                head, of: baseHead.reference, library, except: replaced, naming: objectives, examples: advising,
                into: &register)
        }
        own.readRules(
            head, of: head.reference, library, except: [], naming: objectives, examples: advising, into: &register)
        let rules = register.rules.sorted { $0.id < $1.id }
        if all.allSatisfy(\.isSound) { ruleSet = head.ruleSet(rules, digest: digest, origin: origin) }
        if advising, let ruleSet, let manuscript = own.head {
            let draft = RuleSetDraft(
                ruleSet: ruleSet, head: manuscript, written: register.written, objectives: objectives,
                library: library)
            for check in everyCheck { check.check(draft) }
        }
    }
    let complaints = own.complaints + (extended?.complaints.filter { !$0.findings.isEmpty } ?? [])
    return RuleSetReading(ruleSet: ruleSet, files: complaints)
}
