public import Cases
public import Instruments
public import MarkedYAML
public import Scoring

/// A small case by which a rule proves itself: on it the rule speaks, or it is silent.
public struct RuleExample: Sendable, Hashable {
    /// A form of such a case, every item answered.
    public struct ExampleForm: Sendable, Hashable {
        /// The id of the instrument.
        public var instrument: String
        /// Who answered; nil for the first whom the instrument allows.
        public var respondent: Respondent?
        /// What was given, by item.
        public var answers: [WorkedExample.Pair]
        /// The language of the form.
        public var language: String?
        /// The number of the own goal that it was asked about.
        public var goal: Int?
    }

    /// What a case file says of a fact about the person.
    public struct Fact: Sendable, Hashable {
        /// The key of the case file.
        public let key: String
        /// What stands there.
        public let value: String
    }

    /// Whether the rule speaks.
    public let speaks: Bool
    /// The facts about the person.
    public let about: [Fact]
    /// The kinds of the person's own goals.
    public let ownGoals: [OwnGoal.Kind]
    /// The forms.
    public let forms: [ExampleForm]
    /// Where it stands in its file.
    public let extent: Extent

    /// The example as a case file, with its forms, or those given in their place, of this day.
    public func caseText(on day: Day, forms: [ExampleForm]? = nil) -> String {
        var text = "case: example\n"
        if !about.isEmpty {
            text += "about: {" + about.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}\n"
        }
        if !ownGoals.isEmpty { text += "own goals:\n" }
        for kind in ownGoals { text += "  - {axis: home, kind: \(kind.rawValue), words: \(kind.rawValue)}\n" }
        let forms = forms ?? self.forms
        text += forms.isEmpty ? "forms: []\n" : "forms:\n"
        for form in forms {
            text += "  - {instrument: \(form.instrument), date: \(day)"
            if let respondent = form.respondent { text += ", respondent: \(respondent.rawValue)" }
            if let language = form.language { text += ", language: \(language)" }
            if let goal = form.goal { text += ", goal: \(goal)" }
            let answers = form.answers.map { "\"\($0.item)\": \"\($0.given)\"" }
            text += ", answers: {" + answers.joined(separator: ", ") + "}}\n"
        }
        return text
    }
}
