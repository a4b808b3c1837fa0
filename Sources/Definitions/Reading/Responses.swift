import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The words that an answer can be and a code cannot.
    static let answerWords = Set(NoAnswer.allCases.map(\.rawValue) + ["_", "-", "|", "yes", "no", "lowest", "highest"])

    /// The named code lists, in the order of the file.
    func readResponses(_ top: Fields) -> [ResponseSet] {
        var sets: [ResponseSet] = []
        for entry in top.map("responses") ?? [] {
            guard let name = entry.key.text else { continue }
            if !Naming.isName(name) {
                manuscript.complain(
                    "bad-name", "`\(name.shortened)` is no name of a code list; write it as `yes_no`",
                    at: entry.key.extent)
            }
            let kind = readKind(entry.value, named: name)
            if kind == nil { manuscript.isWhole = false }
            let set = kind.map { ResponseSet(name: name, kind: $0) }
            responses.updateValue(set, forKey: name)
            places.responses[name] = entry.key.extent
            if let set { sets.append(set) }
        }
        return sets
    }

    private func readKind(_ node: Node, named name: String) -> ResponseSet.Kind? {
        if let elements = node.elements { return readOptions(elements, of: node, named: name) }
        guard
            let fields = Fields(
                node, of: "the code list `\(name)`", keys: DefinitionKeys.responses, in: manuscript)
        else { return nil }
        let forms = ["number", "text", "tick"].filter { fields[$0] != nil }
        guard forms.count == 1 else {
            manuscript.complain(
                "one-form-of-answer",
                "`\(name)` is a list of options, or one of `number: 0 to 10`, `text: free`, `tick: box`",
                at: node.extent)
            return nil
        }
        switch forms[0] {
        case "number": return readNumber(fields)
        case "text":
            fields.forbid("step", "unit", rule: "number-only", because: "it belongs to a number")
            return fields.word("text", among: ["free"]).map { _ in .text }
        default:
            fields.forbid("step", "unit", rule: "number-only", because: "it belongs to a number")
            return fields.word("tick", among: ["box"]).map { _ in .tick }
        }
    }

    private func readNumber(_ fields: Fields) -> ResponseSet.Kind? {
        let step = fields.number("step")
        let unit = fields.localized("unit")
        guard let node = fields["number"], let (low, high) = manuscript.range(node, "`number`") else { return nil }
        if low == high {
            manuscript.complain("range-upside-down", "only one number can be answered here", at: node.extent)
        }
        if let step {
            let steps = high.subtracting(low)?.divided(by: step)
            if step <= .zero || steps?.isWhole != true {
                manuscript.complain(
                    "step-does-not-fit", "steps of \(step) do not lead from \(low) to \(high)", at: fields.place("step")
                )
            }
        }
        return .number(least: low, most: high, step: step, unit: unit)
    }

    private func readOptions(_ elements: [Node], of node: Node, named name: String) -> ResponseSet.Kind? {
        var options: [ResponseOption] = []
        var seen: [Code: Extent] = [:]
        for element in limited(elements, "options in one list") {
            guard let (option, place) = readOption(element) else { continue }
            let same = option.code.number.map { Code($0) } ?? option.code
            if let first = seen[same] {
                manuscript.complain(
                    "repeated-code", "`\(option.code.text)` is already a code of `\(name)`", at: place,
                    notes: [Finding.Note("the first", at: first)])
                continue
            }
            seen[same] = place
            options.append(option)
        }
        if options.count == elements.count, !options.contains(where: { $0.means == nil }) {
            manuscript.complain("no-ordinary-code", "`\(name)` has no code that is an answer", at: node.extent)
        }
        return options.count == elements.count ? .options(options) : nil
    }

    private func readOption(_ node: Node) -> (option: ResponseOption, place: Extent)? {
        guard let fields = Fields(node, of: "an option", keys: DefinitionKeys.option, in: manuscript) else {
            return nil
        }
        fields.require("code", "label")
        let label = fields.localized("label")
        let means =
            fields["means"] == nil
            ? nil : fields.word("means", among: NoAnswer.allCases.filter(\.isMissing).map(\.rawValue))
        guard let code = fields.text("code"), let label, fields["means"] == nil || means != nil else { return nil }
        let place = fields.place("code")
        if Self.answerWords.contains(code) {
            manuscript.complain("reserved-code", "`\(code)` says how an item was left, and is no code", at: place)
            return nil
        }
        if code.unicodeScalars.contains(where: { $0.isBlank || "=,|()".unicodeScalars.contains($0) }) {
            manuscript.complain("bad-code", "a code has no spaces, `=`, `,`, `|` or brackets", at: place)
            return nil
        }
        return (ResponseOption(code: Code(code), label: label, means: means.flatMap { NoAnswer(rawValue: $0) }), place)
    }
}
