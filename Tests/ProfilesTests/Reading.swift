import Cases
import Foundation
import Instruments
import Profiles
import Scoring
import TestSupport

/// The instruments of the package.
let library = standardLibrary

/// The profile of a case that has these lines before its forms, and these forms.
func profile(
    _ forms: [String], before: String = "", asOf: Day? = nil, validMonths: Int = 12
) -> Profile {
    let text = "case: x\n\(before)forms:\n" + forms.map { "  - {\($0)}\n" }.joined()
    return Profile(reading: readCase([UInt8](text.utf8), library: library), asOf: asOf, validMonths: validMonths)
}

/// The profile of one of the cases that tests share.
func sharedProfile(_ name: String, changing change: (String) -> String = { $0 }) throws -> Profile {
    let file = packageRoot.appending(path: "docs/cases/\(name).yaml")
    let text = change(try String(contentsOf: file, encoding: .utf8))
    return Profile(reading: readCase([UInt8](text.utf8), library: library))
}

/// Everything that a profile says, as lines.
func lines(_ profile: Profile) -> [String] {
    var lines = ["as of \(profile.asOf?.description ?? "-")"]
    for area in profile.areas {
        lines.append("\(area.area.rawValue): \(area.status.rawValue)")
        for form in area.forms {
            let own = form.scored.form
            let scores = form.scored.scores.map { "\($0.name)=\($0.exact?.description ?? $0.status.rawValue)" }
            lines.append(
                "\(own.instrumentID) \(own.form.date?.description ?? "-") \(own.respondent?.rawValue ?? "-") "
                    + "\(form.currency) \(scores.joined(separator: " "))")
        }
    }
    for finding in profile.safety + profile.declinedSafety + profile.criticals { lines.append(line(finding)) }
    for disagreement in profile.disagreements {
        for item in disagreement.items {
            let answers = item.answers.map {
                "\($0.respondent.rawValue)=\($0.code?.text ?? $0.noAnswer?.rawValue ?? "")"
            }
            lines.append("\(disagreement.instrument.id) \(item.item.id) \(answers.joined(separator: " "))")
        }
    }
    return lines
}

/// A safety finding as `phq-9 9 2026-02-09 self, open`.
func line(_ finding: SafetyFinding) -> String {
    let parts = [
        finding.instrument, finding.item, finding.date?.description, finding.respondent?.rawValue,
        finding.instrument == nil ? finding.label.english : nil,
    ]
    let state = finding.isOpen ? "open" : finding.review.map { "reviewed \($0.on) by \($0.by)" } ?? "\(finding.gravity)"
    return parts.compactMap { $0 }.joined(separator: " ") + ", " + state
}
