internal import Scoring

extension Mutant {
    /// What was changed and where, in a sentence's part: `band edge of moderate 10 → 11, in bands kroenke-2001 of total`.
    func text(_ style: PageStyle) -> String {
        slip.text(style) + ", " + place.text(style)
    }
}

extension Slip {
    fileprivate func text(_ style: PageStyle) -> String {
        switch self {
        case .changed(let aspect, let from, let to): "\(aspect.text(style)) \(from) → \(to)"
        case .leftOut(let part): style.say("\(part) left out", "\(part) omesso")
        case .exchanged(let aspect, let one, let other):
            "\(aspect.text(style)) " + style.say("\(one) and \(other) exchanged", "\(one) e \(other) scambiati")
        case .forgotten: style.say("left out altogether", "omesso del tutto")
        }
    }
}

extension SlipAspect {
    fileprivate func text(_ style: PageStyle) -> String {
        switch self {
        case .key: style.say("key", "chiave")
        case .points(""): style.say("points of codes", "punti dei codici")
        case .points(let code): style.say("points of code \(code)", "punti del codice \(code)")
        case .number: style.say("number", "numero")
        case .comparison: style.say("comparison", "confronto")
        case .connective: style.say("operator", "operatore")
        case .word: style.say("word", "parola")
        case .item: "item"
        case .reading: style.say("points or code", "punti o codice")
        case .edge(let band): style.say("lower edge of '\(band)'", "limite inferiore di '\(band)'")
        case .edgeKind(let band): style.say("kind of edge of '\(band)'", "tipo di limite di '\(band)'")
        case .limit: style.say("limit of missing answers", "limite di risposte mancanti")
        case .groupLimit: style.say("limit of missing answers in a group", "limite di risposte mancanti in un gruppo")
        case .policy: style.say("missing policy", "regola per i mancanti")
        case .fill: style.say("number for a missing answer", "numero per una risposta mancante")
        case .rounding: style.say("rounding", "arrotondamento")
        case .unasked: style.say("count of an unasked item", "valore di un item non posto")
        case .unanswered: style.say("missing answer", "risposta mancante")
        case .row: style.say("rows", "righe")
        case .outcome: style.say("outcome", "esito")
        case .fewest: style.say("fewest", "minimo")
        case .most: style.say("most", "massimo")
        case .acceptsProrated: style.say("prorated scores accepted", "punteggi riproporzionati ammessi")
        }
    }
}

extension SlipPlace {
    fileprivate func text(_ style: PageStyle) -> String {
        switch self {
        case .item(let id, nil): "item \(id)"
        case .item(let id, let block?): style.say("item \(id) of \(block)", "item \(id) di \(block)")
        case .responses(let name): style.say("responses \(name)", "risposte \(name)")
        case .key(let name): style.say("key \(name)", "chiave \(name)")
        case .group(let name): style.say("group \(name)", "gruppo \(name)")
        case .skipRule(_, let items): style.say("skip rule of \(items)", "regola di salto di \(items)")
        case .check(let name): style.say("check \(name)", "controllo \(name)")
        case .score(let name): style.say("score \(name)", "punteggio \(name)")
        case .row(let number, let score): style.say("row \(number) of \(score)", "riga \(number) di \(score)")
        case .missing(let score): style.say("missing rule of \(score)", "regola per i mancanti di \(score)")
        case .scoreWhen(let score): style.say("condition of \(score)", "condizione di \(score)")
        case .standardError(let score): style.say("standard error of \(score)", "errore standard di \(score)")
        case .bands(let set, let score): style.say("bands \(set) of \(score)", "fasce \(set) di \(score)")
        case .bandsWhen(let set, let score):
            style.say("condition of bands \(set) of \(score)", "condizione delle fasce \(set) di \(score)")
        case .scores(let one, let other): style.say("scores \(one) and \(other)", "punteggi \(one) e \(other)")
        case .flag(let token): style.say("flag \(token)", "segnalazione \(token)")
        case .entries(let name): style.say("entries \(name)", "voci \(name)")
        case .table(let name): style.say("table \(name)", "tabella \(name)")
        case .groupFigure(let name): style.say("group figure \(name)", "indicatore di gruppo \(name)")
        }
    }
}
