import Interchange
import Reports
import Scoring

/// What a batch came to, counted.
struct BatchSummary {
    private var forms = 0
    private var invalid = 0
    private var flagged = 0
    private var open = 0

    /// Counts one form.
    mutating func count(_ scored: ScoredDocument) {
        forms += 1
        if !scored.isValid { invalid += 1 }
        if let result = scored.result, result.flags.contains(where: { $0.item != nil }) { flagged += 1 }
        if scored.hasOpenSafetyFinding { open += 1 }
    }

    /// The counts in a line.
    func text(style: PageStyle) -> String {
        style.say(
            "forms: \(forms); \(forms - invalid) scored, \(invalid) with errors, \(flagged) flagged, "
                + "\(open) with an open safety finding\n",
            "moduli: \(forms); \(forms - invalid) con punteggio, \(invalid) con errori, \(flagged) segnalati, "
                + "\(open) con un rilievo di sicurezza aperto\n")
    }

    /// The status to end with.
    func status(flagsOk: Bool) -> Status {
        if open > 0, !flagsOk { return .openSafetyFinding }
        return invalid > 0 ? .wrongContent : .done
    }
}
