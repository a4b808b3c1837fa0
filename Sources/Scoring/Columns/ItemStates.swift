internal import Instruments

/// Every way in which one item of a form can stand: how it was answered, and what the skip rules made of it. Ways are
/// numbered, so that a byte holds one.
struct ItemStates: Sendable {
    /// One way to stand.
    struct State: Sendable {
        var answer: Answer
        var standing: Standing
    }

    /// The number that stands for no way at all.
    static let none = UInt8.max

    private(set) var states: [State] = []
    /// For each byte of an answer its way; `none` where the byte is no answer.
    private(set) var ofByte = [UInt8](repeating: ItemStates.none, count: 256)
    /// For each skip rule that concerns the item: for each way the one that follows where the rule says that the item
    /// is not asked, and where it says nothing certain.
    private(set) var followers: [Int: (unasked: [UInt8], open: [UInt8])] = [:]

    /// The ways in which the item at `index` of the form of `evaluator` can stand; nil where they are too many.
    init?(_ bytes: ItemBytes, at index: Int, in evaluator: Evaluator) {
        for (byte, answer) in bytes.answers.enumerated() {
            guard let answer else { continue }
            let standing = Evaluator.standing(of: answer, evaluator.plan.items[index])
            guard let number = number(of: State(answer: answer, standing: standing)) else { return nil }
            ofByte[byte] = number
        }
        for (rule, skip) in evaluator.plan.instrument.skipRules.enumerated() where skip.items.contains(index) {
            guard let unasked = followers(of: .no, by: rule, at: index, evaluator),
                let open = followers(of: .undetermined, by: rule, at: index, evaluator)
            else { return nil }
            followers[rule] = (unasked, open)
        }
    }

    private mutating func number(of state: State) -> UInt8? {
        if let known = states.firstIndex(of: state) { return UInt8(known) }
        guard states.count < Int(Self.none) else { return nil }
        states.append(state)
        return UInt8(states.count - 1)
    }

    private mutating func followers(
        of verdict: Truth, by rule: Int, at index: Int, _ evaluator: Evaluator
    ) -> [UInt8]? {
        var evaluator = evaluator
        var table = (0...255).map { UInt8($0) }
        for (number, state) in states.enumerated() {
            evaluator.set(state, at: index)
            evaluator.hear(verdict, of: rule, on: index)
            let after = State(answer: state.answer, standing: evaluator.standings[index])
            guard let next = self.number(of: after) else { return nil }
            table[number] = next
        }
        return table
    }
}

extension ItemStates.State: Equatable {
    static func == (left: Self, right: Self) -> Bool {
        left.answer == right.answer && left.standing.kind == right.standing.kind
            && left.standing.mayGo == right.standing.mayGo && left.standing.rule == right.standing.rule
            && left.standing.points == right.standing.points
    }
}

extension Evaluator {
    /// Lets an item stand in this way.
    mutating func set(_ state: ItemStates.State, at index: Int) {
        (answers[index], standings[index]) = (state.answer, state.standing)
    }
}
