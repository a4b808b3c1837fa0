import AssessmentScoring
import Definitions
import MarkedYAML
import PTRI
import Scoring

/// A rule set that is to be checked, named by its folder or by one of its files.
struct RuleSetArgument {
    private let folder: String
    private let file: String?

    /// The rule set that a path names; nil where that is neither a folder with a `set.yaml` nor a file in one.
    init?(_ path: String) {
        if Self.hasHead(path) {
            (folder, file) = (path, nil)
            return
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let parent = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
        guard path.hasSuffix(".yaml") || path.hasSuffix(".yml"), Self.hasHead(parent) else { return nil }
        (folder, file) = (parent, path)
    }

    private static func hasHead(_ folder: String) -> Bool {
        (try? InputFile(path: folder + "/set.yaml").contents()) != nil
    }

    /// The complaints about the files of the set, or about the one file that was named.
    ///
    /// - Throws: `Failure` where a file cannot be read.
    func complaints(
        _ library: InstrumentLibrary, _ page: PageOptions
    ) throws(Failure) -> [(name: String, findings: [Finding], source: SourceText)] {
        let files = try ruleFiles(in: folder, page)
        let reading = readRuleSet(files, library: library, extending: standardRuleFiles(), advising: true)
        guard let file else { return reading.files }
        let name = file.contains("/") ? file : folder + "/" + file
        return reading.files.filter { $0.name == name }
    }
}
