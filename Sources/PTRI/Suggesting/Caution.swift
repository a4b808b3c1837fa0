public import Instruments

extension Suggestions {
    /// What stands at the foot of every list of proposals, in no rule set's power to leave out: what it is for, what it
    /// never decides, and which law its user must look at. `docs/ptri.md` says the same at length.
    public static let caution = LocalizedText(
        "A drafting aid for a team that includes the person. Nothing here is a diagnosis, a level of risk, or a decision on "
            + "eligibility, budget, placement or treatment, and no line stands without a person's decision. Software that "
            + "proposes objectives for one person from clinical scores may be a medical device (Regulation (EU) 2017/745), "
            + "and in a public service the AI Act (Regulation (EU) 2024/1689) may apply: obtain a regulatory opinion "
            + "before it is used with real people.",
        translations: [
            "it":
                "Un aiuto a scrivere la bozza, per un'équipe di cui fa parte la persona. Nulla di ciò che è scritto qui è una "
                + "diagnosi, un livello di rischio o una decisione su diritto di accesso, budget, collocazione o cure, e "
                + "nessuna riga vale senza la decisione di una persona. Un software che propone obiettivi per una persona "
                + "a partire da punteggi clinici può essere un dispositivo medico (regolamento (UE) 2017/745), e in un "
                + "servizio pubblico può applicarsi il regolamento (UE) 2024/1689 sull'intelligenza artificiale: prima "
                + "dell'uso con persone reali serve un parere regolatorio."
        ])
}
