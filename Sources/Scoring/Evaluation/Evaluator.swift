internal import Instruments

/// Works out formulas over one form: its items as they stand, its entries, the scores found so far.
struct Evaluator {
    let plan: ScoringPlan
    let about: About
    let respondent: Respondent
    var answers: [Answer]
    var standings: [Standing]
    /// For each block its entries, each the answers and standings of its items.
    var entries: [[Entry]]
    var outcomes: [ScoreOutcome]
    /// Tick boxes that were marked as skipped.
    let skippedBoxes: [Int]

    /// One filled-in entry of a block.
    struct Entry {
        var answers: [Answer]
        var standings: [Standing]
    }

    /// What a condition of `program` comes to: what has no value leaves it undetermined.
    func condition(_ root: Int, in program: Program, reading: Reading = .condition) -> Truth {
        switch value(root, at: nil, in: program, reading: reading) {
        case .truth(let truth, let mayGo): mayGo && truth == .yes ? .undetermined : truth
        case .gone: .no
        case .number, .fault: .undetermined
        }
    }

    /// What the part at `node` comes to: as one value, or as the element `index` of a list.
    func value(_ node: Int, at index: Int?, in program: Program, reading: Reading) -> Value {
        let it = program.nodes[node]
        let (first, second) = (Int(it.first), Int(it.second))
        switch it.operation {
        case .number: return .number(program.constants[first])
        case .truth: return .truth(Truth(first == 1))
        case .item: return item(first, code: second == 1, reading)
        case .items:
            return item(Int(program.lists[first + (index ?? 0)]), code: it.third == 1, reading)
        case .column: return column(block: first, item: second, entry: index ?? 0, reading)
        case .score: return score(first, reading)
        case .about: return about(program.fields[first])
        case .plus, .minus, .times, .over:
            return arithmetic(
                it.operation, value(first, at: index, in: program, reading: reading),
                value(second, at: index, in: program, reading: reading), inList: index != nil)
        case .power:
            return mapped(value(first, at: index, in: program, reading: reading)) { $0.power(second) }
        case .squareRoot:
            return mapped(value(first, at: index, in: program, reading: reading)) { $0.squareRoot() }
        case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
            return comparison(
                it.operation, value(first, at: index, in: program, reading: reading),
                value(second, at: index, in: program, reading: reading), inList: index != nil, reading)
        case .within:
            let range = Interval(program.constants[second], program.constants[Int(it.third)])
            return within(
                value(first, at: index, in: program, reading: reading), [range], inList: index != nil, reading)
        case .withinScore:
            let figure = value(first, at: index, in: program, reading: reading)
            return within(figure, ranges(of: second, reading), inList: index != nil, reading)
        case .answerIsWord:
            let place = place(of: first, at: index, in: program)
            return answer(at: place, isWord: program.words[second], inList: index != nil, reading)
        case .aboutIsWord: return about(program.fields[first], isWord: program.words[second])
        case .scoreIsWord: return score(first, isWord: program.words[second], reading)
        case .isKind: return .truth(Truth(isKind(second, place(of: first, at: index, in: program))))
        case .and, .or: return logic(it, at: index, in: program, reading)
        case .not:
            return negated(value(first, at: index, in: program, reading: reading), inList: index != nil)
        case .sum, .mean, .count, .any, .all: return aggregate(it, in: program, reading)
        case .min, .max: return extreme(it, in: program, reading)
        case .choice: return choice(it, at: index, in: program, reading)
        case .lookup: return lookup(program.lookups[first], at: index, in: program, reading)
        case .profile: return .fault(.undetermined)
        }
    }

    // MARK: Leaves

    private func item(_ position: Int, code: Bool, _ reading: Reading) -> Value {
        figure(
            standings[position], answers[position], plan.items[position], at: position, code: code, reading)
    }

    private func column(block: Int, item: Int, entry: Int, _ reading: Reading) -> Value {
        let filled = entries[block][entry]
        if case .drop = reading.missing, !isWhole(filled, in: block, reading) { return .gone(.missing) }
        return figure(
            filled.standings[item], filled.answers[item], plan.blocks[block][item], at: nil, code: false, reading)
    }

    /// Whether a number that is missing says between what it lies.
    var tellsBounds = true
    /// Set while a score is worked out: for each block the items that its formula reads.
    var columnsInPlay: [(block: Int, item: Int)] = []

    private func isWhole(_ entry: Entry, in block: Int, _ reading: Reading) -> Bool {
        columnsInPlay.allSatisfy { $0.block != block || entry.standings[$0.item].isKnown }
    }

    /// What an item comes to; `position` is its place in the form, nil inside an entry.
    private func figure(
        _ standing: Standing, _ answer: Answer, _ item: ItemPlan, at position: Int?, code: Bool, _ reading: Reading
    ) -> Value {
        switch standing.kind {
        case .unaskedWithNothing: return .gone(.notAsked)
        case .answered:
            let known = code ? item.code(of: answer).map { Interval($0) } : standing.points
            return known.map { .number($0) } ?? .fault(.undetermined)
        case .unaskedWithPoints: return standing.points.map { .number($0) } ?? .fault(.undetermined)
        case .missing:
            switch reading.missing {
            case .drop: return .gone(.missing)
            case .fill(let number): return .number(number)
            case .groupMeans(let means):
                return position.flatMap { means[$0] }.map { .number($0) } ?? .fault(.missing)
            case .interval:
                let range = code ? item.codeRange.map { hull($0, standing, position) } : standing.points
                return range.map { .number($0, mayGo: standing.mayGo) } ?? .fault(.undetermined)
            }
        }
    }

    /// The codes that a missing item can have, together with what it would count unasked by any of its rules.
    private func hull(_ codes: Interval, _ standing: Standing, _ position: Int?) -> Interval {
        guard standing.rule >= 0, let position else { return codes }
        return plan.instrument.skipRules.indices.reduce(codes) { range, rule in
            guard plan.instrument.skipRules[rule].items.contains(position),
                let count = countUnasked(position, rule)
            else { return range }
            return range.hull(Interval(count))
        }
    }

    private func about(_ field: AboutField) -> Value {
        if field == .age { return about.age.map { .number(Rational($0)) } ?? .fault(.undetermined) }
        guard let word = about.word(of: field), let number = Rational(word) else { return .fault(.undetermined) }
        return .number(number)
    }

    private func about(_ field: AboutField, isWord word: String) -> Value {
        let stated = field == .respondent ? respondent.rawValue : about.word(of: field)
        return .truth(stated.map { Truth($0 == word) } ?? .undetermined)
    }
}
