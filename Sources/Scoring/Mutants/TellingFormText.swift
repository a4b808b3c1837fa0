internal import Instruments

extension Sample {
    /// The answers as a worked example writes them.
    func yaml(_ instrument: Instrument) -> String {
        if instrument.entries.isEmpty {
            let tokens = zip(instrument.items, answers).map { (item: $0, given: $1) }
            let unscored = tokens.filter { $0.item.isUnscored }
            let isShort = unscored.allSatisfy { $0.given == .noAnswer(.blank) } && unscored.count < tokens.count
            return tokens.filter { !isShort || !$0.item.isUnscored }.map(\.given.token).joined(separator: " ")
        }
        let items = zip(instrument.items, answers).map { "\($0.id): \($1.token)" }
        let blocks = zip(instrument.entries, entries).map { block, filled in
            let lines = filled.map { entry in
                "{" + zip(block.items, entry).map { "\($0.id): \($1.token)" }.joined(separator: ", ") + "}"
            }
            return "\(block.name): [\(lines.joined(separator: ", "))]"
        }
        return "{" + (items + blocks).joined(separator: ", ") + "}"
    }
}

extension Given {
    /// What was given, as it is typed.
    fileprivate var token: String {
        switch self {
        case .noAnswer(.blank): "_"
        case .noAnswer(.skipped): "-"
        default: text
        }
    }
}

extension About {
    /// What is known, as a worked example writes it; nil where nothing is.
    var yaml: String? {
        let parts = [
            age.map { "age: \($0)" }, sex.map { "sex: \($0.rawValue)" },
            working.map { "working: \($0 ? "yes" : "no")" },
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension ExampleReadout {
    /// What a worked example expects, as it is written; the value comes along with the fields asked for.
    func yaml(showing asked: [String]) -> String {
        let hasValue = fields["value"] != ["none"]
        let first = hasValue ? ["value"] : ["status", "reason"]
        let asked = hasValue ? asked : asked.filter { !$0.hasPrefix("band") && $0 != "raised" }
        let further = asked.filter { !$0.hasPrefix("bands.") && !first.contains($0) && $0 != "value" }
        let shown = (first + further).filter { fields[$0]?.isEmpty == false }
        var parts = shown.map { "\($0): \(written(fields[$0] ?? []))" }
        if asked.contains(where: { $0.hasPrefix("bands.") }) {
            let sets = bandSets.sorted().map { "\($0): \(written(fields["bands.\($0)"] ?? []))" }
            parts.append("bands: {\(sets.joined(separator: ", "))}")
        }
        return shown == ["value"] && parts.count == 1
            ? written(fields["value"] ?? []) : "{\(parts.joined(separator: ", "))}"
    }

    private func written(_ texts: [String]) -> String {
        let scalars = texts.map(\.scalar)
        return scalars.count == 1 ? scalars[0] : "[\(scalars.joined(separator: ", "))]"
    }
}

extension String {
    /// The text as a scalar inside braces; a ratio that never ends in six decimals.
    fileprivate var scalar: String {
        let sides = split(separator: "/")
        if sides.count == 2, let top = Int64(sides[0]), let bottom = Int64(sides[1]),
            let ratio = Rational(top, over: bottom)
        {
            return ratio.decimal(places: 6, padded: true)
        }
        let isPlain = !contains { ",:[]{}#\"'&*!|>%@`".contains($0) } && !isEmpty
        return isPlain ? self : "\"" + replacing("\"", with: "\\\"") + "\""
    }
}
