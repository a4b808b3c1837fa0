internal import Instruments

/// Finds, for what is worked out of a form, the tallies on which it depends: forms with the same tallies come to the
/// same, so that each case has to be worked out once.
///
/// ```
/// sum, mean       what the items add up to, as known, as missing, at least and at most
/// count, any, all how many items are of each kind of truth
/// a single item   how it stands
/// another score   all that it depends on
/// a missing rule  how many items are missing, and of which groups
/// ```
struct TallyFinder {
    /// A way to stand, of an item, that has to be worked out form by form.
    struct Exception: Hashable {
        let item: Int
        let state: Int
    }

    let plan: ScoringPlan
    let states: [ItemStates]
    var scratch: Evaluator
    private var fill: Rational?
    private var imputes = false
    private var scoresSeen: Set<Int> = []

    /// What it depends on.
    private(set) var tallies: [Tally] = []
    /// What it depends on besides where answers are missing.
    private(set) var asides: [Tally] = []
    private(set) var exceptions: Set<Exception> = []
    /// Whether something was met that no tallies describe.
    private(set) var isLost = false

    init(_ states: [ItemStates], evaluator: Evaluator) {
        plan = evaluator.plan
        self.states = states
        scratch = evaluator
        for (item, its) in states.enumerated() { scratch.set(its.states[0], at: item) }
    }

    // MARK: What is asked for

    /// Adds what the score at `index` depends on.
    mutating func add(score index: Int) {
        if scoresSeen.contains(index) { return }
        if scoresSeen.isEmpty, applies(index) != false, let parts = linearParts(ofScore: index),
            let sum = Tally(parts, known: { states[$0].states[$1].standing.isKnown })
        {
            addLinear(sum, of: Array(parts.keys), index)
        } else {
            addParts(of: index)
        }
    }

    /// Adds what a score depends on that is a sum of what its items add: the sum, and, where answers are missing, what
    /// it depends on in any case.
    private mutating func addLinear(_ sum: Tally, of items: [Int], _ index: Int) {
        var rest = self
        rest.addParts(of: index)
        isLost = rest.isLost
        exceptions.formUnion(rest.exceptions)
        take(sum)
        take(
            Tally(
                counting: Dictionary(
                    uniqueKeysWithValues: items.map { item in
                        (item, states[item].states.indices.map { states[item].isPlain($0) ? 0 : 1 })
                    })))
        for tally in rest.tallies where tally.isOpenOnly(states) { take(tally) }
        // What conditions depend on matters to every form, also where it is part of a sum.
        scoresSeen = [index]
        addConditions(of: index)
        for tally in rest.tallies + rest.asides where !tallies.contains(where: { $0.tellsTheSame(as: tally) }) {
            takeAside(tally)
        }
    }

    private mutating func addConditions(of index: Int) {
        if let when = plan.scores[index].when { add(when) }
        for condition in plan.scores[index].bandConditions { if let condition { add(condition) } }
    }

    private mutating func addParts(of index: Int) {
        guard scoresSeen.insert(index).inserted, applies(index) != false else { return }
        let score = plan.scores[index]
        let rule = score.score.missing
        let (outerFill, outerImputes) = (fill, imputes)
        defer { (fill, imputes) = (outerFill, outerImputes) }
        fill = rule?.policy == .fill ? rule?.fill ?? .zero : nil
        imputes = rule?.policy == .groupMean
        if let rule, rule.policy != .settle { add(rule, of: score) }
        for root in score.roots { if let root { add(root) } }
        (fill, imputes) = (nil, false)
        addConditions(of: index)
    }

    /// Whether a score applies, where what is known of the person tells; nil where it depends on the form.
    func applies(_ index: Int) -> Bool? {
        guard let when = plan.scores[index].when else { return true }
        var finder = TallyFinder(states, evaluator: scratch)
        finder.add(when)
        guard finder.tallies.isEmpty, finder.asides.isEmpty, finder.exceptions.isEmpty, !finder.isLost else {
            return nil
        }
        return scratch.condition(when, in: plan.program) == .yes
    }

    /// Adds what the condition at `root` depends on.
    mutating func add(condition root: Int) { add(root) }

    /// Adds how an item stands.
    mutating func add(item: Int) { add(numbers: states[item].states.indices.map { $0 + 1 }, of: item) }

    /// Adds which of these numbers the way has in which an item stands: apart for plain ways and for others.
    mutating func add(numbers: [Int], of item: Int) {
        for isPlain in [true, false] {
            let its = numbers.enumerated().map { states[item].isPlain($0) == isPlain ? $1 : 0 }
            take(Tally(counting: [item: Self.packed(its)]))
        }
    }

    /// The same kinds, numbered without gaps.
    private static func packed(_ numbers: [Int]) -> [Int] {
        let distinct = Set(numbers).union([0]).sorted()
        return numbers.map { distinct.firstIndex(of: $0) ?? 0 }
    }

    private mutating func take(_ tally: Tally?) {
        guard let tally else { return isLost = true }
        if tally.isConstant || tallies.contains(where: { $0.tellsTheSame(as: tally) }) { return }
        tallies.append(tally)
    }

    private mutating func takeAside(_ tally: Tally?) {
        guard let tally else { return isLost = true }
        if tally.isConstant || asides.contains(where: { $0.tellsTheSame(as: tally) }) { return }
        asides.append(tally)
    }

    // MARK: Parts of formulas

    private mutating func add(_ node: Int) {
        let it = plan.program.nodes[node]
        switch it.operation {
        case .number, .truth, .about, .aboutIsWord: break
        case .item: add(item: Int(it.first))
        case .items:
            for place in Int(it.first)..<Int(it.first + it.second) { add(item: Int(plan.program.lists[place])) }
        case .column: isLost = true
        case .score, .scoreIsWord: add(score: Int(it.first))
        case .withinScore:
            add(Int(it.first))
            add(score: Int(it.second))
        case .plus, .minus, .times, .over, .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
            add(Int(it.first))
            add(Int(it.second))
        case .answerIsWord:
            if readsText(Int(it.first)) { isLost = true }
            add(Int(it.first))
        case .power, .within, .isKind, .not, .squareRoot, .profile: add(Int(it.first))
        case .and, .or, .min, .max:
            for place in Int(it.first)..<Int(it.first + it.second) { add(Int(plan.program.lists[place])) }
        case .choice:
            add(Int(it.first))
            add(Int(it.second))
            add(Int(it.third))
        case .lookup: for key in plan.program.lookups[Int(it.first)].keys { add(key.node) }
        case .sum, .mean, .count, .any, .all: add(function: it)
        }
    }

    /// Whether the items at `node` take free text, of which a byte holds only that there is some.
    private func readsText(_ node: Int) -> Bool {
        let it = plan.program.nodes[node]
        let items =
            it.operation == .items ? (it.first..<it.first + it.second).map { plan.program.lists[Int($0)] } : [it.first]
        return items.contains { takesText(Int($0)) }
    }

    /// Whether an item takes free text.
    func takesText(_ item: Int) -> Bool {
        states[item].states.contains { if case .text = $0.answer { true } else { false } }
    }

    /// A function of a list whose elements each rest on one item; any other list item by item.
    private mutating func add(function it: Program.Node) {
        guard it.third >= 0 else { return add(Int(it.first)) }
        let leaf = plan.program.nodes[Int(it.third)]
        guard leaf.operation == .items else { return isLost = true }
        let items = (0..<Int(leaf.second)).map { Int(plan.program.lists[Int(leaf.first) + $0]) }
        guard items.indices.allSatisfy({ isLocal(Int(it.first), at: $0, to: items[$0]) }), !readsText(Int(it.third))
        else { return add(Int(it.first)) }
        let isPlain = plan.program.nodes[Int(it.first)].operation == .items
        if imputes, !isPlain || leaf.third == 1 || it.operation != .sum {
            for item in items { takeAside(missing(of: [item])) }
        }
        if it.operation == .sum || it.operation == .mean {
            addFigures(Int(it.first), items)
        } else {
            addTruths(Int(it.first), items)
        }
    }

    func isLocal(_ node: Int, at index: Int, to item: Int) -> Bool {
        let it = plan.program.nodes[node]
        switch it.operation {
        case .number, .truth, .about, .aboutIsWord: return true
        case .item: return Int(it.first) == item
        case .items: return Int(plan.program.lists[Int(it.first) + index]) == item
        case .plus, .minus, .times, .over, .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
            return isLocal(Int(it.first), at: index, to: item) && isLocal(Int(it.second), at: index, to: item)
        case .power, .within, .answerIsWord, .isKind, .not: return isLocal(Int(it.first), at: index, to: item)
        case .and, .or:
            return (Int(it.first)..<Int(it.first + it.second)).allSatisfy {
                isLocal(Int(plan.program.lists[$0]), at: index, to: item)
            }
        default: return false
        }
    }

    // MARK: Functions of lists

    private static let dropping = Reading(missing: .drop(scaled: false), scores: .values)

    private mutating func addFigures(_ element: Int, _ items: [Int]) {
        var sums = Figures(states)
        for (index, item) in items.enumerated() {
            for (number, state) in states[item].states.enumerated() {
                scratch.set(state, at: item)
                let whole = scratch.value(element, at: index, in: plan.program, reading: .settle)
                let dropped = scratch.value(element, at: index, in: plan.program, reading: Self.dropping)
                let filled = fill.map {
                    scratch.value(
                        element, at: index, in: plan.program, reading: Reading(missing: .fill($0), scores: .values))
                }
                if !sums.take(whole, dropped, filled, of: item, as: number) {
                    exceptions.insert(Exception(item: item, state: number))
                }
            }
            scratch.set(states[item].states[0], at: item)
        }
        for figures in sums.all { take(Tally(figures) { states[$0].states[$1].standing.isKnown }) }
    }

    private mutating func addTruths(_ element: Int, _ items: [Int]) {
        var kinds: [[Int]: [Int: [Int]]] = [:]
        for (index, item) in items.enumerated() {
            for (number, state) in states[item].states.enumerated() {
                scratch.set(state, at: item)
                var readings = [Reading.settle, Self.dropping]
                if let fill { readings.append(Reading(missing: .fill(fill), scores: .values)) }
                let signs = readings.map {
                    Self.sign(scratch.value(element, at: index, in: plan.program, reading: $0))
                }
                if signs.contains(nil) { exceptions.insert(Exception(item: item, state: number)) }
                kinds[signs.compactMap { $0 }, default: [:]][
                    item, default: [Int](repeating: 0, count: states[item].states.count)][number] += 1
            }
            scratch.set(states[item].states[0], at: item)
        }
        // All but one kind: how many are of the last follows from the rest. What is false anyway is the best to leave.
        let plainNo =
            kinds.keys.first { $0.allSatisfy { $0 == 0 } }
            ?? kinds.keys.sorted { $0.lexicographicallyPrecedes($1) }.first
        for kind in kinds.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) where kind != plainNo {
            take(kinds[kind].map { Tally(counting: $0) })
        }
    }

    /// A small number for what an element of truths comes to; nil where it is none of these.
    private static func sign(_ value: Value) -> Int? {
        switch value {
        case .truth(.no, mayGo: false): 0
        case .truth(.yes, mayGo: false): 1
        case .truth(.undetermined, mayGo: false): 2
        case .gone(.notAsked): 3
        case .gone(.missing): 4
        default: nil
        }
    }

    // MARK: Missing rules

    private mutating func add(_ rule: MissingRule, of score: ScorePlan) {
        take(missing(of: score.itemsRead))
        take(count(of: score.itemsRead) { !$0.standing.applies })
        if let only = rule.only { take(missing(of: score.itemsRead.filter { !only.contains($0) })) }
        guard rule.policy == .groupMean else { return }
        take(missing(of: score.groupItems))
        take(count(of: score.groupItems) { !$0.standing.applies })
        for (group, isUsed) in score.groups where isUsed { addGroup(group, of: score) }
    }

    /// What the mean of a group depends on, and what each missing item of it then counts.
    private mutating func addGroup(_ group: [Int], of score: ScorePlan) {
        takeAside(missing(of: group))
        takeAside(count(of: group) { !$0.standing.applies })
        let points = group.map { item in
            (item, states[item].states.map { $0.standing.isKnown ? $0.standing.points?.exact ?? .zero : .zero })
        }
        takeAside(
            Tally(Dictionary(points, uniquingKeysWith: { first, _ in first })) {
                states[$0].states[$1].standing.isKnown
            })
        let ranges = group.compactMap { plan.items[$0].pointsRange }
        guard let widest = ranges.dropFirst().reduce(ranges.first, { $0?.hull($1) }) else { return }
        for item in group where plan.items[item].pointsRange != widest { takeAside(missing(of: [item])) }
        if group.contains(where: { !score.itemsRead.contains($0) }) {
            takeAside(missing(of: group.filter { score.itemsRead.contains($0) }))
        }
    }

    private func missing(of items: [Int]) -> Tally { count(of: items) { $0.standing.kind == .missing } }

    private func count(of items: [Int], where holds: (ItemStates.State) -> Bool) -> Tally {
        Tally(
            counting: Dictionary(
                items.map { item in (item, states[item].states.map { holds($0) ? 1 : 0 }) },
                uniquingKeysWith: { first, _ in first }))
    }
}

/// What a sum or mean depends on: what its elements add up to in each reading, and how many are gone.
private struct Figures {
    private let states: [ItemStates]
    private var known: [Int: [Rational]] = [:]
    private var missing: [Int: [Rational]] = [:]
    private var unasked: [Int: [Rational]] = [:]
    private var least: [Int: [Rational]] = [:]
    private var most: [Int: [Rational]] = [:]
    private var filled: [Int: [Rational]] = [:]

    init(_ states: [ItemStates]) { self.states = states }

    var all: [[Int: [Rational]]] { [known, missing, unasked, least, most, filled] }

    /// Adds what an element comes to where its item stands so; false where no tallies describe that.
    mutating func take(_ whole: Value, _ dropped: Value, _ filled: Value?, of item: Int, as state: Int) -> Bool {
        switch (whole, dropped) {
        case (.gone(.notAsked), .gone(.notAsked)): add(.one, to: \.unasked, item, state)
        case (.number(let number, mayGo: false), .number(_, mayGo: false)):
            guard let exact = number.exact else { return false }
            add(exact, to: \.known, item, state)
        case (.number(let range, mayGo: false), .gone(.missing)):
            add(.one, to: \.missing, item, state)
            add(range.low, to: \.least, item, state)
            add(range.high, to: \.most, item, state)
            guard let filled else { break }
            guard case .number(let number, mayGo: false) = filled, let exact = number.exact else { return false }
            add(exact, to: \.filled, item, state)
        default: return false
        }
        return true
    }

    private mutating func add(
        _ figure: Rational, to figures: WritableKeyPath<Figures, [Int: [Rational]]>, _ item: Int, _ state: Int
    ) {
        var row = self[keyPath: figures][item] ?? [Rational](repeating: .zero, count: states[item].states.count)
        row[state] = row[state].adding(figure) ?? row[state]
        self[keyPath: figures][item] = row
    }
}
