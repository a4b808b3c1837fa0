internal import Instruments
public import Scoring

/// What the worked examples of definitions notice of slips of the pen: each slip that none notices with a form that
/// tells it, ready to be made an example.
public struct MutantReport {
    private let trials: [(trial: MutantTrial, reasons: [UnprovenReason])]
    private let style: PageStyle

    /// A report on `trials`, each with the reasons that its definition gives.
    public init(_ trials: [(trial: MutantTrial, reasons: [UnprovenReason])], style: PageStyle = PageStyle()) {
        self.trials = trials
        self.style = style
    }

    /// Whether examples fail, or a slip is not noticed and no reason given.
    public var hasFailures: Bool {
        trials.contains { trial, reasons in trial.isFailing || !open(trial, reasons).isEmpty }
    }

    /// For each instrument what is not noticed, and a line with the counts; a line for all at the end. What no form
    /// tells is listed where one instrument is asked for, else counted; so are the cells of tables that nothing proves.
    public var text: String {
        var page = Page(style)
        for (trial, reasons) in trials {
            for survivor in open(trial, reasons) { add(survivor, of: trial, to: &page) }
            if trials.count == 1 { add(alike: trial, reasons, to: &page) }
            addStale(trial, reasons, to: &page)
            for table in trial.tables {
                page.add(table, of: trial.plan.instrument.id, listing: trials.count == 1)
            }
            addCounts(trial, reasons, to: &page)
        }
        if trials.count > 1 { addSum(to: &page) }
        return page.text
    }

    /// The survivors for which the definition gives no reason.
    private func open(_ trial: MutantTrial, _ reasons: [UnprovenReason]) -> [MutantTrial.Survivor] {
        let given = Set(reasons.map(\.mutant))
        return trial.survivors.filter { !given.contains($0.mutant.id) }
    }

    private func add(_ survivor: MutantTrial.Survivor, of trial: MutantTrial, to page: inout Page) {
        page.line(
            .strong("\(trial.plan.instrument.id): "), .alarm(style.say("not noticed", "non notato")),
            Run(": \(survivor.mutant.text(style)) "), .faint("[\(survivor.mutant.id)]"), hanging: 4)
        for difference in survivor.telling.differences.prefix(3) {
            page.line(
                Run("\(difference.subject): \(difference.right), "),
                Run(style.say("with the slip ", "con l'errore ")), .strong(difference.slipped), indent: 4, hanging: 6)
        }
        page.line(
            Run("- {name: \(survivor.mutant.id), \(survivor.telling.example)}"), indent: 4, hanging: 8)
    }

    private func add(alike trial: MutantTrial, _ reasons: [UnprovenReason], to page: inout Page) {
        let given = Set(reasons.map(\.mutant))
        for alike in trial.alike where !given.contains(alike.mutant.id) {
            let forms =
                alike.isProven
                ? style.say("no form at all tells it", "nessun modulo possibile lo rivela")
                : style.say("none of \(alike.forms) forms tells it", "nessuno di \(alike.forms) moduli lo rivela")
            page.line(
                .strong("\(trial.plan.instrument.id): "), .faint(style.say("the same", "uguale")),
                Run(": \(alike.mutant.text(style)): \(forms) "), .faint("[\(alike.mutant.id)]"), hanging: 4)
        }
    }

    /// Reasons for slips that are noticed, or that there are not.
    private func addStale(_ trial: MutantTrial, _ reasons: [UnprovenReason], to page: inout Page) {
        guard !trial.isFailing else { return }
        let unnoticed = Set(trial.survivors.map(\.mutant.id) + trial.alike.map(\.mutant.id))
        for reason in reasons where !unnoticed.contains(reason.mutant) {
            page.line(
                .strong("\(trial.plan.instrument.id):\(reason.line): "), .caution(style.say("idle", "superfluo")),
                Run(
                    style.say(
                        ": a reason for \(reason.mutant), which the examples notice or which there is not",
                        ": un motivo per \(reason.mutant), che gli esempi notano o che non esiste")), hanging: 4)
        }
    }

    private func addCounts(_ trial: MutantTrial, _ reasons: [UnprovenReason], to page: inout Page) {
        let id = trial.plan.instrument.id
        if trial.isFailing {
            page.line(
                .strong("\(id): "),
                .alarm(
                    style.say(
                        "its examples fail; 'assess test \(id)' tells where",
                        "i suoi esempi non tornano; 'assess test \(id)' dice dove")), hanging: 4)
            return
        }
        let open = open(trial, reasons).count
        let reasoned = trial.survivors.count - open
        var parts = [
            style.say("\(trial.count) slips", "\(trial.count) errori di penna"),
            style.say("\(trial.noticed) noticed", "\(trial.noticed) notati"),
            style.say("\(open) not", "\(open) no"),
        ]
        if reasoned > 0 { parts.append(style.say("\(reasoned) with a reason", "\(reasoned) con un motivo")) }
        if !trial.alike.isEmpty {
            parts.append(style.say("\(trial.alike.count) the same", "\(trial.alike.count) uguali"))
        }
        if trial.cells > 0 {
            parts.append(
                style.say(
                    "\(trial.touchedCells) of \(trial.cells) figures of tables looked up",
                    "\(trial.touchedCells) di \(trial.cells) valori di tabella consultati"))
        }
        let counts = Run(parts.joined(separator: ", "), open == 0 ? .good : .alarm)
        page.line(.strong("\(id): "), counts, .faint(" (\(trial.duration.milliseconds) ms)"), hanging: 4)
    }

    private func addSum(to page: inout Page) {
        let counts = trials.reduce((all: 0, noticed: 0, open: 0, alike: 0)) { sum, entry in
            (
                sum.all + entry.trial.count, sum.noticed + entry.trial.noticed,
                sum.open + open(entry.trial, entry.reasons).count, sum.alike + entry.trial.alike.count
            )
        }
        let line = style.say(
            "\(trials.count) instruments: \(counts.all) slips, \(counts.noticed) noticed, \(counts.open) not and without a "
                + "reason, \(counts.alike) that no form tells",
            "\(trials.count) strumenti: \(counts.all) errori di penna, \(counts.noticed) notati, \(counts.open) no e senza "
                + "motivo, \(counts.alike) che nessun modulo rivela")
        page.gap()
        page.line(hasFailures ? .alarm(line) : .good(line))
        let tables = trials.flatMap(\.trial.tables)
        if !tables.isEmpty {
            let cells = tables.flatMap(\.cells).counts(style)
            page.line(Run(style.say("\(tables.count) tables", "\(tables.count) tabelle") + ": " + cells))
        }
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
}
