internal import Instruments
internal import Profiles
internal import Scoring

/// Change in words.
extension PageStyle {
    /// Which way a change went.
    func word(_ direction: ChangeDirection) -> Run {
        switch direction {
        case .improved: .good(say("improved", "migliorato"))
        case .worse: .caution(say("worse", "peggiorato"))
        case .same: Run(say("no change", "invariato"))
        case .noDirection: Run(say("neither way is better", "nessuna direzione è migliore"))
        }
    }

    /// Why two forms cannot be compared.
    func word(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .instrument: say("another instrument", "un altro strumento")
        case .coding: say("another coding or form of the instrument", "un'altra codifica o forma dello strumento")
        case .edition: say("another edition", "un'altra edizione")
        case .respondent: say("another respondent", "ha risposto un'altra persona")
        case .language: say("a form in another language", "un modulo in un'altra lingua")
        case .goal: say("about another goal", "su un altro obiettivo")
        case .order: say("the second form is not the later one", "il secondo modulo non è successivo al primo")
        }
    }

    /// A difference with its sign.
    func difference(_ number: Rational, of score: Score) -> String {
        let size = number < .zero ? number.negated ?? number : number
        let sign = number < .zero ? "−" : number == .zero ? "±" : "+"
        return sign + figure(size, of: score)
    }

    /// What a change figure says of a change.
    func verdict(_ finding: ChangeFinding, held: LocalizedText?) -> String {
        switch (finding.figure.kind, finding.outcome) {
        case (.reliable, _), (.reliableFrom, _): return reliable(finding)
        case (.minimalImportant, _): return important(finding)
        case (_, .response(let percent)): return response(finding, percent)
        case (_, .remission(let before, let after, let since)):
            return remission(finding, (before, after), since: since, held: held)
        default: return undefined
        }
    }

    private var undefined: String { say("cannot be worked out", "non calcolabile") }
    private var between: String {
        say("undetermined: it lies between the two figures", "indeterminato: sta tra le due cifre")
    }

    private func reliable(_ finding: ChangeFinding) -> String {
        if finding.outcome == .undefined { return undefined }
        return switch finding.verdict {
        case .improved: say("improved beyond measurement error", "migliorato oltre l'errore di misura")
        case .worse: say("worse beyond measurement error", "peggiorato oltre l'errore di misura")
        case .changed: say("changed beyond measurement error", "cambiato oltre l'errore di misura")
        case .unchanged: say("no reliable change", "nessun cambiamento affidabile")
        case .undetermined, nil: between
        }
    }

    private func important(_ finding: ChangeFinding) -> String {
        switch finding.verdict {
        case .improved: say("improved by as much as matters", "migliorato in misura rilevante")
        case .worse: say("worse by as much as matters", "peggiorato in misura rilevante")
        case .changed: say("changed by as much as matters", "cambiato in misura rilevante")
        case .unchanged: say("less than matters", "meno della differenza rilevante")
        case .undetermined, nil: between
        }
    }

    private func response(_ finding: ChangeFinding, _ percent: Rational?) -> String {
        guard let percent else {
            return say("undefined: nothing lay over the floor", "non definita: nulla superava il minimo")
        }
        let size = figure(percent < .zero ? percent.negated ?? percent : percent, places: 1)
        let moved =
            percent < .zero
            ? say("it rose by \(size) %", "è salito del \(size) %")
            : say("it fell by \(size) %", "è sceso del \(size) %")
        return (finding.isReached == .yes ? say("yes", "sì") : say("no", "no")) + ", " + moved
    }

    private func remission(
        _ finding: ChangeFinding, _ truths: (before: Truth, after: Truth), since: Day?, held: LocalizedText?
    ) -> String {
        func word(_ truth: Truth) -> String {
            switch truth {
            case .yes: say("holds", "vale")
            case .no: say("does not hold", "non vale")
            case .undetermined: say("cannot be told", "non si può dire")
            }
        }
        let times = say(
            "\(word(truths.before)) at first, \(word(truths.after)) now",
            "all'inizio \(word(truths.before)), ora \(word(truths.after))")
        guard truths.after == .yes, let held else { return times }
        if finding.isReached == .yes, let since {
            return times
                + say(
                    "; seen to hold at each form since \(since)", "; risulta a ogni modulo dal \(since)")
        }
        let time = held.text(in: language)
        return times + say("; not yet shown for \(time)", "; non ancora dimostrata per \(time)")
    }
}
