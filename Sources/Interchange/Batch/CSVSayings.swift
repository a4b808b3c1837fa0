internal import Scoring

/// What the rows of a CSV file say of their forms besides the answers, word by word: where the same was said before, it is
/// one step from what was known to what is known now. What makes no difference to any rule sets no row apart.
struct CSVSayings: Sendable {
    /// A word, said where so much was known.
    private struct Step: Hashable {
        let known: Int
        let word: ShortWord
    }

    private let people: LikePeople
    /// What can be known, each different case once; nothing first.
    private var cases = [CSVContext()]
    private var numbers: [CSVContext: Int] = [CSVContext(): 0]
    private var steps: [Step: Int] = [:]
    /// For each case the number of its group; nil where it has none.
    private var groups: [Int?] = [0]
    /// What is known of the row, by its number.
    private var known = 0

    private static let mostCases = 1 << 12

    init(of plan: ScoringPlan) { people = LikePeople(of: plan) }

    /// Begins a row, of which nothing is known.
    mutating func startOver() { known = 0 }

    /// Takes what a column says; false where it says something wrong.
    mutating func take(
        _ field: Range<Int>, in text: Span<UInt8>, column: Int, as role: CSVHeader.Role
    ) -> Bool {
        let step = ShortWord(field, in: text, column: column).map { Step(known: known, word: $0) }
        if let step, let next = steps[step] {
            known = next
            return true
        }
        var context = cases[known]
        if context.take(CSVFields.text(field, in: text), as: role) != nil { return false }
        context.about = people.facts(of: context.about)
        known = number(of: context)
        if let step, steps.count < Self.mostCases { steps[step] = known }
        return true
    }

    /// The group of the row, which is added to `contexts` where it is new.
    mutating func group(in contexts: inout [CSVContext]) -> Int {
        if let group = groups[known] { return group }
        contexts.append(cases[known])
        groups[known] = contexts.count - 1
        return contexts.count - 1
    }

    /// Forgets all groups but that of rows that say nothing.
    mutating func forgetGroups() {
        if cases.count > Self.mostCases { (cases, numbers, steps) = ([CSVContext()], [CSVContext(): 0], [:]) }
        groups = cases.indices.map { $0 == 0 ? 0 : nil }
    }

    private mutating func number(of context: CSVContext) -> Int {
        if let number = numbers[context] { return number }
        cases.append(context)
        groups.append(nil)
        numbers[context] = cases.count - 1
        return cases.count - 1
    }
}
