import Instruments

/// Instruments of a few items, for what the library's own do not show.
enum Small {
    private static let ground = Ground(source: "s", grade: .established)

    static func options(_ codes: [Int], means: [Int: NoAnswer] = [:]) -> ResponseSet {
        ResponseSet(
            name: "codes",
            kind: .options(
                codes.map { ResponseOption(code: Code(Rational($0)), label: LocalizedText("x"), means: means[$0]) }))
    }

    static func score(
        _ name: String, _ expression: Expression, missing: MissingRule? = nil, kind: ScoreKind = .number,
        when: Formula? = nil, bands: Bands = .nonePublished, isHidden: Bool = false
    ) -> Score {
        Score(
            name: name, title: LocalizedText(name), kind: kind, when: when,
            rule: .formula(Formula(text: name, expression: expression)), missing: missing, range: .any,
            worse: .higher, bands: bands, isShownOnlyInExplanation: isHidden, ground: ground)
    }

    static func rule(_ policy: MissingRule.Policy, _ limit: MissingRule.Limit? = nil) -> MissingRule {
        MissingRule(policy: policy, limit: limit, ground: ground)
    }

    static func instrument(
        _ id: String, items: [Item], entries: [EntryBlock] = [], checks: [Check] = [], scores: [Score],
        flags: [Flag] = []
    ) -> Instrument {
        Instrument(
            id: id, edition: 1, title: LocalizedText(id), area: .clinical, respondents: [.person, .staff],
            period: LocalizedText("now"), licence: Licence(holder: "none", wording: .free, source: "s"),
            responses: [], items: items, entries: entries, checks: checks, scores: scores,
            scoringOrder: Array(scores.indices), flags: flags, sources: [], examples: [],
            digest: String(repeating: "0", count: 64))
    }

    static func item(_ id: String, _ responses: ResponseSet, shared: SharedItem? = nil, unscored: Bool = false) -> Item
    {
        Item(id: id, label: LocalizedText(id), responses: responses, isUnscored: unscored, shared: shared)
    }

    static func safety(_ item: Int, critical: Bool = false) -> Flag {
        Flag(
            kind: critical ? .critical(item: item) : .safety(item: item),
            when: Formula(
                text: "item >= 1", expression: .comparison(.greaterOrEqual, .item(item, .points), .number(.one))),
            label: LocalizedText("ask today"), ground: ground)
    }

    /// A block of goals, each with a weight and a rating.
    static var goals: Instrument {
        let block = EntryBlock(
            name: "goals", title: LocalizedText("Goals"), atLeast: 1, atMost: 2,
            items: [
                item(
                    "weight",
                    ResponseSet(name: "w", kind: .number(least: .zero, most: Rational(9), step: .one, unit: nil))),
                item("achieved", options([-2, -1, 0, 1, 2])),
            ])
        let sum = Expression.aggregate(
            .sum, .arithmetic(.times, .column(block: 0, item: 0), .column(block: 0, item: 1)))
        return instrument(
            "goals", items: [], entries: [block], scores: [score("gain", sum, missing: rule(.leaveOut, .atLeast(1)))])
    }

    /// Three items from 0 to 3, 9 standing for not known; the first two scores count them, the third is hidden.
    static func three(_ missing: MissingRule, flags: [Flag] = []) -> Instrument {
        let codes = options([0, 1, 2, 3, 9], means: [9: .notKnown])
        let items = Expression.items([0, 1, 2], .points)
        return instrument(
            "three", items: ["1", "2", "3"].map { item($0, codes) },
            scores: [
                score("total", .aggregate(.sum, items), missing: missing),
                score("mean", .aggregate(.mean, items), missing: missing),
                score("inner", .aggregate(.sum, items), missing: missing, isHidden: true),
            ], flags: flags)
    }
}

extension Small {
    /// Two items that must agree.
    static var contradictory: Instrument {
        instrument(
            "both", items: ["1", "2"].map { item($0, options([0, 1])) },
            checks: [
                Check(
                    name: "same",
                    require: Formula(
                        text: "item 1 = item 2", expression: .comparison(.equal, .item(0, .points), .item(1, .points))),
                    otherwise: .invalid, label: LocalizedText("both say the same"), ground: ground)
            ],
            scores: [score("total", .aggregate(.sum, .items([0, 1], .points)), missing: rule(.strict))])
    }
}

extension Small {
    /// One item from 0 to 3, with a score of each kind that is no number.
    static var kinds: Instrument {
        let two = Formula(
            text: "item 1 >= 2", expression: .comparison(.greaterOrEqual, .item(0, .points), .number(Rational(2))))
        func decision(_ name: String, _ kind: ScoreKind, _ high: Outcome, _ low: Outcome) -> Score {
            Score(
                name: name, title: LocalizedText(name), kind: kind,
                rule: .decision([DecisionRow(when: two, outcome: high), DecisionRow(when: nil, outcome: low)]),
                missing: rule(.settle), ground: ground)
        }
        return instrument(
            "kinds", items: [item("1", options([0, 1, 2, 3])), item("2", options([0, 1]))],
            scores: [
                decision(
                    "stage", .word, .word(LocalizedText("action", translations: ["it": "azione"])),
                    .word(LocalizedText("before"))),
                decision(
                    "interval", .range, .range(low: Rational(41), high: Rational(50)),
                    .range(low: .one, high: Rational(10))),
                score("digits", .profile(.items([0, 1], .points)), missing: rule(.strict), kind: .digits),
                score("high", two.expression, missing: rule(.settle), kind: .truth),
                score(
                    "banded", .item(0, .points), missing: rule(.strict),
                    bands: .sets([
                        BandSet(
                            id: "first",
                            levels: [
                                BandLevel(edge: .zero, band: nil),
                                BandLevel(edge: Rational(2), band: LocalizedText("much")),
                            ], ground: ground),
                        BandSet(
                            id: "women",
                            when: Formula(text: "about.sex = female", expression: .isWord(.about(.sex), "female")),
                            levels: [BandLevel(edge: .zero, band: LocalizedText("any"))], ground: ground),
                    ])),
            ])
    }
}
