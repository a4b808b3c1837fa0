import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The forms by which the definition proves itself.
    func readExamples(_ top: Fields, scores: [Score], checks: [Check]) -> [WorkedExample] {
        var seen: [String: Extent] = [:]
        return (top.list("examples") ?? []).compactMap { node -> WorkedExample? in
            guard
                let fields = Fields(
                    node, of: node["name"]?.text.map { "the example `\($0.shortened)`" } ?? "an example",
                    keys: DefinitionKeys.example, in: manuscript),
                let example = readExample(fields)
            else { return leftOut() }
            if let first = seen.updateValue(fields.place("name"), forKey: example.name) {
                manuscript.complain(
                    "repeated-name", "another example has this name", at: fields.place("name"),
                    notes: [Finding.Note("the first", at: first)])
            }
            places.examples.append(fields)
            return example
        }
    }

    private func readExample(_ fields: Fields) -> WorkedExample? {
        fields.require("name", "expect")
        let name = fields.text("name")
        let about = readAbout(fields)
        let respondent = fields.word("respondent", of: Respondent.self)
        if let respondent, !respondents.isEmpty, !respondents.contains(respondent) {
            manuscript.complain(
                "unknown-respondent", "`\(respondent.rawValue)` is not among the respondents of this definition",
                at: fields.place("respondent"))
        }
        let forms = readForms(fields)
        let expected = fields["expect"].flatMap { readExpectations($0) }
        guard let name, let forms, let expected else { return nil }
        return WorkedExample(
            name: name, about: about, respondent: respondent, forms: forms, isGroup: fields["group"] != nil,
            scores: expected.scores, flags: expected.flags, invalid: expected.invalid,
            line: fields.node.extent.start.line)
    }

    private func readAbout(_ fields: Fields) -> [AboutField: String] {
        let words: [String: [String]] = ["sex": Sex.allCases.map(\.rawValue), "working": ["yes", "no"]]
        guard let node = fields["about"],
            let about = Fields(node, of: "`about`", keys: DefinitionKeys.exampleAbout, in: manuscript)
        else { return [:] }
        var facts: [AboutField: String] = [:]
        for key in ["sex", "working"] {
            if let word = about.word(key, among: words[key] ?? []) { facts[AboutField(rawValue: key)] = word }
        }
        if let age = about.whole("age", atLeast: 0) { facts[.age] = String(age) }
        return facts
    }

    private func readForms(_ fields: Fields) -> [WorkedExample.Form]? {
        guard fields["group"] != nil else {
            fields.require("answers")
            return fields["answers"].flatMap { readAnswers($0) }.map { [WorkedExample.Form(answers: $0)] }
        }
        fields.forbid("answers", rule: "answers-or-group", because: "the forms of the group have the answers")
        let nodes = fields.list("group") ?? []
        let forms = nodes.compactMap { node -> WorkedExample.Form? in
            guard let form = Fields(node, of: "a form of the group", keys: DefinitionKeys.groupForm, in: manuscript)
            else {
                return nil
            }
            form.require("answers")
            let times = form.whole("times", atLeast: 1)
            return form["answers"].flatMap { readAnswers($0) }.map {
                WorkedExample.Form(answers: $0, times: times ?? 1)
            }
        }
        return forms.count == nodes.count && !forms.isEmpty ? forms : nil
    }
}
