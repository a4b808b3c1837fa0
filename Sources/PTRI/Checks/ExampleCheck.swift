import Cases
import Definitions
import MarkedYAML
import Profiles
import Scoring

/// Every rule has a worked example on which it speaks and one on which it is silent, and each comes out as it says.
struct ExampleCheck: RuleSetCheck {
    static let name = "examples"

    func check(_ draft: RuleSetDraft) {
        for written in draft.own {
            guard let rule = written.rules.first else { continue }
            for speaks in [true, false] where !rule.examples.contains(where: { $0.speaks == speaks }) {
                if written.isLeftToSite, speaks { continue }
                warn(
                    "rule \(rule.id) has no example on which it \(speaks ? "speaks" : "is silent")",
                    at: written.fields.place("examples"), in: written.fields.manuscript)
            }
            for example in rule.examples {
                guard let fault = fault(example, rule, draft) else { continue }
                warn(fault, at: example.extent, in: written.fields.manuscript)
            }
        }
    }

    /// What is wrong with an example; nil where it comes out as it says.
    private func fault(_ example: RuleExample, _ rule: ObjectiveRule, _ draft: RuleSetDraft) -> String? {
        guard let day = Day("2026-01-01") else { return nil }  // any day would do
        let reading = readCase(Array(example.caseText(on: day).utf8), library: draft.library)
        if let finding = reading.findings.first(where: { $0.severity == .error }) {
            return "the example is no valid case: \(finding.message)"
        }
        let profile = Profile(reading: reading, validMonths: draft.ruleSet.validMonths)
        if let open = profile.openSafety.first {
            let item = [open.instrument, open.item].compactMap { $0 }.joined(separator: " ")
            return "the example raises a safety finding, \(item), which withholds everything"
        }
        let said = draft.ruleSet.suggestions(for: reading, profile: profile, view: .personal)
        let speaks = said.verdicts.contains { $0.rule.id == rule.id && $0.speaks }
        if speaks == example.speaks { return nil }
        return "rule \(rule.id) \(speaks ? "speaks" : "is silent") on this example"
    }
}

extension WrittenRule {
    /// Whether a part of it is left to the site, so that it cannot speak in this set.
    var isLeftToSite: Bool { rules.contains { $0.when.isLeftToSite } }
}

extension Clause {
    fileprivate var isLeftToSite: Bool {
        switch self {
        case .leftToSite: true
        case .all(let parts): parts.contains { $0.isLeftToSite }
        case .any(let parts): parts.allSatisfy { $0.isLeftToSite }
        case .not(let part): part.isLeftToSite
        case .form, .about, .ownGoal, .formLanguageDiffers, .outranked, .nothingElse: false
        }
    }
}
