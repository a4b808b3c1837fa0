internal import Instruments
internal import Scoring

/// Takes the answers of a document as an instrument understands them, with all that is wrong with their shape.
struct AnswersReading {
    let instrument: Instrument
    var errors: [FormError] = []

    init(instrument: Instrument) { self.instrument = instrument }

    /// The answers as given; none where there are none.
    mutating func read(_ value: JSONValue?) -> GivenAnswers {
        switch value {
        case .array(let elements):
            let items = items(ofListWith: elements.count)
            return .list(elements.enumerated().map { $1.given(for: items.isEmpty ? nil : items[$0]) })
        case .object(let members): return .byItem(members.map { answer($0) })
        default:
            errors.append(
                FormError(
                    kind: .type, item: "answers", given: value?.shown, expected: Self.shape,
                    label: LocalizedText(
                        "they must be \(Self.shape)",
                        translations: ["it": "devono essere un oggetto per item, o un elenco di tutti gli item"])))
            return .byItem([])
        }
    }

    private static let shape = "an object by item, or a list of all items"

    /// The items that a list of this length answers; none where it can answer none.
    private func items(ofListWith length: Int) -> [Item] {
        if length == instrument.items.count { return instrument.items }
        let scored = instrument.items.filter { !$0.isUnscored }
        return length == scored.count ? scored : []
    }

    private mutating func answer(_ member: JSONMember) -> GivenAnswer {
        guard let block = instrument.entries.first(where: { $0.name == member.key }) else {
            let item = instrument.items.first { $0.id == member.key }
            return GivenAnswer(member.key, member.value.given(for: item))
        }
        guard case .array(let elements) = member.value else {
            if member.value != .null { refuse(member.value, block: member.key, entry: nil) }
            return GivenAnswer(member.key, entries: [])
        }
        var entries: [[GivenAnswer]] = []
        for (index, element) in elements.enumerated() {
            if case .object(let members) = element {
                entries.append(
                    members.map { member in
                        GivenAnswer(member.key, member.value.given(for: block.items.first { $0.id == member.key }))
                    })
            } else {
                refuse(element, block: member.key, entry: FormError.Entry(block: member.key, number: index + 1))
                entries.append([])
            }
        }
        return GivenAnswer(member.key, entries: entries)
    }

    private mutating func refuse(_ value: JSONValue, block: String, entry: FormError.Entry?) {
        let expected = entry == nil ? "a list of objects, one an entry" : "an object by item"
        errors.append(
            FormError(
                kind: .type, item: entry == nil ? block : nil, entry: entry, given: value.shown, expected: expected,
                label: LocalizedText(
                    "'\(value.shown)' must be \(expected)",
                    translations: [
                        "it": entry == nil
                            ? "'\(value.shown)' deve essere un elenco di oggetti, uno per voce"
                            : "'\(value.shown)' deve essere un oggetto per item"
                    ])))
    }
}

extension JSONValue {
    /// The value as something given for `item`. A text that spells a number is no number: it answers free text alone.
    fileprivate func given(for item: Item?) -> Given {
        switch self {
        case .null: .noAnswer(.blank)
        case .number(let number): number.exact.map { .number($0) } ?? .other(shown)
        case .string(let text): Rational(text) == nil || item?.takesText == true ? .word(text) : .other(text)
        case .bool, .array, .object: .other(shown)
        }
    }
}

extension Item {
    fileprivate var takesText: Bool {
        if case .text = responses.kind { true } else { false }
    }
}
