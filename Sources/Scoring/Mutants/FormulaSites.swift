internal import Instruments

/// A formula of a definition with the place where it stands.
struct FormulaSite {
    let place: SlipPlace
    let expression: Expression
    /// Puts another expression in its place.
    let replace: (inout Instrument, Expression) -> Void
}

extension Instrument {
    /// Every formula that scoring a form, or a group of forms, uses, in the order of the file.
    var formulaSites: [FormulaSite] {
        var sites: [FormulaSite] = []
        for (index, rule) in skipRules.enumerated() {
            sites.append(
                FormulaSite(place: place(ofSkipRule: index), expression: rule.when.expression) {
                    $0.skipRules[index].when.expression = $1
                })
        }
        for (index, check) in checks.enumerated() {
            sites.append(
                FormulaSite(place: .check(check.name), expression: check.require.expression) {
                    $0.checks[index].require.expression = $1
                })
        }
        for index in scores.indices { sites += formulas(ofScore: index) }
        for (index, flag) in flags.enumerated() {
            sites.append(
                FormulaSite(place: place(ofFlag: index), expression: flag.when.expression) {
                    $0.flags[index].when.expression = $1
                })
        }
        for (index, figure) in groupFigures.enumerated() {
            sites.append(
                FormulaSite(place: .groupFigure(figure.name), expression: figure.formula.expression) {
                    $0.groupFigures[index].formula.expression = $1
                })
        }
        return sites
    }

    /// The place of a skip rule.
    func place(ofSkipRule index: Int) -> SlipPlace { .skipRule(index + 1, items: skipRules[index].itemsText) }

    /// The place of a flag.
    func place(ofFlag index: Int) -> SlipPlace {
        switch flags[index].kind {
        case .safety(let item): .flag("safety \(items[item].id)")
        case .critical(let item): .flag("critical \(items[item].id)")
        case .note(let name, _): .flag("note \(name)")
        }
    }

    private func formulas(ofScore index: Int) -> [FormulaSite] {
        let score = scores[index]
        var sites: [FormulaSite] = []
        if let when = score.when {
            sites.append(
                FormulaSite(place: .scoreWhen(score.name), expression: when.expression) {
                    $0.scores[index].when?.expression = $1
                })
        }
        switch score.rule {
        case .formula(let formula):
            sites.append(
                FormulaSite(place: .score(score.name), expression: formula.expression) {
                    $0.scores[index].rule = .formula(Formula(text: formula.text, expression: $1))
                })
        case .decision(let rows):
            for (number, row) in rows.enumerated() {
                guard let when = row.when else { continue }
                sites.append(
                    FormulaSite(place: .row(number + 1, score: score.name), expression: when.expression) {
                        var changed = rows
                        changed[number] = DecisionRow(
                            when: Formula(text: when.text, expression: $1), outcome: row.outcome)
                        $0.scores[index].rule = .decision(changed)
                    })
            }
        }
        if let error = score.standardError {
            sites.append(
                FormulaSite(place: .standardError(score: score.name), expression: error.expression) {
                    $0.scores[index].standardError?.expression = $1
                })
        }
        for (number, set) in score.bands.all.enumerated() {
            guard let when = set.when else { continue }
            sites.append(
                FormulaSite(place: .bandsWhen(set.id, score: score.name), expression: when.expression) { other, new in
                    other.scores[index].editBands(number) { $0.when?.expression = new }
                })
        }
        return sites
    }
}

extension Score {
    /// Changes one band set.
    mutating func editBands(_ number: Int, _ edit: (inout BandSet) -> Void) {
        var sets = bands.all
        edit(&sets[number])
        bands = .sets(sets)
    }
}
