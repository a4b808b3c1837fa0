internal import Instruments

/// An item made ready: how answers to it are understood, and what they earn.
final class ItemPlan: Sendable {
    let reader: AnswerReader
    /// The points of each ordinary option; nil where it earns none.
    let points: [Rational?]
    /// The printed codes of the ordinary options.
    let codes: [Code]
    let pointsRange: Interval?
    let codeRange: Interval?
    /// For a number of a range under the reverse key: lowest and highest together.
    let reversal: Rational?

    /// The plans of items, in their order; items with the same responses and key have one.
    static func plans(of items: [Item]) -> [ItemPlan] {
        var made: [(item: Item, plan: ItemPlan)] = []
        return items.map { item in
            if let same = made.first(where: { $0.item.responses == item.responses && $0.item.key == item.key }) {
                return same.plan
            }
            let plan = ItemPlan(item)
            made.append((item, plan))
            return plan
        }
    }

    init(_ item: Item) {
        reader = AnswerReader(item.responses)
        let options = item.ordinaryOptions
        points = options.map(\.points)
        codes = options.map(\.code)
        pointsRange = item.pointsRange.map { Interval($0.low, $0.high) }
        codeRange = item.codeRange.map { Interval($0.low, $0.high) }
        if case .number(let least, let most, _, _) = item.responses.kind, item.key == .reverse {
            reversal = least.adding(most)
        } else {
            reversal = nil
        }
    }

    /// What an answer earns; nil where it earns nothing.
    func points(of answer: Answer) -> Rational? {
        switch answer {
        case .option(let position): points[position]
        case .number(let number): reversal.map { $0.subtracting(number) } ?? number
        case .text, .none: nil
        }
    }

    /// The printed code of an answer as a number; nil where it is none.
    func code(of answer: Answer) -> Rational? {
        switch answer {
        case .option(let position): codes[position].number
        case .number(let number): number
        case .text, .none: nil
        }
    }
}
