public import Instruments
public import Scoring

/// The instruments of a library, by area.
public struct ListReport {
    private let plans: [ScoringPlan]
    private let style: PageStyle

    /// A list of plans.
    ///
    /// - Parameters:
    ///   - plans: The plans of a library.
    ///   - area: Only the instruments of this area; nil for all.
    ///   - search: Only instruments whose id, title or item labels hold this text, whatever the capitals.
    ///   - style: How the page is set.
    public init(_ plans: [ScoringPlan], area: Area? = nil, search: String? = nil, style: PageStyle = PageStyle()) {
        self.plans = plans.filter { plan in
            (area == nil || plan.instrument.area == area) && (search.map { plan.instrument.speaks(of: $0) } ?? true)
        }
        self.style = style
    }

    /// Whether there is anything to list.
    public var isEmpty: Bool { plans.isEmpty }

    /// The page, each line ended.
    public var text: String {
        var page = Page(style)
        let ids = max(12, plans.map { $0.instrument.id.displayWidth }.max() ?? 0)
        for area in Area.allCases {
            let own = plans.filter { $0.instrument.area == area }
            guard !own.isEmpty else { continue }
            page.heading(area.word(in: style.language))
            for plan in own { set(plan, on: &page, ids: ids) }
        }
        return page.text
    }

    private func set(_ plan: ScoringPlan, on page: inout Page, ids: Int) {
        let instrument = plan.instrument
        let items = instrument.items.count + instrument.entries.reduce(0) { $0 + $1.items.count }
        let respondents = instrument.respondents.map { $0.word(in: style.language) }.joined(separator: ", ")
        var facts = style.say(items == 1 ? "1 item" : "\(items) items", "\(items) item")
        facts +=
            ", \(respondents), \(style.say("licence", "licenza")): \(style.licenceWord(instrument.licence.wording))"
        let grade = instrument.scores.compactMap(\.ground.grade).max() ?? .established
        let ground = Run(grade.word(in: style.language), grade == .established ? .good : .caution)
        let title = Run(instrument.title.text(in: style.language))
        page.line(.strong(instrument.id.padded(to: ids)), "  ", title, indent: 2, hanging: ids + 4)
        var runs: [Run] = [.faint(facts + ", "), ground]
        if plan.origin != .standard { runs.append(.caution(", " + style.say("a site's own", "locale del servizio"))) }
        page.line(runs, indent: ids + 4)
    }
}

extension Instrument {
    /// Whether the id, the title or the label of an item holds the text, whatever the capitals.
    func speaks(of text: String) -> Bool {
        let wanted = text.lowercased()
        let texts = [title] + items.map(\.label) + entries.flatMap { [$0.title] + $0.items.map(\.label) }
        let spoken = [id] + texts.flatMap { [$0.english] + $0.translations.values }
        return spoken.contains { Self.contains(wanted, in: $0.lowercased()) }
    }

    private static func contains(_ wanted: String, in text: String) -> Bool {
        let (needle, hay) = (Array(wanted.utf8), Array(text.utf8))
        guard needle.count <= hay.count else { return false }
        return (0...(hay.count - needle.count)).contains { hay[$0..<($0 + needle.count)].elementsEqual(needle) }
    }
}
