internal import Cases

extension PlanAgreement.Role {
    /// The party in words.
    func word(style: PageStyle) -> String {
        switch self {
        case .person: style.say("the person", "la persona")
        case .family: style.say("family or caregiver", "familiare o caregiver")
        case .guardian: style.say("guardian or legal representative", "tutore o rappresentante legale")
        case .healthTeam: style.say("healthcare team", "équipe sanitaria")
        case .socialService: style.say("municipal social service", "servizio sociale del Comune")
        case .coManager: style.say("third-sector or private co-manager", "cogestore del terzo settore o privato")
        }
    }
}

extension PlanPerson.Side {
    /// The side in words.
    func word(style: PageStyle) -> String {
        switch self {
        case .health: style.say("health", "area sanitaria")
        case .socialHealth: style.say("social health", "area sociosanitaria")
        case .social: style.say("social", "area sociale")
        case .coManager: style.say("co-manager", "cogestore")
        case .family: style.say("family", "famiglia")
        case .other: style.say("other", "altro")
        }
    }
}

extension PlanResource.Kind {
    /// The kind in words.
    func word(style: PageStyle) -> String {
        switch self {
        case .human: style.say("human", "umana")
        case .environmental: style.say("environmental", "ambientale")
        case .material: style.say("material", "materiale")
        case .financial: style.say("financial", "economica")
        }
    }
}

extension PlanResource.State {
    /// The state in words.
    func word(style: PageStyle) -> String {
        switch self {
        case .existing: style.say("existing", "esistente")
        case .toActivate: style.say("to be activated", "da attivare")
        }
    }
}

extension PlanResource.Purpose {
    /// The purpose in words.
    func word(style: PageStyle) -> String {
        switch self {
        case .care: style.say("care programme", "percorso di cura")
        case .life: style.say("life project", "progetto di vita")
        }
    }
}

extension PlanLine.Decision.Outcome {
    /// The decision in words.
    func word(style: PageStyle) -> String {
        switch self {
        case .accept: style.say("accepted", "accettato")
        case .change: style.say("accepted in other words", "accettato con altre parole")
        case .notNow: style.say("not now", "non ora")
        case .never: style.say("never", "mai")
        }
    }
}

extension Slot {
    /// What is written, or a line to write on.
    func shown(_ width: Int = 24, _ text: (Value) -> String) -> String {
        value.map(text) ?? String(repeating: "_", count: width)
    }
}

extension Slot where Value == String {
    /// What is written, or a line to write on.
    var shown: String { shown { $0 } }
}

extension Slot where Value == Bool {
    /// Yes or no, or a line to write on.
    func shown(style: PageStyle) -> String {
        shown(6) { $0 ? style.say("yes", "sì") : "no" }
    }
}
