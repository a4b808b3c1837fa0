public import Instruments

/// How one item was answered, and what it counts.
public struct ItemResult: Sendable {
    /// The item.
    public let item: Item
    /// The answer as understood.
    public let answer: Answer
    let standing: Standing
    let plan: ScoringPlan

    /// What the item stands for.
    public enum Role: Sendable, Hashable {
        /// Its answer counts as printed.
        case answered
        /// It had to be answered, or may have had to, and was not.
        case missing
        /// It was not asked, and counts its points.
        case unaskedWithPoints
        /// It was not asked, and counts nothing.
        case unaskedWithNothing
    }

    /// What the item stands for.
    public var role: Role {
        switch standing.kind {
        case .answered: .answered
        case .missing: .missing
        case .unaskedWithPoints: .unaskedWithPoints
        case .unaskedWithNothing: .unaskedWithNothing
        }
    }

    /// The points that it counts; nil where it counts none, or none are known.
    public var points: Rational? {
        standing.kind == .answered || standing.kind == .unaskedWithPoints ? standing.points?.exact : nil
    }

    /// The printed code of the answer; nil where there is none.
    public var code: Code? {
        switch answer {
        case .option(let position): item.ordinaryOptions[position].code
        case .number(let number): Code(number)
        case .text(let text): Code(text)
        case .none(_, .code(let position)):
            if case .options(let options) = item.responses.kind { options[position].code } else { nil }
        case .none: nil
        }
    }

    /// The label of the option chosen; nil where the answer is none of a list.
    public var label: LocalizedText? {
        guard case .options(let options) = item.responses.kind, let code else { return nil }
        return options.first { $0.code.matches(code) }?.label
    }

    /// The kind of no answer; nil where there is an answer. An unasked item without an answer is skipped, however it
    /// was left.
    public var noAnswer: NoAnswer? {
        guard case .none(let kind, _) = answer else { return nil }
        if role != .missing { return .skipped }
        return kind == .skipped ? .blank : kind
    }

    /// The skip rule that says, or may say, that it is not asked.
    public var skipRule: SkipRule? {
        standing.rule < 0 ? nil : plan.instrument.skipRules[Int(standing.rule)]
    }
}
