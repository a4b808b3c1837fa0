internal import Cases
internal import Instruments
internal import PTRI
internal import Profiles
internal import Scoring

/// A proposal of the review in words.
struct ProposalText {
    let proposal: ReviewProposal
    let style: PageStyle

    private func say(_ english: String, _ italian: String) -> String { style.say(english, italian) }

    /// Sets the proposal with its reasons.
    func set(on sheet: inout Sheet) {
        sheet.point("·", [.strong(kind), Run(title.map { "  " + $0 } ?? "")])
        for reason in proposal.reasons { sheet.point("→", [Run(text(reason))], depth: 2) }
    }

    private var title: String? {
        if let words = proposal.line?.words { return say("“\(words)”", "«\(words)»") }
        return proposal.line?.id ?? proposal.goal?.title(style)
    }

    private var kind: String {
        switch proposal.kind {
        case .keep: say("keep?", "mantenere?")
        case .reshape: say("reshape?", "rimodulare?")
        case .close: say("close?", "chiudere?")
        case .talk:
            say(
                "talk about what changed, refresh the recovery plan?",
                "parlare di ciò che è cambiato, rivedere il piano di recovery?")
        }
    }

    private func text(_ reason: ReviewProposal.Reason) -> String {
        switch reason {
        case .belowExpected:
            say(
                "below what was expected: first ask whether the levels were realistic, then set level, supports or goal "
                    + "anew and keep what worked [M63, judgement]",
                "sotto l'atteso: chiedersi prima se i livelli erano realistici, poi rivedere livello, sostegni o obiettivo e "
                    + "tenere ciò che ha funzionato [M63, giudizio di progetto]")
        case .lowerThanBefore:
            say("lower than before [M63, judgement]", "più basso di prima [M63, giudizio di progetto]")
        case .attained:
            say(
                "as expected or better: ask the person whether it is done, or what the next level is [judgement]",
                "come atteso o meglio: chiedere alla persona se è concluso o qual è il livello successivo [giudizio di "
                    + "progetto]")
        case .notRated: say("not rated yet", "non ancora valutato")
        case .named: say("the person still names it", "la persona lo indica ancora")
        case .namedOtherwise(let goal):
            say("the person now says: ", "la persona ora dice: ") + goal.quoted(style: style)
        case .notNamed:
            say("the person no longer names it: ask why", "la persona non lo indica più: chiedere perché")
        case .ruleSpeaks(let id):
            say("the reason for it still holds [\(id)]", "il motivo vale ancora [\(id)]")
        case .ruleSilent(let id):
            say(
                "the reason for it no longer holds: ask what should stay [\(id)]",
                "il motivo non vale più: chiedere che cosa deve restare [\(id)]")
        case .ruleUnknown(let id):
            say(
                "whether the reason for it still holds is not known: not assessed, or not recently [\(id)]",
                "se il motivo valga ancora non è noto: non valutato, o non di recente [\(id)]")
        case .fell(let change, let instrument):
            "\(instrument.id), \(change.score.title.text(in: style.language)): "
                + say(
                    "worse by more than its published figure [M34, judgement]",
                    "peggiorato oltre la soglia pubblicata [M34, giudizio di progetto]")
        }
    }
}
