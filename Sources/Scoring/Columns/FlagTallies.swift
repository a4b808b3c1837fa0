internal import Instruments

extension TallyFinder {
    /// Adds what the flag at `index` depends on.
    mutating func add(flag index: Int) {
        let flag = plan.instrument.flags[index]
        if addClasses(of: [flag.kind.item].compactMap { $0 }, and: flag.when.expression, { $0.finding(ofFlag: index) })
        {
            return
        }
        add(condition: plan.flagConditions[index])
        if let item = flag.kind.item { add(item: item) }
    }

    /// Adds what the check at `index` depends on.
    mutating func add(check index: Int) {
        let check = plan.instrument.checks[index].require.expression
        if addClasses(of: [], and: check, { $0.fails(index) }) { return }
        add(condition: plan.checkConditions[index])
    }

    /// The most forms that are tried.
    private static let mostForms = 1024

    /// Adds, for each of these items and of those that a condition speaks of, which of its ways to stand make a difference
    /// to what `outcome` gives, whatever the other items are; false where that rests on more than the items, or where
    /// they can stand in too many ways.
    private mutating func addClasses<Outcome: Hashable>(
        of items: [Int], and condition: Expression, _ outcome: (Evaluator) -> Outcome
    ) -> Bool {
        let items = Set(items + condition.itemsMentioned).sorted()
        var forms = 1
        for item in items {
            forms *= states[item].states.count
            if forms > Self.mostForms { return false }
        }
        guard condition.scoresRead.isEmpty, condition.columnsRead.isEmpty, !items.contains(where: takesText) else {
            return false
        }
        let outcomes = self.outcomes(items, count: forms, outcome)
        var stride = 1
        for item in items {
            let ways = states[item].states.count
            // What all forms with this way come to, the other items being the same from way to way.
            let rows = (0..<ways).map { way in
                outcomes.indices.filter { $0 / stride % ways == way }.map { outcomes[$0] }
            }
            add(classes: rows, of: item)
            stride *= ways
        }
        return true
    }

    /// A small number for what each form of these items comes to, the ways of the first item changing fastest.
    private func outcomes<Outcome: Hashable>(
        _ items: [Int], count: Int, _ outcome: (Evaluator) -> Outcome
    ) -> [Int] {
        var scratch = scratch
        var numbers: [Outcome: Int] = [:]
        return (0..<count).map { form in
            var rest = form
            for item in items {
                scratch.set(states[item].states[rest % states[item].states.count], at: item)
                rest /= states[item].states.count
            }
            let found = outcome(scratch)
            let number = numbers[found] ?? numbers.count
            numbers[found] = number
            return number
        }
    }

    /// Adds which of the ways of an item have different rows.
    private mutating func add(classes rows: [[Int]], of item: Int) {
        var distinct: [[Int]] = []
        if let base = rows.indices.first(where: states[item].isPlain) { distinct.append(rows[base]) }
        for row in rows where !distinct.contains(row) { distinct.append(row) }
        let numbers = rows.map { distinct.firstIndex(of: $0) ?? 0 }
        add(numbers: numbers, of: item)
    }
}

extension Flag.Kind {
    /// The item of a safety or critical flag.
    fileprivate var item: Int? {
        switch self {
        case .safety(let item), .critical(let item): item
        case .note: nil
        }
    }
}
