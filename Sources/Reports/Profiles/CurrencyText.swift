internal import Cases
internal import Instruments
internal import Profiles
internal import Scoring

extension PageStyle {
    /// How well an area is known, in words.
    func word(_ status: AreaProfile.Status) -> Run {
        switch status {
        case .assessed: .good(say("assessed", "area valutata"))
        case .outOfDate: .caution(say("out of date", "area non aggiornata"))
        case .notScorable: .caution(say("not scorable", "area non calcolabile"))
        case .notAssessed: .caution(say("not assessed", "area non valutata"))
        }
    }

    /// Why a form does not count; nil where it does.
    func remark(_ currency: ProfiledForm.Currency, validMonths: Int) -> String? {
        switch currency {
        case .current: nil
        case .outOfDate(let months):
            say(
                "out of date: \(months) months old, and a form speaks for \(validMonths)",
                "non aggiornato: ha \(months) mesi, e un modulo vale \(validMonths) mesi")
        case .superseded: say("a later form stands in its place", "sostituito da un modulo successivo")
        case .later:
            say("from after the day of this profile; it does not count", "successivo al giorno del profilo: non conta")
        case .unusable:
            say(
                "something is wrong with it: nothing was scored from it",
                "contiene un errore: non ne è stato calcolato alcun punteggio")
        }
    }

    /// The caution that goes with a form in another language than the person's; nil where it is in their own.
    func languageCaution(_ form: CaseForm) -> String? {
        form.foreignLanguage.map { language in
            say(
                "in another language than the person's (\(language)): read with caution",
                "in una lingua diversa da quella della persona (\(language)): da leggere con cautela")
        }
    }

    /// A form by its instrument, day and respondent.
    func name(of form: CaseForm) -> String {
        var parts = [form.instrumentID.isEmpty ? say("no instrument", "nessuno strumento") : form.instrumentID]
        if let respondent = form.respondent { parts.append(respondent.word(in: language)) }
        parts.append(form.form.date?.description ?? say("no valid date", "senza data valida"))
        if let id = form.form.id { parts.append(say("form ", "modulo ") + id) }
        return parts.joined(separator: ", ")
    }
}
