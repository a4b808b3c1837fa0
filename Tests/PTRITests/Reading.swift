import Cases
import Foundation
import Instruments
import PTRI
import Profiles
import Scoring
import TestSupport
import Testing

/// The instruments of the package.
let library = standardLibrary

/// The files of the standard rule set.
let standardFiles = definitionFiles(in: "Instruments/ptri")

/// The standard rule set, read once.
let standard = readRuleSet(standardFiles, library: library)

/// A case that has these lines before its forms, and these forms.
func read(_ forms: [String], before: String = "", asOf: Day? = nil) -> CaseReading {
    let text = "case: x\n\(before)" + (forms.isEmpty ? "forms: []\n" : "forms:\n")
    return readCase([UInt8]((text + forms.map { "  - {\($0)}\n" }.joined()).utf8), library: library, asOf: asOf)
}

/// What a rule set suggests for a case.
func suggest(
    _ reading: CaseReading, _ ruleSet: RuleSet? = standard.ruleSet, view: Suggestions.View = .shared
) throws -> Suggestions {
    let ruleSet = try #require(ruleSet)
    return ruleSet.suggestions(
        for: reading, profile: Profile(reading: reading, validMonths: ruleSet.validMonths), view: view)
}

/// What the standard set suggests for a case that has these lines before its forms, and these forms.
func suggest(
    _ forms: [String], before: String = "", asOf: Day? = nil, view: Suggestions.View = .shared
) throws -> Suggestions {
    try suggest(read(forms, before: before, asOf: asOf), view: view)
}

/// The text of one of the cases of the documentation, and what is suggested for it.
func caseText(_ name: String) throws -> String {
    try String(contentsOf: packageRoot.appending(path: "docs/cases/\(name).yaml"), encoding: .utf8)
}

/// What the standard set suggests for one of the cases of the documentation.
func suggestShared(_ name: String, changing change: (String) -> String = { $0 }) throws -> Suggestions {
    try suggest(readCase([UInt8](change(try caseText(name)).utf8), library: library))
}

extension Suggestions {
    /// The ids of the objectives, in order.
    var ids: [String] { objectives.map(\.objective) }
    /// The ids of the tasks of the service, in order.
    var taskIDs: [String] { serviceTasks.map(\.objective) }
    /// The ids of all rules that speak.
    var speaking: Set<String> { Set((objectives + serviceTasks).flatMap { $0.rules.map(\.id) }) }
    /// What a rule came to; nil where it is not among those shown.
    func verdict(_ rule: String) -> Verdict? { verdicts.first { $0.rule.id == rule } }

    /// How many findings withhold the proposals; nil where none do.
    var withheldBy: Int? {
        if case .closed(let open) = gate { open.count } else { nil }
    }
    /// Whether proposals are made.
    var isOpen: Bool {
        if case .open = gate { true } else { false }
    }
    /// Whether the case could not be read as a whole.
    var isUnreadable: Bool {
        if case .unreadable = gate { true } else { false }
    }
}

/// A form of the CANSAS with these answers, and no need elsewhere.
func cansas(_ answers: [Int: Int], by respondent: String = "self", on date: String = "2026-01-10") -> String {
    let list = (1...22).map { String(answers[$0] ?? 0) }.joined(separator: ", ")
    return "instrument: cansas, date: \(date), respondent: \(respondent), answers: [\(list)]"
}

/// A form of the HoNOS with these ratings, and 0 elsewhere.
func honos(_ answers: [String: Int], on date: String = "2026-01-10") -> String {
    let ids = (1...12).map(String.init)
    let list = ids.map { "\($0): \(answers[$0] ?? 0)" }.joined(separator: ", ")
    return "instrument: honos, date: \(date), respondent: clinician, answers: {\(list), 8a: F}"
}
