public import Cases
public import Instruments
public import Scoring

/// Something to be seen at once: what a safety or critical item says, or what staff recorded.
public struct SafetyFinding: Sendable, Hashable {
    /// What makes it a finding.
    public enum Kind: Sendable, Hashable {
        /// The answer to an item.
        case answered(Code)
        /// That the item has no answer; of what kind.
        case unanswered(NoAnswer)
        /// What staff recorded; nil where the word could not be read.
        case recorded(RecordedFinding.Kind?)
    }

    /// What it does.
    public enum Gravity: String, Sendable, Hashable, CaseIterable {
        /// It withholds all suggestions until a clinician reviewed it.
        case safety
        /// It is shown on top, no more.
        case critical
    }

    /// The id of the instrument; nil for what staff recorded.
    public let instrument: String?
    /// The day of the form, or of the recording; nil where it is missing or impossible.
    public let date: Day?
    /// The id of the item; nil for what staff recorded.
    public let item: String?
    /// Who answered; nil for what staff recorded.
    public let respondent: Respondent?
    /// The service's own id of the form.
    public let formID: String?
    /// What makes it a finding.
    public let kind: Kind
    /// What it does.
    public let gravity: Gravity
    /// What it is about, in a few words.
    public let label: LocalizedText
    /// On what the flag rests; nil for what staff recorded.
    public let ground: Ground?
    /// Whether the item's missing answer is a finding too, as it is where the item asks for danger to oneself; where it
    /// asks for danger to or from others it is none. False for what staff recorded.
    public let asksWhereUnanswered: Bool
    /// The clinician's review that cleared it: the earliest, where there are several.
    public let review: Review?

    /// Whether it is open: a safety finding that nobody reviewed.
    public var isOpen: Bool { gravity == .safety && review == nil && !isDeclined }

    /// Whether the person declined to answer.
    public var isDeclined: Bool { kind == .unanswered(.declined) }
}

extension SafetyFinding {
    /// What the safety and critical items of a form say. A form that is not usable has its say here too, and so has a
    /// smaller instrument that the form answers, of an item on which the form itself raises nothing as grave.
    static func ofForm(_ scored: ScoredForm, reviews: [Review]) -> [SafetyFinding] {
        guard let result = scored.result else { return [] }
        var raised = result.flags.compactMap { RaisedFlag($0, by: result.instrument) }
        for (inner, place) in result.containedWithPlaces {
            for flag in inner.flags.compactMap({ RaisedFlag($0, by: inner.instrument) }) {
                guard let index = inner.instrument.item(flag.item), let position = place.positions[index] else {
                    continue
                }
                let own = flag.at(result.instrument.items[position].id)
                if !raised.contains(where: { $0.stands(for: own) }) { raised.append(own) }
            }
        }
        return raised.map { flag in
            let kind: Kind =
                switch flag.finding {
                case .answered(let code): .answered(code)
                case .unanswered(let kind): .unanswered(kind)
                }
            return SafetyFinding(
                instrument: scored.form.instrumentID, date: scored.form.form.date, item: flag.item,
                respondent: scored.form.respondent, formID: scored.form.form.id, kind: kind, gravity: flag.gravity,
                label: flag.label, ground: flag.ground,
                asksWhereUnanswered: flag.asksWhereUnanswered,
                review: flag.gravity == .safety ? reviews.first { $0.clears(item: flag.item, of: scored.form) } : nil)
        }
    }

    /// What staff recorded.
    init(recorded: RecordedFinding, reviews: [Review]) {
        self.init(
            instrument: nil, date: recorded.on, item: nil, respondent: nil, formID: nil,
            kind: .recorded(recorded.kind), gravity: .safety,
            label: recorded.kind?.label
                ?? LocalizedText("recorded finding, not readable", translations: ["it": "segnalazione non leggibile"]),
            ground: nil, asksWhereUnanswered: false, review: reviews.first { $0.clears(recorded) })
    }

    /// What recorded findings are sorted by.
    var sortingKey: [String] { [date?.description ?? "", label.english, review?.by ?? ""] }
}
