/// Which groups of a table are shown: none below a number, and none from whose number one below it could be worked out.
///
/// Groups lie in each other: all, the regions, the services of a region. Where some parts of a shown group are hidden,
/// they are at least two, and together at least the number, so that taking the shown parts from the whole leaves neither
/// one group nor a small one. Parts of a hidden group are hidden. A group of nobody is shown as such.
public struct Suppression: Sendable, Hashable {
    /// The least number of people that are shown together, if no larger one is asked for.
    public static let least = 10

    /// The least number of people that are shown together.
    public let minimum: Int

    /// A rule with this number, or `least` where that is more.
    public init(minimum: Int = least) { self.minimum = max(minimum, Self.least) }

    /// A group with its parts.
    public struct Tree: Sendable, Hashable {
        /// How many people it has.
        public let people: Int
        /// Its parts; none where it is not divided.
        public let parts: [Tree]

        /// A group with its parts.
        public init(people: Int, parts: [Tree] = []) {
            self.people = people
            self.parts = parts
        }
    }

    /// Whether each group is shown: the whole, then each part with its own parts behind it.
    ///
    /// - Parameter hidden: Groups that are hidden whatever their number, in the same order; none where it is empty. A
    ///   group that is hidden in one row of a table has to be in all, for a row that counts some of its people says how
    ///   many it has at least.
    public func shown(_ tree: Tree, hiding hidden: [Bool] = []) -> [Bool] {
        let forced = hidden.count == tree.size ? hidden : [Bool](repeating: false, count: tree.size)
        return shown(tree, isHidden: forced[0] || (tree.people > 0 && tree.people < minimum), forced[...])
    }

    private func shown(_ tree: Tree, isHidden: Bool, _ forced: ArraySlice<Bool>) -> [Bool] {
        var starts: [Int] = []
        var next = forced.startIndex + 1
        for part in tree.parts {
            starts.append(next)
            next += part.size
        }
        let given = Set(tree.parts.indices.filter { forced[starts[$0]] })
        let hidden = isHidden ? Set(tree.parts.indices) : hiddenParts(tree.parts, given)
        return [!isHidden]
            + tree.parts.enumerated().flatMap { index, part in
                shown(
                    part, isHidden: hidden.contains(index), forced[starts[index]..<(starts[index] + part.size)])
            }
    }

    /// The parts of a shown group that are hidden: the given and the small ones, and the next larger ones until they are
    /// two and large enough together.
    private func hiddenParts(_ parts: [Tree], _ given: Set<Int>) -> Set<Int> {
        let peopled = parts.indices.filter { parts[$0].people > 0 }
            .sorted { (parts[$0].people, $0) < (parts[$1].people, $1) }
        var hidden = given.union(peopled.filter { parts[$0].people < minimum })
        for index in peopled {
            let those = peopled.filter(hidden.contains)
            let sum = those.reduce(0) { $0 + parts[$1].people }
            if those.isEmpty || (those.count > 1 && sum >= minimum) { break }
            hidden.insert(index)
        }
        return hidden
    }
}

extension Suppression.Tree {
    /// How many groups it has, itself among them.
    var size: Int { parts.reduce(1) { $0 + $1.size } }
}
