internal import Instruments

extension MutantList {
    /// The slips of what stands beside the scores: groups of a missing rule, skip rules, checks, flags, figures over
    /// many forms.
    mutating func addRuleSlips() {
        addGroupSlips()
        for (index, rule) in original.skipRules.enumerated() { addSkipSlips(rule, at: index) }
        for (index, check) in original.checks.enumerated() {
            add(.check(check.name), .forgotten) { $0.checks.remove(at: index) }
        }
        for (index, flag) in original.flags.enumerated() {
            let place = original.place(ofFlag: index)
            add(place, .forgotten) { $0.flags.remove(at: index) }
            if case .note = flag.kind { continue }
            let words = flag.isSilentUnanswered ? ("silent", "a finding") : ("a finding", "silent")
            add(place, .changed(.unanswered, from: words.0, to: words.1)) {
                $0.flags[index].isSilentUnanswered.toggle()
            }
        }
        for (index, figure) in original.groupFigures.enumerated() {
            for count in [figure.atLeast + 1, figure.atLeast - 1] where count > 0 {
                let slip = Slip.changed(.fewest, from: "\(figure.atLeast)", to: "\(count)")
                add(.groupFigure(figure.name), slip) { $0.groupFigures[index].atLeast = count }
            }
        }
    }

    /// The blocks of entries with one entry more or less, and tables that take prorated scores or do not.
    mutating func addEntrySlips() {
        for (index, block) in original.entries.enumerated() {
            for count in [block.atLeast + 1, block.atLeast - 1] where count >= 0 && count <= block.atMost {
                add(.entries(block.name), .changed(.fewest, from: "\(block.atLeast)", to: "\(count)")) {
                    $0.entries[index].atLeast = count
                }
            }
            for count in [block.atMost + 1, block.atMost - 1] where count >= max(1, block.atLeast) {
                add(.entries(block.name), .changed(.most, from: "\(block.atMost)", to: "\(count)")) {
                    $0.entries[index].atMost = count
                }
            }
        }
        for (index, table) in original.tables.enumerated() {
            let words = table.acceptsProrated ? ("true", "false") : ("false", "true")
            add(.table(table.name), .changed(.acceptsProrated, from: words.0, to: words.1)) {
                $0.tables[index].acceptsProrated.toggle()
            }
        }
    }

    /// Groups stand resolved inside formulas; here only those that a missing rule goes by.
    private mutating func addGroupSlips() {
        let used = Set(original.scores.flatMap { $0.missing?.groups ?? [] }).sorted()
        for index in used where original.groups[index].items.count > 1 {
            let group = original.groups[index]
            for (place, item) in group.items.enumerated() {
                add(.group(group.name), .leftOut("item \(original.items[item].id)")) {
                    $0.groups[index].items.remove(at: place)
                }
            }
        }
    }

    private mutating func addSkipSlips(_ rule: SkipRule, at index: Int) {
        let place = original.place(ofSkipRule: index)
        add(place, .forgotten) { $0.skipRules.remove(at: index) }
        for other in SkipRule.Unasked.allCases where other != rule.otherwise {
            add(place, .changed(.unasked, from: rule.otherwise.rawValue, to: other.rawValue)) {
                $0.skipRules[index].otherwise = other
            }
        }
        guard rule.items.count > 1 else { return }
        for (number, item) in rule.items.enumerated() {
            add(place, .leftOut("item \(original.items[item].id)")) { $0.skipRules[index].items.remove(at: number) }
        }
    }
}
