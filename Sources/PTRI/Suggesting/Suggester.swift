public import Cases
internal import Definitions
internal import Instruments
internal import MarkedYAML
public import Profiles
internal import Scoring

extension RuleSet {
    /// Proposes objectives for a case.
    ///
    /// The same case gives the same proposals in the same order, however its file is ordered. One open safety finding,
    /// or anything wrong in the case outside its forms, leaves nothing but the person's own goals and what to do. A form
    /// that is wrong silences only the rules that read it.
    public func suggestions(
        for reading: CaseReading, profile: Profile, view: Suggestions.View = .shared
    ) -> Suggestions {
        func made(
            _ gate: Suggestions.Gate, objectives: [Suggestion] = [], tasks: [Suggestion] = [],
            verdicts: [Verdict] = [], leavesOut: Bool = false
        ) -> Suggestions {
            Suggestions(
                ownGoals: reading.case?.ownGoals ?? [], gate: gate, objectives: objectives, serviceTasks: tasks,
                verdicts: verdicts, leavesOutPrivate: leavesOut, profile: profile, ruleSet: self,
                contact: reading.case?.contact)
        }
        if !profile.openSafety.isEmpty { return made(.closed(profile.openSafety)) }
        let faults = reading.faultsOutsideForms
        guard let person = reading.case, faults.isEmpty else { return made(.unreadable(faults)) }

        var situation = Situation(person: person, profile: profile, ruleSet: self)
        let all = situation.verdicts()
        let wanted = all.filter { !person.declines($0) }
        let shown = wanted.filter { view == .personal || !isPrivate($0.rule) || person.shares($0.rule) }
            .map { verdict in
                // A rule that counts over many items would else show those that it is not about.
                let own = Set(verdict.rule.topics)
                return verdict.showing { item, instrument in
                    own.contains(RuleTopic(instrument: instrument, item: item))
                        || shows(item: item, of: instrument, for: person, view: view)
                }
            }
        let speaking = shown.filter(\.speaks)
        let merged = merge(speaking, situation, view: view)
        return made(
            .open, objectives: merged.filter { $0.owner == .person }, tasks: merged.filter { $0.owner == .service },
            verdicts: shown, leavesOut: wanted.count(where: \.speaks) > speaking.count)
    }

    /// Whether what an item speaks of may be shown: never where the person declined it, and in a shared view only where it
    /// is not private, or the person shares it. Scores stand whatever this says.
    public func shows(item: String, of instrument: String, for person: PersonCase?, view: Suggestions.View) -> Bool {
        let topic = Topic.item(instrument: instrument, item: item)
        if person?.declined.contains(topic) == true { return false }
        let isPrivate = privateTopics.contains(RuleTopic(instrument: instrument, item: item))
        return view == .personal || !isPrivate || person?.shares.contains(topic) == true
    }

    /// Whether a rule stays out of shared views.
    func isPrivate(_ rule: ObjectiveRule) -> Bool {
        rule.isPrivate || rule.topics.contains { privateTopics.contains($0) }
    }

    // MARK: Order

    /// One proposal an objective, with all the rules that speak for it, in the order of proposals.
    private func merge(
        _ verdicts: [Verdict], _ situation: Situation, view: Suggestions.View
    ) -> [Suggestion] {
        var byObjective: [String: [Verdict]] = [:]
        for verdict in verdicts { byObjective[verdict.rule.objective, default: []].append(verdict) }
        let placed = byObjective.values.compactMap { verdicts -> (place: Place, suggestion: Suggestion)? in
            guard let first = verdicts.first,
                let place = verdicts.map({ self.place(of: $0.rule, situation) }).min()
            else { return nil }
            let suggestion = Suggestion(
                objective: first.rule.objective, axis: first.rule.axis, owner: first.rule.owner, text: first.rule.text,
                rank: place.rank, verdicts: verdicts,
                differences: differences(verdicts, situation, view: view))
            return (place, suggestion)
        }
        return placed.sorted { $0.place < $1.place }.map(\.suggestion)
    }

    /// Where a rule stands among proposals: preconditions that the person calls unmet, other needs that the person
    /// calls unmet, the rest by the strength of its basis; ties by the rule's id.
    private struct Place: Comparable {
        let rank: Suggestion.Rank
        let numbers: [Int]
        let rule: String

        static func < (left: Place, right: Place) -> Bool {
            if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
            return left.rule < right.rule
        }
    }

    private func place(of rule: ObjectiveRule, _ situation: Situation) -> Place {
        let callsUnmet = rule.topics.contains { situation.ownWord(on: $0) == .unmet }
        if let precondition = rule.precondition, let order = preconditions.firstIndex(of: precondition),
            callsUnmet || rule.topics.isEmpty
        {
            return Place(rank: .precondition(order), numbers: [0, order], rule: rule.id)
        }
        if callsUnmet { return Place(rank: .unmetNeed, numbers: [1, 0], rule: rule.id) }
        let strength = rule.basis.map { self.strength(of: $0) }.min() ?? bases.count
        return Place(rank: .other, numbers: [2, strength], rule: rule.id)
    }

    /// Where respondents differ on the topics of a proposal.
    private func differences(
        _ verdicts: [Verdict], _ situation: Situation, view: Suggestions.View
    ) -> [Disagreement.ItemDifference] {
        var topics: [RuleTopic] = []
        for topic in verdicts.flatMap(\.rule.topics) where !topics.contains(topic) { topics.append(topic) }
        return topics.compactMap { topic in
            guard shows(item: topic.item, of: topic.instrument, for: situation.person, view: view) else { return nil }
            return situation.profile.disagreements.first { $0.instrument.id == topic.instrument }?[item: topic.item]
        }
    }
}

extension PersonCase {
    /// Whether the person declined what a rule proposes: the objective, the rule, or its topics. With several topics,
    /// one that was declined is enough where only others than the person speak for the rule.
    func declines(_ verdict: Verdict) -> Bool {
        let rule = verdict.rule
        if declined.contains(.objective(rule.objective)) || declined.contains(.objective(rule.id)) { return true }
        let refused = rule.topics.filter { declined.contains(.item(instrument: $0.instrument, item: $0.item)) }
        if refused.isEmpty { return false }
        return refused.count == rule.topics.count || verdict.holding.allSatisfy(\.isOfOthers)
    }

    /// Whether the person agreed to share what a rule proposes.
    func shares(_ rule: ObjectiveRule) -> Bool {
        shares.contains(.objective(rule.objective)) || shares.contains(.objective(rule.id))
            || (!rule.topics.isEmpty
                && rule.topics.allSatisfy { shares.contains(.item(instrument: $0.instrument, item: $0.item)) })
    }
}

extension CaseReading {
    /// The errors that concern the case itself, and not one of its forms.
    var faultsOutsideForms: [Finding] {
        let forms = results.map(\.form.extent)
        return findings.filter { finding in
            finding.severity == .error
                && !forms.contains { $0.start <= finding.extent.start && finding.extent.start < $0.end }
        }
    }
}
