internal import Instruments
internal import Scoring

/// What a catalogue says of one instrument below its own heading.
struct CatalogueEntry {
    private let instrument: Instrument
    private let style: PageStyle

    init(_ instrument: Instrument, style: PageStyle) {
        self.instrument = instrument
        self.style = style
    }

    private var language: String { style.language }

    /// The lines, the heading first.
    var lines: [String] {
        ["### \(instrument.id)", "", head, ""] + facts
            + list(style.say("Where sources differ", "Dove le fonti divergono"), disagreements)
            + list(style.say("Notes", "Note"), instrument.notes.map { $0.text(in: language).escapedForMarkdown })
            + list(style.say("Sources", "Fonti"), instrument.sources.map(source))
    }

    private var head: String {
        let facts = [
            style.items(instrument.length),
            instrument.respondents.map { $0.word(in: language) }.joined(separator: ", "),
            instrument.period.text(in: language), style.say("edition", "edizione") + " \(instrument.edition)",
        ]
        return "**\(instrument.title.text(in: language).escapedForMarkdown)**. "
            + facts.joined(separator: "; ").escapedForMarkdown + "."
    }

    private var facts: [String] {
        let scores = instrument.scores.filter { !$0.isShownOnlyInExplanation }.map { score in
            "\(score.title.text(in: language).escapedForMarkdown) (`\(score.name)`"
                + (score.range == nil ? "" : style.values(of: score).map { ": " + $0.escapedForMarkdown } ?? "") + ")"
        }
        let note = instrument.licence.note.map { "; " + $0.text(in: language) } ?? ""
        return [
            "- **\(style.say("Scores", "Punteggi")):** " + scores.joined(separator: "; "),
            "- **\(style.say("Licence", "Licenza")):** "
                + (style.licence(instrument.licence) + note).escapedForMarkdown + " `\(instrument.licence.source)`",
        ]
    }

    private var disagreements: [String] {
        let all = Disagreements(instrument: instrument, style: style)
        return (all.methods + all.bands).map(\.escapedForMarkdown)
    }

    private func source(_ source: Source) -> String {
        var text = "`\(source.id)` \(source.citation.escapedForMarkdown)"
        if let doi = source.doi { text += " <https://doi.org/\(doi)>" }
        if let url = source.url { text += " <\(url)>" }
        return text
    }

    private func list(_ title: String, _ points: [String]) -> [String] {
        points.isEmpty ? [] : ["- **\(title):**"] + points.map { "  - " + $0 }
    }
}
