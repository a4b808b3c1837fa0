import Interchange
import Reports

/// What a batch came to, in a line, with the status to end with.
struct BatchSummary {
    let counts: BatchCounts
    /// How many forms a second it was.
    let rate: Int
    let style: PageStyle

    /// The counts in words.
    var text: String {
        style.say(
            "forms: \(counts.forms); \(counts.scored) scored, \(counts.prorated) of them with answers missing; "
                + "\(counts.notScorable) with a score that is not scorable; \(counts.rejected) rejected; "
                + "\(counts.flagged) flagged, \(counts.open) with an open safety finding; \(rate) forms a second\n",
            "moduli: \(counts.forms); \(counts.scored) con punteggio, di cui \(counts.prorated) con risposte mancanti; "
                + "\(counts.notScorable) con un punteggio non calcolabile; \(counts.rejected) respinti; "
                + "\(counts.flagged) segnalati, \(counts.open) con un rilievo di sicurezza aperto; "
                + "\(rate) moduli al secondo\n")
    }

    /// The status to end with.
    func status(flagsOk: Bool) -> Status {
        if counts.open > 0, !flagsOk { return .openSafetyFinding }
        return counts.rejected > 0 ? .wrongContent : .done
    }
}
