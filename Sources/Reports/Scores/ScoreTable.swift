internal import Instruments
internal import Scoring

/// The scores of a form one below the other, their titles and bars in columns.
struct ScoreTable {
    let scores: [ScoreResult]
    let style: PageStyle

    /// The scores that a reader is shown; those for explanations alone are left out.
    init(_ result: FormResult, style: PageStyle) {
        scores = result.scores.filter { !$0.score.isShownOnlyInExplanation }
        self.style = style
    }

    /// Sets the scores on the page; in brief with the grades of all in a line or two below.
    func set(on page: inout Page, indent: Int, isBrief: Bool = false) {
        let widest = scores.map { $0.score.title.text(in: style.language).displayWidth }.max() ?? 0
        let ranges = scores.compactMap { score -> (low: Int, high: Int)? in
            guard case .between(let low, let high) = score.score.range else { return nil }
            return (style.figure(low).displayWidth, style.figure(high).displayWidth)
        }
        let ends = (low: ranges.map(\.low).max() ?? 1, high: ranges.map(\.high).max() ?? 1)
        for score in scores {
            ScoreLines(score: score, style: style, isBrief: isBrief).set(
                on: &page, titleWidth: min(widest, style.width / 2 - indent - 8), ends: ends, indent: indent)
        }
        if isBrief { setGrades(on: &page, indent: indent) }
    }

    /// Which scores and bands are not known for certain.
    private func setGrades(on page: inout Page, indent: Int) {
        for grade in Grade.allCases where grade != .established {
            let found = scores.filter { $0.grade == grade }.map { $0.score.title.text(in: style.language) }
            let bands = scores.filter { $0.grade != grade && $0.bands.first?.set.ground.grade == grade }
                .map { $0.score.title.text(in: style.language) }
            set(grade, style.say("ground", "fondamento"), found, on: &page, indent: indent)
            set(grade, style.say("ground of the band", "fondamento della fascia"), bands, on: &page, indent: indent)
        }
    }

    private func set(_ grade: Grade, _ what: String, _ names: [String], on page: inout Page, indent: Int) {
        guard !names.isEmpty else { return }
        let which =
            names.count == scores.count && scores.count > 1
            ? style.say("all of these scores", "tutti questi punteggi") : names.joined(separator: "; ")
        page.line(
            .caution("\(what) \(grade.word(in: style.language)): "), .faint(which), indent: indent, hanging: indent + 2)
    }
}
