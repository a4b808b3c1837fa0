import ArgumentParser
import AssessmentScoring
import Definitions
import Interchange
import PTRI
import Reports
import Scoring

/// Which rules lead from a profile to suggestions.
struct RuleOptions: ParsableArguments {
    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp(
            "A folder with a rule set in place of the standard one; with 'extends: standard' it adds to that.",
            valueName: "dir"))
    var folder: String?

    /// The files of the rules: those of the folder, where one is given, and the standard ones.
    ///
    /// - Throws: `Failure` where the folder cannot be read.
    func files(_ page: PageOptions) throws(Failure) -> RuleFiles {
        RuleFiles(own: try folder.map { folder throws(Failure) in try ruleFiles(in: folder, page) })
    }
}

/// The files of a rule set, before they are read.
struct RuleFiles {
    /// Those of a folder of somebody's own, where one is given.
    let own: [(name: String, bytes: [UInt8])]?

    /// The standard ones alone.
    static let standard = RuleFiles(own: nil)

    /// The texts of all files that count.
    var texts: [[UInt8]] { (standardRuleFiles() + (own ?? [])).map(\.bytes) }

    /// The rules, or what is wrong with them.
    func read(_ library: InstrumentLibrary) -> RuleSetReading {
        guard let own else {
            return readRuleSet(standardRuleFiles(), library: library, digest: standardRulesDigest)
        }
        return readRuleSet(own, library: library, extending: standardRuleFiles(), origin: .site)
    }
}

/// The files of the rule set in a folder.
///
/// - Throws: `Failure` where the folder cannot be read, or has no such files.
func ruleFiles(in folder: String, _ page: PageOptions) throws(Failure) -> [(name: String, bytes: [UInt8])] {
    let files = try? definitionFiles(in: folder)
    guard let files, !files.isEmpty else {
        let style = page.messageStyle
        throw Failure(
            files == nil
                ? style.say("\(folder) cannot be read", "\(folder) non si può leggere")
                : style.say("\(folder) has no rules", "\(folder) non contiene regole"))
    }
    return files
}

extension RuleSetReading {
    /// The complaints about the files, as compilers print them.
    func complaints(style: PageStyle) -> String {
        files.map { FindingReport($0.findings, in: $0.source, path: $0.name, style: style).text }.joined()
    }

    /// The complaints as objects.
    var json: [JSONValue] {
        files.flatMap { file in file.findings.map { $0.json(path: file.name) } }
    }
}
