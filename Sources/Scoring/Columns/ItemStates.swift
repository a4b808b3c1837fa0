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

    /// Whether a skip rule that says the same of every form leaves the item unasked.
    private var isUnasked = false

    /// Whether an item of most forms stands so: it is answered, or it is blank where it is never asked.
    func isPlain(_ way: Int) -> Bool {
        isUnasked ? way == Int(ofByte[Int(AnswerByte.blank)]) : states[way].standing.isKnown
    }

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

    /// The ways that are left where a skip rule says the same of every form.
    ///
    /// - Parameter verdict: What its condition comes to.
    func settled(_ rule: Int, as verdict: Truth) -> ItemStates {
        guard let its = followers[rule] else { return self }
        var settled = self
        settled.followers[rule] = nil
        switch verdict {
        case .yes: break
        case .no:
            settled.ofByte = ofByte.map { $0 == Self.none ? $0 : its.unasked[Int($0)] }
            settled.isUnasked = true
        case .undetermined: settled.ofByte = ofByte.map { $0 == Self.none ? $0 : its.open[Int($0)] }
        }
        return settled.reached
    }

    /// The same without the ways that no answer leads to.
    private var reached: ItemStates {
        var found = Set(ofByte).subtracting([Self.none])
        var count = 0
        while count < found.count {
            count = found.count
            for (unasked, open) in followers.values {
                for way in found { found.formUnion([unasked[Int(way)], open[Int(way)]]) }
            }
        }
        let kept = found.sorted()
        var numbers = [UInt8](repeating: Self.none, count: 256)
        for (number, way) in kept.enumerated() { numbers[Int(way)] = UInt8(number) }
        func renumbered(_ table: [UInt8]) -> [UInt8] {
            kept.map { numbers[Int(table[Int($0)])] } + [UInt8](repeating: 0, count: 256 - kept.count)
        }
        var fewer = self
        fewer.states = kept.map { states[Int($0)] }
        fewer.ofByte = ofByte.map { $0 == Self.none ? $0 : numbers[Int($0)] }
        fewer.followers = followers.mapValues { (renumbered($0.unasked), renumbered($0.open)) }
        return fewer
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
