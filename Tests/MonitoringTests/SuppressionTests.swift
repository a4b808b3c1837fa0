import Testing

@testable import Monitoring

/// Made-up numbers, the same for one seed.
struct MadeUp: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("What is suppressed cannot be worked out")
struct SuppressionTests {
    private typealias Tree = Suppression.Tree
    private let rule = Suppression()

    private func tree(_ regions: [[Int]]) -> Tree {
        let parts = regions.map { services in
            Tree(people: services.reduce(0, +), parts: services.map { Tree(people: $0) })
        }
        return Tree(people: parts.reduce(0) { $0 + $1.people }, parts: parts)
    }

    private func marks(_ regions: [[Int]]) -> String {
        rule.shown(tree(regions)).map { $0 ? "+" : "-" }.joined()
    }

    @Test("A small group is hidden with a second one, and with as many as make ten together")
    func complement() {
        #expect(marks([[12], [30], [20]]) == "+++++++", "nothing is small")
        #expect(marks([[3], [30], [20]]) == "+--++--", "the 20 would give the 3 away")
        #expect(marks([[3], [4], [20]]) == "+------", "3 and 4 are 7 together")
        #expect(marks([[6], [4], [20]]) == "+----++")
        #expect(marks([[3], [4]]) == "-----", "the whole is small")
        #expect(marks([[3, 12], [40]]) == "++--++", "the services of a region give each other away")
        #expect(marks([[9], [0], [25]]) == "+--++--", "a group of nobody hides nothing")
    }

    @Test("The least number can be raised, and never lowered")
    func minimum() {
        #expect(Suppression(minimum: 3).minimum == 10)
        #expect(
            Suppression(minimum: 30).shown(tree([[20], [40], [50]])) == [true, false, false, false, false, true, true])
    }

    @Test("What is hidden in one row of a table is hidden in the next")
    func forced() {
        let hidden = [false, true, true, false, false, true, true]
        let shown = rule.shown(tree([[0], [30], [12]]), hiding: hidden)
        #expect(shown == [true, false, false, false, false, false, false], "the 12 and the 30 hide each other")
    }

    @Test("No hidden number of people follows from those that are shown", arguments: 0..<300)
    func attack(seed: Int) throws {
        var numbers = MadeUp(state: UInt64(seed))
        let regions = (0..<Int.random(in: 1...5, using: &numbers)).map { _ in
            (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
                Bool.random(using: &numbers)
                    ? Int.random(in: 0...12, using: &numbers) : Int.random(in: 0...60, using: &numbers)
            }
        }
        let whole = tree(regions)
        let shown = rule.shown(whole)
        let flat = Self.flat(whole)
        for (group, isShown) in zip(flat, shown) where group.people > 0 && group.people < 10 { #expect(!isShown) }
        // Who publishes no whole publishes nothing to subtract from.
        guard shown[0] else { return }
        let attack = Subtraction(whole, shown: shown, zeroIsKnown: true)
        for index in flat.indices where !shown[index] && flat[index].people > 0 {
            #expect(!attack.determines(index), "\(regions): group \(index) of \(flat[index].people)")
        }
        #expect(attack.remainders.allSatisfy { $0 == 0 || $0 >= 10 }, "\(regions): \(attack.remainders)")
    }

    @Test("The attack finds what a table without second suppression gives away")
    func attackWorks() {
        let whole = tree([[3], [30]])
        #expect(Subtraction(whole, shown: [true, false, false, true, true], zeroIsKnown: true).determines(1))
    }

    private static func flat(_ tree: Tree) -> [Tree] { [tree] + tree.parts.flatMap(flat) }
}

/// What follows by subtraction from the shown numbers of a table: the equations that each group is the sum of its parts,
/// solved for the hidden ones.
private struct Subtraction {
    private var equations: [[Double]] = []
    /// For each group what is left of it when its shown parts are taken away.
    private(set) var remainders: [Int] = []
    private let unknowns: [Int: Int]

    init(_ tree: Suppression.Tree, shown: [Bool], zeroIsKnown: Bool) {
        var people: [Int] = []
        var parts: [[Int]] = []
        func number(_ tree: Suppression.Tree) -> Int {
            let index = people.count
            people.append(tree.people)
            parts.append([])
            parts[index] = tree.parts.map(number)
            return index
        }
        _ = number(tree)
        let known = people.indices.map { shown[$0] || (zeroIsKnown && people[$0] == 0) }
        let hidden = people.indices.filter { !known[$0] }
        unknowns = Dictionary(uniqueKeysWithValues: hidden.enumerated().map { ($1, $0) })
        for index in people.indices where !parts[index].isEmpty {
            var row = [Double](repeating: 0, count: hidden.count)
            if let column = unknowns[index] { row[column] = -1 }
            for part in parts[index] { if let column = unknowns[part] { row[column] += 1 } }
            equations.append(row)
            if known[index] {
                remainders.append(
                    people[index] - parts[index].filter { known[$0] }.reduce(0) { $0 + people[$1] })
            }
        }
    }

    /// Whether the number of a hidden group follows: whether its unit vector lies in the span of the equations.
    func determines(_ group: Int) -> Bool {
        guard let column = unknowns[group] else { return true }
        var unit = [Double](repeating: 0, count: unknowns.count)
        unit[column] = 1
        return rank(equations) == rank(equations + [unit])
    }

    private func rank(_ rows: [[Double]]) -> Int {
        var rows = rows
        var rank = 0
        for column in 0..<unknowns.count {
            guard let pivot = rows.indices.dropFirst(rank).first(where: { abs(rows[$0][column]) > 1e-9 }) else {
                continue
            }
            rows.swapAt(rank, pivot)
            for index in rows.indices where index != rank {
                let factor = rows[index][column] / rows[rank][column]
                if factor != 0 { for k in 0..<unknowns.count { rows[index][k] -= factor * rows[rank][k] } }
            }
            rank += 1
        }
        return rank
    }
}
