internal import Cases
internal import Instruments
internal import Profiles
internal import Scoring

/// What is not known of a person: areas without a current score, scores that could not be worked out, forms that do not
/// count. None of it is ever "no need".
struct UnknownLines {
    let profile: Profile
    let style: PageStyle

    /// Sets what is not known, area by area.
    func set(on sheet: inout Sheet) {
        let lines =
            profile.areas.flatMap(lines)
            + profile.unplaced.map { form in
                style.name(of: form.form)
                    + style.say(
                        ": no known instrument, nothing was read from it",
                        ": strumento non noto, nulla ne è stato letto")
            }
        sheet.heading(style.say("What is not known", "Che cosa non è noto"))
        if lines.isEmpty {
            sheet.text(
                Run(style.say("All six areas are assessed.", "Tutte e sei le aree sono valutate.")))
            return
        }
        sheet.text(
            Run(
                style.say(
                    "Not known is never “no need”; rules that read it stay silent.",
                    "Non noto non vuol mai dire «nessun bisogno»; le regole che lo leggono tacciono.")))
        for line in lines { sheet.point("·", [Run(line)]) }
    }

    private func lines(of area: AreaProfile) -> [String] {
        let name = area.area.word(in: style.language)
        var lines: [String] = []
        if area.status != .assessed { lines.append("\(name): \(style.word(area.status).text)") }
        for form in area.forms {
            let own = style.name(of: form.scored.form)
            switch form.currency {
            case .superseded: continue
            case .outOfDate, .later, .unusable:
                let remark = style.remark(form.currency, validMonths: profile.validMonths) ?? ""
                lines.append("\(name): \(own): \(remark)")
            case .current:
                for score in form.scored.scores where score.status == .notScorable {
                    if score.score.isShownOnlyInExplanation { continue }
                    lines.append("\(name): \(own): " + EvidenceText(style: style).text(score))
                }
            }
        }
        return lines
    }
}
