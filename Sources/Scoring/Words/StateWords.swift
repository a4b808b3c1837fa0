public import Instruments

extension ScoreStatus {
    /// The status in words; in English those of the definition language.
    public func word(in language: String) -> String {
        switch self {
        case .complete: wording(language, rawValue, "completo")
        case .settled: wording(language, rawValue, "già deciso")
        case .leftOut: wording(language, rawValue, "mancanti esclusi")
        case .filled: wording(language, rawValue, "mancanti sostituiti")
        case .imputed: wording(language, rawValue, "mancanti imputati")
        case .prorated: wording(language, rawValue, "riproporzionato")
        case .notScorable: wording(language, rawValue, "non calcolabile")
        }
    }
}

extension NoAnswer {
    /// The kind of no answer in words.
    public func word(in language: String) -> String {
        switch self {
        case .blank: wording(language, "blank", "in bianco")
        case .notKnown: wording(language, "not known", "non noto")
        case .declined: wording(language, "declined", "risposta rifiutata")
        case .notApplicable: wording(language, "not applicable", "non applicabile")
        case .skipped: wording(language, "skipped", "non richiesto")
        }
    }
}

extension Grade {
    /// The grade in words.
    public func word(in language: String) -> String {
        switch self {
        case .established: wording(language, rawValue, "accertato")
        case .secondary: wording(language, rawValue, "da fonte secondaria")
        case .unverified: wording(language, rawValue, "non verificato")
        }
    }
}

extension Respondent {
    /// Who answered, in a word.
    public func word(in language: String) -> String {
        switch self {
        case .person: wording(language, rawValue, "la persona")
        case .clinician: wording(language, rawValue, "clinico")
        case .staff: wording(language, rawValue, "operatore")
        case .carer: wording(language, rawValue, "caregiver")
        case .informant: wording(language, rawValue, "informatore")
        case .proxy: wording(language, rawValue, "rispondente in sostituzione")
        case .team: wording(language, rawValue, "équipe")
        }
    }
}

extension Area {
    /// The area of assessment in words.
    public func word(in language: String) -> String {
        switch self {
        case .clinical: wording(language, "clinical", "clinica")
        case .functioning: wording(language, "functioning", "funzionamento")
        case .needsResources: wording(language, "needs and resources", "bisogni e risorse")
        case .qualityOfLife: wording(language, "quality of life", "qualità della vita")
        case .motivation: wording(language, "motivation", "motivazione")
        case .satisfaction: wording(language, "satisfaction", "soddisfazione")
        }
    }
}

extension Reason {
    /// Why a score has no value, in words; in English those of the definition language.
    public func word(in language: String) -> String {
        switch self {
        case .missing: wording(language, words, "risposte mancanti")
        case .doesNotApply: wording(language, words, "non si applica")
        case .undetermined: wording(language, words, "indeterminato")
        case .undefined: wording(language, words, "non definito")
        case .notInTable: wording(language, words, "non in tabella")
        case .tooFew: wording(language, words, "troppo pochi")
        case .check(let name): wording(language, words, "controllo \(name)")
        }
    }
}

extension FlagFinding.Finding {
    /// The finding in the word that result files hold: `answered`, `blank`, `not-known` or `declined`. What does not
    /// apply, or was marked as skipped though it had to be asked, is a blank.
    public var word: String {
        switch self {
        case .answered: "answered"
        case .unanswered(.notKnown): NoAnswer.notKnown.rawValue
        case .unanswered(.declined): NoAnswer.declined.rawValue
        case .unanswered(.blank), .unanswered(.notApplicable), .unanswered(.skipped): NoAnswer.blank.rawValue
        }
    }

    /// The finding in words for a reader: the code that was answered, or the kind of no answer.
    public func text(in language: String) -> String {
        switch self {
        case .answered(let code): wording(language, "answered \(code.text)", "risposta \(code.text)")
        case .unanswered(let kind): kind.word(in: language)
        }
    }
}
