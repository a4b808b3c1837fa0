public import Cases
public import Instruments
import Scoring

/// Several respondents on the same instrument, where their current forms differ. The difference is shown, item by item;
/// it is never averaged, and no view stands for another.
public struct Disagreement: Sendable {
    /// The views, by respondent in their fixed order.
    public let views: [ScoredForm]
    /// The items on which the views differ, in the order of the form.
    public let items: [ItemDifference]

    /// The instrument.
    public let instrument: Instrument

    /// One item that respondents answered differently.
    public struct ItemDifference: Sendable {
        /// The item.
        public let item: Item
        /// What each respondent answered, in the order of the views.
        public let answers: [View]

        /// Whether two respondents gave different answers; false where some answered alike and others not at all.
        public var isContradiction: Bool { Set(answers.compactMap(\.code?.text)).count > 1 }

        /// What a respondent answered.
        public subscript(respondent: Respondent) -> View? { answers.first { $0.respondent == respondent } }
    }

    /// What one respondent answered to an item.
    public struct View: Sendable, Hashable {
        /// Who answered.
        public let respondent: Respondent
        /// The printed code; nil where there is no answer.
        public let code: Code?
        /// The label of the option chosen, if it is one of a list.
        public let label: LocalizedText?
        /// The kind of no answer, where there is none.
        public let noAnswer: NoAnswer?
    }

    /// The item on which the views differ; nil where they do not.
    public subscript(item id: String) -> ItemDifference? { items.first { $0.item.id == id } }
}

extension Disagreement {
    /// What current forms of one instrument and goal say differently, in the order of the forms.
    static func among(_ forms: [ProfiledForm]) -> [Disagreement] {
        var groups: [(key: Subject, forms: [ScoredForm])] = []
        for form in forms where form.currency == .current {
            let key = Subject(instrument: form.scored.form.instrumentID, goal: form.scored.form.goal)
            if let index = groups.firstIndex(where: { $0.key == key }) {
                groups[index].forms.append(form.scored)
            } else {
                groups.append((key, [form.scored]))
            }
        }
        return groups.sorted { ($0.key.instrument, $0.key.goal ?? 0) < ($1.key.instrument, $1.key.goal ?? 0) }
            .compactMap { Disagreement($0.forms) }
    }

    private struct Subject: Hashable {
        let instrument: String
        let goal: Int?
    }

    /// The differences between several views; nil where there are none.
    private init?(_ forms: [ScoredForm]) {
        let sorted = forms.compactMap { scored in scored.result.map { (scored, $0) } }
            .sorted { Self.rank($0.1.respondent) < Self.rank($1.1.respondent) }
        let results = sorted.map(\.1)
        guard results.count > 1, let instrument = results.first?.instrument else { return nil }
        views = sorted.map(\.0)
        self.instrument = instrument
        items = instrument.items.compactMap { item in
            let answers = results.compactMap { result in result.item(item.id).map { View($0, of: result.respondent) } }
            let differs = Set(answers.map { [$0.code?.text, $0.noAnswer?.rawValue] }).count > 1
            let isAnswered = answers.contains { $0.noAnswer == nil }
            return differs && isAnswered ? ItemDifference(item: item, answers: answers) : nil
        }
        if items.isEmpty { return nil }
    }

    private static func rank(_ respondent: Respondent) -> Int {
        Respondent.allCases.firstIndex(of: respondent) ?? 0
    }
}

extension Disagreement.View {
    fileprivate init(_ result: ItemResult, of respondent: Respondent) {
        self.init(
            respondent: respondent, code: result.noAnswer == nil ? result.code : nil,
            label: result.noAnswer == nil ? result.label : nil, noAnswer: result.noAnswer)
    }
}
