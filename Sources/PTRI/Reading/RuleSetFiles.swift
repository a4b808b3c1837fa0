import Definitions
import MarkedYAML
import Scoring

/// The files of one rule set, as they are being read: the one with the head, and those with rules.
struct RuleSetFiles {
    private let names: [String]
    private let manuscripts: [Manuscript]
    /// The bytes of all files, in the order of their names.
    let bytes: [UInt8]
    /// The file with the head; nil where there is none.
    let head: Manuscript?

    init(_ files: [(name: String, bytes: [UInt8])]) {
        names = files.map(\.name)
        manuscripts = files.map { Manuscript(Document.read($0.bytes)) }
        bytes = files.sorted { $0.name < $1.name }.flatMap(\.bytes)
        for manuscript in manuscripts { manuscript.languages = ["en", "it"] }
        head = manuscripts.first(where: Self.isHead)
    }

    /// A head has none of the rules; a file that says neither is told so as a file of rules.
    private static func isHead(_ manuscript: Manuscript) -> Bool {
        guard let root = manuscript.document.root else { return false }
        return root["rules"] == nil && root["objectives"] == nil
            && (root["axes"] != nil || root["extends"] != nil || root["id"] != nil)
    }

    /// The set that the head says it extends.
    var extends: Node? { head?.document.root?["extends"] }

    /// The ids of the rules that the files write.
    var ruleIDs: Set<String> {
        Set(manuscripts.flatMap { ($0.document.root?["rules"]?.elements ?? []).compactMap { $0["rule"]?.text } })
    }

    /// Whether nothing is wrong so far.
    var isSound: Bool { manuscripts.allSatisfy(\.isSound) }

    /// The head; nil, with findings, where there is none, or something is wrong with it.
    func readHead(_ library: InstrumentLibrary, extending base: RuleSetHead? = nil) -> RuleSetHead? {
        guard let head else {
            if let first = manuscripts.first {
                let place = first.document.root?.extent ?? .fileStart
                first.complain("no-head", "no file of the rule set has its head, with `id` and `axes`", at: place)
            }
            return nil
        }
        for manuscript in manuscripts where manuscript !== head && Self.isHead(manuscript) {
            manuscript.complain(
                "second-head", "a rule set has one head; another file has one already",
                at: manuscript.document.root?.extent ?? .fileStart)
        }
        return RuleSetHead(head, library: library, extending: base)
    }

    /// Takes the objectives that the files word, save those of rules of an id in `except`.
    func take(into objectives: inout WrittenObjectives, axes: [String], except: Set<String>) {
        for manuscript in manuscripts where !Self.isHead(manuscript) {
            objectives.take(manuscript, axes: axes, except: except)
        }
    }

    /// Reads the rules of all files, save those of an id in `except`; `set` wrote them, `head` is what they are read
    /// against. The worked examples are read where they are wanted.
    func readRules(
        _ head: RuleSetHead, of set: RuleSet.Reference, _ library: InstrumentLibrary, except: Set<String>,
        naming objectives: WrittenObjectives, examples: Bool, into register: inout RuleRegister
    ) {
        for manuscript in manuscripts where !Self.isHead(manuscript) {
            let reader = RuleReader(
                manuscript: manuscript, head: head, set: set, library: library, except: except, objectives: objectives,
                readsExamples: examples)
            reader.read(into: &register)
        }
    }

    /// Each file with everything that was found in it.
    var complaints: [(name: String, findings: [Finding], source: SourceText)] {
        zip(names, manuscripts).map { name, manuscript in
            manuscript.warnOfLacks(at: manuscript.document.root?.extent ?? .fileStart)
            return (name: name, findings: manuscript.inOrder, source: manuscript.document.source)
        }
    }
}

extension Extent {
    /// The first place of a file.
    fileprivate static let fileStart = Extent(
        start: Mark(line: 1, column: 1, offset: 0), end: Mark(line: 1, column: 1, offset: 0))
}
