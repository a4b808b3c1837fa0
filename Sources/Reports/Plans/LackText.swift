internal import Cases
public import Definitions
internal import Instruments
public import PTRI
internal import Scoring

extension [PlanLack] {
    /// What is lacking as complaints, each at its place, in the language of a page: what is to be written, and which
    /// element of the guidelines asks for it, whose words stand with the first that they ask for.
    ///
    /// English quotes the published translation of the guidelines; Italian says it in words of this project's own.
    public func findings(style: PageStyle) -> [Finding] {
        let words = LackText(style: style)
        var quoted: Set<String> = []
        return map { lack in
            let element = words.element(lack.requirement)
            let isNew = quoted.insert(element.words).inserted
            let text = words.missing(lack) + "; " + element.name + (isNew ? ": " + element.words : "")
            return Finding(rule: "lacks-" + lack.requirement.rawValue, message: text, extent: lack.place)
        }
    }
}

/// What a plan lacks, in words.
struct LackText {
    let style: PageStyle

    /// What is to be written.
    func missing(_ lack: PlanLack) -> String {
        let of = lack.subject.map { "`\($0)`: " } ?? ""
        let (english, italian) = Self.missing[lack.requirement] ?? ("", "")
        return of + style.say(english, italian)
    }

    /// The element of the guidelines that asks for it, and its words.
    func element(_ requirement: PlanRequirement) -> (name: String, words: String) {
        let (element, english, italian) = Self.elements[requirement] ?? ("", "", "")
        return (
            style.say("the guidelines, element \(element)", "linee guida, elemento \(element)"),
            style.say("“\(english)”", italian)
        )
    }

    private static let missing: [PlanRequirement: (String, String)] = [
        .objectives: ("no objective is written", "non è scritto alcun obiettivo"),
        .axis: (
            "no objective stands on this axis, nor the person's word under `none wanted`",
            "su questo asse non c'è un obiettivo, né la parola della persona in `none wanted`"
        ),
        .decisionOfPerson: (
            "the person has not decided on it, or not on these words",
            "la persona non ha ancora deciso, o non su queste parole"
        ),
        .decisionOfTeam: (
            "nobody of the team has decided on it, or not on these words",
            "nessuno dell'équipe ha ancora deciso, o non su queste parole"
        ),
        .settled: (
            "the person is for it and somebody of the team is not: settle it together",
            "la persona è favorevole e qualcuno dell'équipe no: va definito insieme"
        ),
        .skills: ("no skills are written", "non sono scritte le abilità"),
        .resources: ("a resource is not written", "manca una risorsa"),
        .resourceKind: (
            "no resource of this kind is named, nor listed in `resources not needed`",
            "non è indicata una risorsa di questo tipo, né è elencata in `resources not needed`"
        ),
        .resourceState: (
            "a resource does not say whether it is `existing` or `to-activate`",
            "una risorsa non dice se è `existing` (esistente) o `to-activate` (da attivare)"
        ),
        .fundingSource: (
            "a resource to be activated does not say who pays for it",
            "una risorsa da attivare non dice la fonte di finanziamento"
        ),
        .resourcePurpose: (
            "no resource says that it is for this: `care` (the care programme) or `life` (the life project)",
            "manca l'indicazione se per `care` (percorso di cura) o `life` (progetto di vita)"
        ),
        .interventions: (
            "what is done, by whom and when, is not all written", "non è scritto tutto: che cosa si fa, chi, quando"
        ),
        .priorities: ("no priority is written", "non è scritta la priorità"),
        .roles: ("a role, or what it is responsible for, is not written", "manca un ruolo, o la sua responsabilità"),
        .schedule: ("a day of verification is not written", "manca il giorno di una verifica"),
        .yearlyReview: (
            "between two verifications, or before the first or behind the last, lies more than a year",
            "tra due verifiche, prima della prima o dopo l'ultima, passa più di un anno"
        ),
        .duration: ("the begin and the months are not both written", "non sono scritti sia l'inizio sia i mesi"),
        .caseManager: ("no case manager is named", "non è indicato il case manager"),
        .caseManagerSector: (
            "the case manager is not one of the team under `people`", "il case manager non è tra l'équipe in `people`"
        ),
        .assessment: ("no instrument is named for this area", "per questa area non è indicato alcuno strumento"),
        .team: ("no professional of this side is in the team", "nell'équipe manca un professionista di questa parte"),
        .indicator: ("no outcome indicator is written", "non è scritto un indicatore di esito"),
        .personInput: ("how the person took part is not written", "non è scritto come la persona ha partecipato"),
        .othersAskedFor: (
            "it is not written whether the person asked for significant others (yes or no)",
            "non è scritto se la persona ha chiesto persone significative (yes o no)"
        ),
        .othersInput: (
            "the person asked for significant others, and their part is not written",
            "la persona ha chiesto persone significative, e il loro contributo non è scritto"
        ),
        .fundingDecision: (
            "it is not written whether the team itself can commit the funds (yes or no)",
            "non è scritto se l'équipe può impegnare i fondi (yes o no)"
        ),
        .validation: (
            "the team cannot commit the funds, and no validation is dated",
            "l'équipe non può impegnare i fondi, e manca la data della convalida"
        ),
        .consent: ("the person's consent is not dated", "il consenso della persona non ha data"),
        .familyInvolved: (
            "it is not written whether family or a caregiver is involved (yes or no)",
            "non è scritto se la famiglia o un caregiver è coinvolto (yes o no)"
        ),
        .familyConsent: (
            "family signs only where the person consents, which is not written",
            "la famiglia firma solo con il consenso della persona, che non è scritto"
        ),
        .guardian: (
            "it is not written whether there is a guardian or legal representative (yes or no)",
            "non è scritto se c'è un tutore o rappresentante legale (yes o no)"
        ),
        .party: ("it is no party to the agreement", "non è parte dell'accordo"),
        .commitment: ("what the party takes on is not written", "non è scritto ciò che la parte assume"),
        .signature: ("the signature is not dated", "la firma non ha data"),
    ]

    private static let agreement = (
        "5",
        "consent is required, which is expressed through an agreement signed by the individual, detailing the "
            + "objectives and commitments of all parties involved",
        "il consenso si esprime in un accordo firmato dalla persona, con obiettivi e impegni di tutte le parti"
    )
    private static let resources = (
        "e",
        "human, environmental, and material (including financial) resources necessary to achieve the objectives, "
            + "specifying existing resources and those to be activated through identified funding sources … both for "
            + "the care program and the life project",
        "risorse umane, ambientali e materiali (anche economiche), esistenti e da attivare con la loro fonte di "
            + "finanziamento, per il percorso di cura e per il progetto di vita"
    )
    private static let together = (
        "4", "collaboratively developed with the individual, considering their preferences",
        "il progetto si costruisce con la persona, tenendo conto delle sue preferenze"
    )
    private static let plan = (
        "e", "a detailed intervention plan, indicating any priorities",
        "un piano degli interventi dettagliato, con le eventuali priorità"
    )
    private static let signatures = (
        "e",
        "The agreement must be signed by: the individual; a family member/caregiver if involved, with the consent of the "
            + "assisted person; a guardian/legal representative, if present; the healthcare team responsible for care; "
            + "the team from the Local Authority's social service office; a representative from a Third Sector entity or "
            + "private enterprise",
        "firmano la persona; un familiare o caregiver se coinvolto e con il consenso della persona; il tutore o "
            + "rappresentante legale se presente; l'équipe sanitaria; il servizio sociale del Comune; un ente del terzo "
            + "settore o privato"
    )
    private static let input = (
        "2", "must include input from the individual … and, at the individual's request, other significant persons",
        "il contributo della persona e, se lo chiede, di persone significative"
    )
    private static let funds = (
        "d",
        "When team members do not have decision-making authority over funding sources, validation is required through "
            + "the Multi-Professional Assessment Unit model",
        "se l'équipe non può decidere sulle fonti di finanziamento, occorre la convalida dell'Unità di Valutazione "
            + "Multiprofessionale"
    )

    private static let elements: [PlanRequirement: (String, String, String)] = [
        .objectives: (
            "e", "objectives across various areas of social determinants of health",
            "obiettivi nelle diverse aree dei determinanti sociali della salute"
        ),
        .axis: (
            "4", "The PTRI outlines actions and objectives for each area", "azioni e obiettivi per ciascuna area"
        ),
        .decisionOfPerson: together, .decisionOfTeam: together, .settled: together,
        .skills: (
            "e", "skills the individual needs to achieve the objectives",
            "abilità che servono alla persona per raggiungere gli obiettivi"
        ),
        .resources: resources, .resourceKind: resources, .resourceState: resources, .fundingSource: resources,
        .resourcePurpose: resources, .interventions: plan, .priorities: plan,
        .roles: (
            "e", "involved operators and other figures, detailing roles and responsibilities",
            "operatori e altre figure coinvolte, con ruoli e responsabilità"
        ),
        .schedule: ("e", "a verification schedule", "un calendario delle verifiche"),
        .yearlyReview: (
            "6", "constantly monitored and reviewed by the social-healthcare team, at least annually",
            "monitorato e rivisto dall'équipe almeno una volta all'anno"
        ),
        .duration: ("e", "an estimated duration of the project", "la durata stimata del progetto"),
        .caseManager: ("e", "project manager: case manager", "il responsabile del progetto: case manager"),
        .caseManagerSector: (
            "4", "a designated Case Manager, who can be from either the healthcare or social sector",
            "un case manager designato, del settore sanitario o sociale"
        ),
        .assessment: (
            "3 / d", "the use of validated and standardized tools to investigate various areas",
            "strumenti validati e standardizzati per esplorare le diverse aree"
        ),
        .team: (
            "2", "at least one healthcare, social-healthcare, and social professional",
            "almeno un professionista sanitario, uno sociosanitario e uno sociale"
        ),
        .indicator: (
            "6", "Outcome indicators are also considered in the review",
            "nella verifica si considerano anche indicatori di esito"
        ),
        .personInput: input, .othersAskedFor: input, .othersInput: input, .fundingDecision: funds,
        .validation: funds, .consent: agreement, .familyInvolved: signatures, .familyConsent: signatures,
        .guardian: signatures, .party: signatures, .signature: signatures,
        .commitment: (
            "e", "an agreement that outlines the resources and commitments undertaken by each party involved",
            "un accordo con le risorse e gli impegni assunti da ciascuna parte"
        ),
    ]
}
