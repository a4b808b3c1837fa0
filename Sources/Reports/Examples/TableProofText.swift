internal import Scoring

extension Page {
    /// What of a table is proven by something else than an example: a line for the table and one for each column; with
    /// `listing`, one for each cell that nothing proves.
    mutating func add(_ proof: TableProof, of instrument: String, listing: Bool) {
        line(
            .strong("\(instrument): "), Run(say("table \(proof.table)", "tabella \(proof.table)") + ": "),
            Run(proof.cells.counts(style)), hanging: 4)
        for column in proof.columns {
            let controls = column.controls.map { $0.text(style) }
            line(
                Run("\(column.name): "),
                Run(controls.isEmpty ? say("no control", "nessun controllo") : controls.joined(separator: "; ")),
                .faint(", " + column.cells.noticed(style)), indent: 4, hanging: 6)
        }
        guard listing else { return }
        for column in proof.columns {
            for cell in column.cells where !cell.isProven { add(cell, of: column.name) }
        }
    }

    private mutating func add(_ cell: TableProof.Cell, of column: String) {
        let place = cell.lookedUpBy.isEmpty ? "" : say(" at ", " per ") + cell.lookedUpBy
        let (first, last) = (cell.unnoticed.first ?? "", cell.unnoticed.last ?? "")
        let count = cell.unnoticed.count
        line(
            .caution(say("unproven", "non provato")), Run(": \(column) \(cell.text)\(place): "),
            .faint(
                count == 1
                    ? say(
                        "1 of \(cell.slips) slips would pass, \(first)",
                        "passerebbe 1 errore su \(cell.slips), \(first)")
                    : say(
                        "\(count) of \(cell.slips) slips would pass, from \(first) to \(last)",
                        "passerebbero \(count) errori su \(cell.slips), da \(first) a \(last)")),
            indent: 4, hanging: 6)
    }
}

extension [TableProof.Cell] {
    /// How many cells there are, and how many of them are proven.
    func counts(_ style: PageStyle) -> String {
        let proven = count(where: \.isProven)
        return style.say(
            "\(count) cells, \(proven) proven, \(count - proven) that no control proves",
            "\(count) celle, \(proven) provate, \(count - proven) che nessun controllo prova")
    }

    /// How many slips in them are noticed, and how many of them are proven.
    fileprivate func noticed(_ style: PageStyle) -> String {
        let proven = count(where: \.isProven)
        if proven == count { return style.say("which proves all \(count)", "che le prova tutte e \(count)") }
        let slips = reduce(0) { $0 + $1.slips }
        let unnoticed = reduce(0) { $0 + $1.unnoticed.count }
        return style.say(
            "which \(slips - unnoticed) of \(slips) slips break; proves \(proven) of \(count)",
            "e \(slips - unnoticed) errori su \(slips) lo smentiscono; prova \(proven) di \(count)")
    }
}

extension TableControl {
    /// What holds of the column, after its name.
    fileprivate func text(_ style: PageStyle) -> String {
        switch self {
        case .oneRowForEachValue: style.say("every value has one row", "ogni valore ha una riga")
        case .steps(let step): style.say("goes in steps of \(step)", "va a passi di \(step)")
        case .rises: style.say("rises at every row", "cresce a ogni riga")
        case .falls: style.say("falls at every row", "cala a ogni riga")
        case .neverFalls: style.say("never falls", "non cala mai")
        case .neverRises: style.say("never rises", "non cresce mai")
        case .fallsThenRises: style.say("falls, then rises", "cala, poi cresce")
        case .risesThenFalls: style.say("rises, then falls", "cresce, poi cala")
        case .mirrored: style.say("is the same from both ends", "è uguale dai due capi")
        case .rowSum(let column): style.say("adds up to \(column) in every row", "dà \(column) come somma in ogni riga")
        case .printedAgain(let column):
            style.say("is printed a second time as \(column)", "è stampata una seconda volta come \(column)")
        }
    }
}
