internal import Instruments
internal import Scoring

extension PageStyle {
    /// A rounding in words.
    func rounding(_ rounding: Rounding) -> String {
        guard language == "it" else { return rounding.description }
        let direction =
            switch rounding.direction {
            case .halfUp: "al più vicino, il mezzo in su,"
            case .up: "per eccesso"
            case .down: "per difetto"
            }
        return switch rounding.decimals {
        case 0: "\(direction) all'intero"
        case 1: "\(direction) a 1 decimale"
        default: "\(direction) a \(rounding.decimals) decimali"
        }
    }

    /// What a row of a decision comes to.
    func outcome(_ outcome: Outcome) -> String {
        switch outcome {
        case .word(let text): text.text(in: language)
        case .number(let number): figure(number)
        case .range(let low, let high): span(figure(low), figure(high))
        }
    }

    /// What a flag of a definition stands on.
    func subject(of flag: Flag, in instrument: Instrument) -> String {
        switch flag.kind {
        case .safety(let item), .critical(let item):
            "item \(instrument.items[item].id), \(instrument.items[item].label.text(in: language))"
        case .note(let name, _): name
        }
    }

    /// The kind of a flag of a definition.
    func kind(of flag: Flag) -> Run {
        switch flag.kind {
        case .safety: .alarm(say("safety", "sicurezza"))
        case .critical: .alarm(say("critical", "critico"))
        case .note: .caution(say("note", "nota"))
        }
    }

    /// What an unasked item counts.
    func unasked(_ unasked: SkipRule.Unasked) -> String {
        switch unasked {
        case .zero: say("it counts 0", "vale 0")
        case .minimum: say("it counts the least points", "vale il punteggio minimo")
        case .nothing: say("it counts nothing and leaves every list", "non conta ed esce da ogni elenco")
        }
    }

    /// What follows where a check does not hold.
    func consequence(_ consequence: Check.Consequence) -> String {
        switch consequence {
        case .warning: say("else a warning", "altrimenti un avviso")
        case .noScores: say("else no scores", "altrimenti nessun punteggio")
        case .invalid: say("else the form is invalid", "altrimenti il modulo non è valido")
        }
    }

    /// A change figure in words.
    func change(_ figure: ChangeFigure, of score: Score) -> String {
        func points(_ low: Rational, _ high: Rational) -> String {
            let shown = low == high ? self.figure(low) : span(self.figure(low), self.figure(high))
            return say("\(shown) points", "\(shown) punti")
        }
        switch figure.kind {
        case .minimalImportant(let low, let high):
            return say("least difference that matters: ", "differenza minima rilevante: ") + points(low, high)
        case .reliable(let low, let high):
            return say("reliable change: ", "cambiamento affidabile: ") + points(low, high)
        case .reliableFrom(let deviation, let reliability):
            let (sd, r) = (self.figure(deviation), self.figure(reliability))
            return say(
                "reliable change: 1.96 × SD × √2 × √(1 − r)", "cambiamento affidabile: 1,96 × DS × √2 × √(1 − r)")
                + say(", SD \(sd), r \(r)", ", DS \(sd), r \(r)")
        case .response(let percent, let floor):
            let floors =
                floor == .zero
                ? "" : say(" over a floor of \(self.figure(floor))", " oltre un minimo di \(self.figure(floor))")
            return say(
                "response: a fall by \(self.figure(percent)) %", "risposta: un calo del \(self.figure(percent)) %")
                + floors
        case .remission(let when, let time):
            let held = time.map { say(", held for ", ", mantenuta per ") + $0.text(in: language) } ?? ""
            return say("remission: ", "remissione: ") + when.text + held
        }
    }
}
