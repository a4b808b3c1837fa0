import Instruments
import MarkedYAML

/// A named map from code to points, `1 -> 0, 2 -> 1`, as it stands in the file.
struct PointMap {
    let name: String
    let node: Node
    var points: [(code: Code, points: Rational)]
}

extension InstrumentReader {
    /// The named maps from code to points.
    func readPointMaps(_ top: Fields) {
        for entry in top.map("keys") ?? [] {
            guard let name = entry.key.text else { continue }
            if !Naming.isName(name) || name == "reverse" {
                manuscript.complain("bad-name", "`\(name.shortened)` is no name of a key", at: entry.key.extent)
            }
            pointMaps.updateValue(readPointMap(entry.value, named: name), forKey: name)
            places.pointMaps[name] = entry.key.extent
        }
    }

    private func readPointMap(_ node: Node, named name: String) -> PointMap? {
        guard let text = manuscript.text(node, "the key `\(name)`") else { return nil }
        var map = PointMap(name: name, node: node, points: [])
        for part in text.split(separator: ",", maxSplits: Self.most, omittingEmptySubsequences: false) {
            let words = part.split(whereSeparator: \.isWhitespace)
            guard words.count == 3, words[1] == "->", let points = Rational(words[2]) else {
                let start = part.utf8.distance(from: text.startIndex, to: part.startIndex)
                let fault = FormulaFault(
                    rule: "bad-key",
                    message: "`\(String(part).trimmed.shortened)` is no `code -> points`, as `1 -> 0`",
                    range: start..<start + part.utf8.count)
                manuscript.complain(of: [fault], in: node)
                return nil
            }
            let code = Code(String(words[0]))
            if map.points.contains(where: { $0.code.matches(code) }) {
                manuscript.complain(
                    "key-names-each-code-once", "the key `\(name)` names the code \(code.text) twice", at: node.extent)
                return nil
            }
            map.points.append((code, points))
        }
        return map
    }

    /// How the codes of `responses` become points under the key that an item names; complains where they do not.
    func readKey(_ node: Node, for responses: ResponseSet) -> Key? {
        guard let name = manuscript.text(node, "`key`") else { return nil }
        if name == "reverse" {
            if Item(id: "", label: LocalizedText(""), responses: responses).codeRange != nil { return .reverse }
            manuscript.complain(
                "nothing-to-reverse", "`\(responses.name)` has no numbers that could be reversed", at: node.extent)
            return nil
        }
        guard let found = pointMaps[name] else {
            let advice = manuscript.advice(for: name, among: ["reverse"] + pointMaps.keys.sorted())
            manuscript.complain("unknown-name", "there is no key `\(name.shortened)`\(advice)", at: node.extent)
            return nil
        }
        guard let map = found else { return nil }
        let pair = map.name + " " + responses.name
        if let known = resolvedKeys[pair] { return known }
        let key = checkCodes(of: map, against: responses, from: node)
        resolvedKeys.updateValue(key, forKey: pair)
        return key
    }

    /// A map of points names each ordinary code of the list once, and nothing else.
    private func checkCodes(of map: PointMap, against responses: ResponseSet, from node: Node) -> Key? {
        let item = Item(id: "", label: LocalizedText(""), responses: responses)
        let codes = item.ordinaryOptions.map(\.code)
        guard !codes.isEmpty else {
            manuscript.complain(
                "key-without-codes", "`\(responses.name)` has no codes, so no key can name them", at: node.extent)
            return nil
        }
        let lacking = codes.filter { code in !map.points.contains { $0.code.matches(code) } }
        let foreign = map.points.map(\.code).filter { code in !codes.contains { $0.matches(code) } }
        guard lacking.isEmpty, foreign.isEmpty else {
            let first = lacking.first.map { "does not name the code \($0.text) of `\(responses.name)`" }
            let other = foreign.first.map { "names \($0.text), which earns no points in `\(responses.name)`" }
            manuscript.complain(
                "key-names-each-code-once", "the key `\(map.name)` \(first ?? other ?? "")", at: map.node.extent,
                notes: [Finding.Note("an item with both", at: node.extent)])
            return nil
        }
        return .named(map.name, Dictionary(map.points.map { ($0.code, $0.points) }, uniquingKeysWith: { $1 }))
    }
}
