internal import Instruments
internal import Scoring

extension PageStyle {
    /// A number in decimals, with the comma of Italian.
    func figure(_ number: Rational, places: Int, padded: Bool = false) -> String {
        localized(number.decimal(places: places, padded: padded))
    }

    /// A number of a definition or a form, exactly where it ends within a few decimals.
    func figure(_ number: Rational) -> String { figure(number, places: 6) }

    /// A value of a score, with the decimals that the score declares.
    func figure(_ number: Rational, of score: Score) -> String {
        if let rounding = score.rounding { return figure(number, places: rounding.decimals, padded: true) }
        return figure(number, places: max(2, score.rangeDecimals))
    }

    private func localized(_ figure: String) -> String {
        language == "it" ? String(figure.map { $0 == "." ? "," : $0 }) : figure
    }

    /// From one number to another.
    func span(_ low: String, _ high: String) -> String {
        say("\(low) to \(high)", "da \(low) a \(high)")
    }

    /// How a score came to its value, and from how many answers; for scores that are not complete.
    func basis(_ score: ScoreResult) -> String {
        let word = score.status.word(in: language)
        let from = say("from \(score.answered) of \(score.of)", "da \(score.answered) su \(score.of)")
        return switch score.status {
        case .leftOut: say("\(from), the rest left out", "\(from), \(word)")
        case .settled: say("settled by \(score.answered) of \(score.of)", "\(word) \(from)")
        case .filled, .imputed: say("\(word) \(from)", "\(word), \(from)")
        case .complete, .prorated, .notScorable: "\(word) \(from)"
        }
    }

    /// A value of a score, whatever its kind.
    func value(_ value: ScoreValue, of score: Score) -> String {
        switch value {
        case .number(let number): figure(number, of: score)
        case .truth(let truth): truth ? say("yes", "sì") : say("no", "no")
        case .word(let text): text.text(in: language)
        case .range(let low, let high): span(figure(low), figure(high))
        case .digits(let digits): digits
        }
    }
}

extension Score {
    /// How many decimals the ends of its range have.
    var rangeDecimals: Int {
        guard case .between(let low, let high) = range else { return 0 }
        return max(low.exactDecimals(upTo: 6) ?? 0, high.exactDecimals(upTo: 6) ?? 0)
    }
}
