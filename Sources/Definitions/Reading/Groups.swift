import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The named lists of items. A list can name another wherever that stands, but not in a ring.
    func readGroups(_ top: Fields) {
        let written = limited(top.map("groups") ?? [], "groups").compactMap { entry -> (name: String, node: Node)? in
            guard let name = claimName(entry.key, for: "a group") else { return leftOut() }
            return (name, entry.value)
        }
        var resolved: [String: [Int]] = [:]
        var open = written
        while true {
            let rest = open.filter { group in
                guard let text = group.node.text else { return true }
                let (found, faults) = resolveItemList(text, in: scope)
                guard let found, faults.isEmpty else { return true }
                resolved[group.name] = found
                scope.groups[group.name] = found
                return false
            }
            if rest.count == open.count { break }
            // The other way round next, so that lists that name what stands behind them are found at once as well.
            open = rest.reversed()
        }
        for group in open.sorted(by: { $0.node.extent.start < $1.node.extent.start }) {
            manuscript.isWhole = false
            resolved[group.name] = manuscript.itemList(group.node, "the group `\(group.name)`", in: scope)
            scope.groups[group.name] = resolved[group.name] ?? []
        }
        groups = written.compactMap { group in
            resolved[group.name].map { ItemGroup(name: group.name, items: $0) }
        }
    }
}
