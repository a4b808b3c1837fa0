internal import Instruments

/// Formulas laid out flat: nodes that point to each other by position, so that evaluation touches no reference counts.
///
/// ```
/// nodes      one a part of a formula, children before parents
/// lists      runs of item positions, or of node positions, that nodes point into
/// constants  the numbers written in formulas
/// words      the words written in formulas
/// lookups    the tables asked, with the nodes of their keys
/// ```
struct Program: Sendable {
    /// What a node does; its three operands are positions, as each case says.
    enum Operation: UInt8, Sendable {
        /// constants[first]
        case number
        /// first is 1 for yes
        case truth
        /// item first, points or (second = 1) code
        case item
        /// lists[first ..< first + second], points or (third = 1) codes
        case items
        /// block first, item second
        case column
        /// score first
        case score
        /// fields[first], a number
        case about
        /// nodes first, second
        case plus, minus, times, over
        /// node first to the power second
        case power
        /// nodes first, second
        case equal, less, lessOrEqual, greater, greaterOrEqual
        /// node first between constants second, third
        case within
        /// node first in the range of score second
        case withinScore
        /// node first (item, items) has the code words[second]
        case answerIsWord
        /// fields[first] is words[second]
        case aboutIsWord
        /// score first comes to words[second]
        case scoreIsWord
        /// node first (item, items, column) is of kind second
        case isKind
        /// nodes of lists[first ..< first + second]
        case and, or
        /// node first
        case not
        /// node first; third is the node whose length is the list's, or -1
        case sum, mean, count, any, all
        /// nodes of lists[first ..< first + second]
        case min, max
        /// node first
        case squareRoot
        /// nodes first ? second : third
        case choice
        /// lookups[first]
        case lookup
        /// node first; third as for sum
        case profile
    }

    struct Node: Sendable {
        var operation: Operation
        var first: Int32 = 0
        var second: Int32 = 0
        var third: Int32 = -1
    }

    struct Lookup: Sendable {
        let table: Int
        let column: Int
        let keys: [(column: Int, node: Int)]
    }

    private(set) var nodes: [Node] = []
    private(set) var lists: [Int32] = []
    private(set) var constants: [Rational] = []
    private(set) var words: [String] = []
    private(set) var fields: [AboutField] = []
    private(set) var lookups: [Lookup] = []

    /// Lays out `expression`, and gives the position of its root. Figures over forms are not laid out here.
    mutating func add(_ expression: Expression) -> Int {
        switch expression {
        case .number(let value): add(.number, constant(value))
        case .truth(let value): add(.truth, value ? 1 : 0)
        case .item(let index, let reading): add(.item, index, reading == .code ? 1 : 0)
        case .items(let list, let reading):
            add(.items, append(list), list.count, reading == .code ? 1 : 0)
        case .column(let block, let item): add(.column, block, item)
        case .score(let index): add(.score, index)
        case .about(let field): add(.about, position(of: field))
        case .arithmetic(let operation, let left, let right): add(operation.operation, add(left), add(right))
        case .power(let part, let exponent): add(.power, add(part), exponent)
        case .comparison(let order, let left, let right): add(order.operation, add(left), add(right))
        case .within(let part, let low, let high): add(.within, add(part), constant(low), constant(high))
        case .withinScore(let part, let score): add(.withinScore, add(part), score)
        case .isWord(let part, let word): addWord(part, word)
        case .isKind(let part, let kind): add(.isKind, add(part), kind.code)
        case .and(let parts): addRun(.and, parts)
        case .or(let parts): addRun(.or, parts)
        case .not(let part): add(.not, add(part))
        case .aggregate(let aggregate, let part): addList(aggregate.operation, part)
        case .extreme(let extreme, let parts): addRun(extreme == .min ? .min : .max, parts)
        case .squareRoot(let part): add(.squareRoot, add(part))
        case .choice(let condition, let then, let otherwise):
            add(.choice, add(condition), add(then), add(otherwise))
        case .lookup(let table, let column, let keys): addLookup(table, column, keys)
        case .profile(let part): addList(.profile, part)
        case .share(let part), .average(let part): add(part)
        }
    }

    private mutating func add(_ operation: Operation, _ first: Int, _ second: Int = 0, _ third: Int = -1) -> Int {
        nodes.append(
            Node(operation: operation, first: Int32(first), second: Int32(second), third: Int32(third)))
        return nodes.count - 1
    }

    private mutating func addRun(_ operation: Operation, _ parts: [Expression]) -> Int {
        let children = parts.map { add($0) }
        return add(operation, append(children), children.count)
    }

    private mutating func addList(_ operation: Operation, _ part: Expression) -> Int {
        let child = add(part)
        return add(operation, child, 0, leaf(of: child) ?? -1)
    }

    private mutating func addWord(_ part: Expression, _ word: String) -> Int {
        words.append(word)
        let position = words.count - 1
        switch part {
        case .about(let field): return add(.aboutIsWord, self.position(of: field), position)
        case .score(let index): return add(.scoreIsWord, index, position)
        default: return add(.answerIsWord, add(part), position)
        }
    }

    private mutating func addLookup(_ table: Int, _ column: Int, _ keys: [LookupKey]) -> Int {
        let laid = keys.map { (column: $0.column, node: add($0.value)) }
        lookups.append(Lookup(table: table, column: column, keys: laid))
        return add(.lookup, lookups.count - 1)
    }

    private mutating func append(_ run: [Int]) -> Int {
        lists.append(contentsOf: run.map(Int32.init))
        return lists.count - run.count
    }

    private mutating func constant(_ value: Rational) -> Int {
        constants.append(value)
        return constants.count - 1
    }

    private mutating func position(of field: AboutField) -> Int {
        fields.append(field)
        return fields.count - 1
    }

    /// The node of the list whose length is the length of `node`; nil where `node` is one value.
    func leaf(of node: Int) -> Int? {
        let it = nodes[node]
        switch it.operation {
        case .items, .column: return node
        case .plus, .minus, .times, .over, .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
            return leaf(of: Int(it.first)) ?? leaf(of: Int(it.second))
        case .power, .within, .withinScore, .answerIsWord, .isKind, .not: return leaf(of: Int(it.first))
        case .and, .or:
            return (it.first..<it.first + it.second).lazy.compactMap { self.leaf(of: Int(lists[Int($0)])) }.first
        default: return nil
        }
    }
}

extension AnswerKind {
    /// A small number for the kind, as nodes carry it.
    var code: Int {
        switch self {
        case .answered: 0
        case .missing: 1
        case .noAnswer(.blank): 2
        case .noAnswer(.notKnown): 3
        case .noAnswer(.declined): 4
        case .noAnswer(.notApplicable): 5
        case .noAnswer(.skipped): 6
        }
    }
}

extension Arithmetic {
    fileprivate var operation: Program.Operation {
        switch self {
        case .plus: .plus
        case .minus: .minus
        case .times: .times
        case .over: .over
        }
    }
}

extension Order {
    fileprivate var operation: Program.Operation {
        switch self {
        case .equal: .equal
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
    }
}

extension Aggregate {
    fileprivate var operation: Program.Operation {
        switch self {
        case .sum: .sum
        case .mean: .mean
        case .count: .count
        case .any: .any
        case .all: .all
        }
    }
}
