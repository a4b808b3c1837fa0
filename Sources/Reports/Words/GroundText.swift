internal import Instruments
internal import Scoring

extension PageStyle {
    /// A source with its grade, in brackets: `[kroenke-2001, established]`.
    func ground(_ ground: Ground) -> Run { Run.faint(text(of: ground)).unbroken }

    private func text(of ground: Ground) -> String {
        switch ground.source {
        case Ground.nonePublished: say("[none published]", "[nessuna pubblicata]")
        case Ground.local:
            say("[this project's choice, unverified]", "[scelta di questo progetto, non verificata]")
        default: "[\(ground.source)\(ground.grade.map { ", " + $0.word(in: language) } ?? "")]"
        }
    }

    /// The version of the engine, kept on one line.
    var engine: String { Run(say("engine ", "motore ") + Engine.version).unbroken.text }

    /// Whose definition it is; nil for one of the standard library.
    func origin(_ origin: ScoringPlan.Origin) -> String? {
        switch origin {
        case .standard: nil
        case .site: say("a site's own definition", "definizione locale del servizio")
        case .siteInPlaceOfStandard:
            say("a site's definition in place of the standard one", "definizione locale al posto di quella standard")
        }
    }

    /// What holds for the wording of an instrument, and whom to ask.
    func licence(_ licence: Licence) -> String {
        switch licence.wording {
        case .free:
            say(
                "the wording may be reproduced (\(licence.holder))",
                "il testo può essere riprodotto (\(licence.holder))")
        case .nonCommercial:
            say(
                "the wording may be reproduced where no money is made of it; otherwise ask \(licence.holder)",
                "il testo può essere riprodotto senza scopo di lucro; altrimenti chiedere a \(licence.holder)")
        case .unchanged:
            say(
                "the wording may be reproduced unchanged; for any change ask \(licence.holder)",
                "il testo può essere riprodotto senza modifiche; per modificarlo chiedere a \(licence.holder)")
        case .byPermission:
            say(
                "the wording is used by permission: ask \(licence.holder)",
                "il testo si usa con permesso: chiedere a \(licence.holder)")
        case .unclear:
            say(
                "what holds for the wording is not clear: ask \(licence.holder)",
                "che cosa valga per il testo non è chiaro: chiedere a \(licence.holder)")
        }
    }

    /// The same in a word, for lists.
    func licenceWord(_ wording: Licence.Wording) -> String {
        switch wording {
        case .free: say("free", "libera")
        case .nonCommercial: say("non-commercial", "non commerciale")
        case .unchanged: say("unchanged", "senza modifiche")
        case .byPermission: say("by permission", "con permesso")
        case .unclear: say("unclear", "non chiara")
        }
    }

    /// The same as briefly as a column of a list wants it.
    func licenceSign(_ wording: Licence.Wording) -> String {
        switch wording {
        case .free: say("free", "libera")
        case .nonCommercial: say("non-comm.", "no lucro")
        case .unchanged: say("unchanged", "invariata")
        case .byPermission: say("ask", "chiedere")
        case .unclear: say("unclear", "incerta")
        }
    }

    /// Which way a score is worse.
    func worse(_ direction: Direction) -> String {
        switch direction {
        case .higher: say("more is worse", "più alto è peggio")
        case .lower: say("less is worse", "più basso è peggio")
        case .neither: say("neither way is worse", "nessuna direzione è peggiore")
        }
    }
}
