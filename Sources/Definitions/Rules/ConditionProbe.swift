import Instruments

/// Tries conditions with every combination of what their parts can come to, each part for itself.
///
/// Parts that hang on each other are tried as if they did not, so there are more trials than forms: what no trial shows,
/// no form shows.
struct ConditionProbe {
    /// How many trials one probe makes at most.
    static let mostTrials = 20_000

    /// A condition over the parts.
    indirect enum Test {
        case constant(Bool)
        case compare(Order, Term, Term)
        case within(Term, low: Rational, high: Rational)
        case isWord(Int, String)
        case free(Int)
        case and([Test])
        case or([Test])
        case not(Test)
    }

    /// One side of a comparison.
    enum Term {
        case number(Rational)
        case part(Int)
    }

    /// What a part comes to in a trial.
    struct State: Hashable {
        var number: Rational?
        var word: String?
        var truth = false
    }

    /// The conditions, in the order given.
    private(set) var tests: [Test] = []
    private var states: [[State]] = []

    /// Nil where there is too much to try.
    init?(_ conditions: [Expression], under missing: MissingRule?, in draft: Draft) {
        var parts = ConditionParts()
        tests = conditions.map { parts.test($0, draft) }
        for part in parts.parts {
            guard let states = part.states(under: missing, in: draft) else { return nil }
            self.states.append(states)
        }
        var count = 1
        for states in states {
            count *= max(1, states.count)
            guard count <= Self.mostTrials else { return nil }
        }
        guard draft.numbers.spend(count * parts.size) else { return nil }
    }

    /// Calls `visit` with what each condition comes to, for every trial.
    func trials(_ visit: ([Bool]) -> Void) {
        guard !states.contains(where: \.isEmpty) else { return }
        var place = [Int](repeating: 0, count: states.count)
        while true {
            let trial = zip(states, place).map { $0[$1] }
            visit(tests.map { $0.holds(trial) })
            var digit = 0
            while digit < place.count {
                place[digit] += 1
                if place[digit] < states[digit].count { break }
                place[digit] = 0
                digit += 1
            }
            if digit == place.count { return }
        }
    }

    /// Whether a condition holds in some trial, and whether it fails in some.
    func outcomes(of test: Int) -> (canHold: Bool, canFail: Bool) {
        var found = (canHold: false, canFail: false)
        trials { if $0[test] { found.canHold = true } else { found.canFail = true } }
        return found
    }
}

extension ConditionProbe.Test {
    fileprivate func holds(_ trial: [ConditionProbe.State]) -> Bool {
        switch self {
        case .constant(let truth): truth
        case .compare(let order, let left, let right):
            if let left = left.number(trial), let right = right.number(trial) {
                order.holds(left, right)
            } else {
                false
            }
        case .within(let term, let low, let high): term.number(trial).map { low <= $0 && $0 <= high } ?? false
        case .isWord(let part, let word): trial[part].word == word
        case .free(let part): trial[part].truth
        case .and(let tests): tests.allSatisfy { $0.holds(trial) }
        case .or(let tests): tests.contains { $0.holds(trial) }
        case .not(let test): !test.holds(trial)
        }
    }
}

extension ConditionProbe.Term {
    fileprivate func number(_ trial: [ConditionProbe.State]) -> Rational? {
        switch self {
        case .number(let number): number
        case .part(let part): trial[part].number
        }
    }
}
