internal import Instruments
internal import Monitoring
internal import Scoring

extension ProcessIndicator {
    /// What was done, in words.
    func word(style: PageStyle) -> String {
        switch self {
        case .area(let area):
            style.say("assessed: ", "area valutata: ") + area.word(in: style.language)
        case .allAreas: style.say("all six areas assessed", "tutte e sei le aree valutate")
        case .ownGoals: style.say("own goals recorded", "obiettivi della persona registrati")
        case .team:
            style.say(
                "team with a healthcare, a social-healthcare and a social professional",
                "équipe con un professionista sanitario, uno sociosanitario e uno sociale")
        case .caseManager: style.say("case manager named", "case manager indicato")
        case .plan: style.say("PTRI written", "PTRI scritto")
        case .completePlan: style.say("PTRI that lacks nothing", "PTRI senza mancanze")
        case .personInput: style.say("the person's part in the plan written", "partecipazione della persona scritta")
        case .consent: style.say("consent dated", "consenso con data")
        case .signed: style.say("agreement signed by all parties", "accordo firmato da tutte le parti")
        case .reviewsOnTime:
            style.say("reviews on time, of people with one due", "verifiche nei tempi, tra chi ne aveva una")
        }
    }
}

extension MonitorTable.Group {
    /// The group in words.
    func word(style: PageStyle) -> String {
        switch self {
        case .all: style.say("all", "totale")
        case .region(let name): name ?? style.say("no region stated", "regione non indicata")
        case .service(let name, in: let region):
            (region ?? style.say("no region stated", "regione non indicata")) + ", "
                + (name ?? style.say("no service stated", "servizio non indicato"))
        }
    }
}

extension MonitorTable.Cell {
    /// What stands in the cell, in words.
    func text(_ subject: MonitorTable.Subject, style: PageStyle) -> String {
        switch self {
        case .nobody: return style.say("nobody", "nessuno")
        case .suppressed: return style.say("suppressed", "oscurato")
        case .people(let count): return "\(count)"
        case .share(let share): return Self.share(share.count, share.of, style)
        case .change(let tally, let mean):
            guard case .outcome(_, let score) = subject else { return "" }
            return Self.change(tally, mean, score, style)
        case .figure(let result):
            guard let value = result.value else {
                return style.say(
                    "n \(result.of), too few: the figure asks for \(result.figure.atLeast)",
                    "n \(result.of), troppo pochi: la cifra ne richiede \(result.figure.atLeast)")
            }
            let unit = result.figure.unit.map { " " + $0.text(in: style.language) } ?? ""
            return "n \(result.of), " + style.figure(value, places: 2) + unit
        }
    }

    private static func share(_ count: Int, _ of: Int, _ style: PageStyle) -> String {
        let percent = Share(count: count, of: of).percent.map { style.figure($0, places: 1) } ?? "–"
        return "\(percent) % " + style.say("(\(count) of \(of))", "(\(count) su \(of))")
    }

    private static func change(
        _ tally: OutcomeTally, _ mean: MeanChange?, _ score: Score, _ style: PageStyle
    ) -> String {
        func signed(_ number: Rational) -> String {
            let size = style.figure(number < .zero ? number.negated ?? number : number, places: 2)
            return (number < .zero ? "−" : number > .zero ? "+" : "") + size
        }
        var parts = ["n \(tally.people)"]
        if let mean {
            var text = style.say("mean change ", "cambiamento medio ") + signed(mean.mean)
            if let interval = mean.interval {
                text +=
                    style.say(" (95 %: ", " (95 %: ") + style.span(signed(interval.low), signed(interval.high)) + ")"
            }
            parts.append(text)
        }
        for (name, verdicts) in [
            (style.say("reliably", "in modo affidabile"), tally.reliable),
            (style.say("by as much as matters", "in misura rilevante"), tally.important),
        ] {
            guard let verdicts else { continue }
            let counts = [
                (verdicts.improved, style.say("improved", "migliorati")),
                (verdicts.unchanged, style.say("unchanged", "invariati")),
                (verdicts.worse, style.say("worse", "peggiorati")),
                (verdicts.undetermined, style.say("undetermined", "indeterminati")),
            ].filter { $0.0 > 0 || $0.1 != style.say("undetermined", "indeterminati") }
            parts.append(
                name + ": "
                    + counts.map { "\($0.1) " + share($0.0, tally.people, style) }.joined(separator: ", "))
        }
        if tally.reliable == nil, tally.important == nil {
            parts.append(style.say("no change figure is published", "nessuna soglia di cambiamento è pubblicata"))
        }
        return parts.joined(separator: "; ")
    }
}
