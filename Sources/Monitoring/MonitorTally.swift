internal import Instruments
public import Scoring

/// What many people come to, by region and service, before anything is suppressed: confidential.
///
/// It grows with the places and the scores, not with the people, and parts add up to the whole exactly.
public struct MonitorTally: Sendable, Hashable {
    /// By place.
    public var groups: [PersonRecord.Place: Group] = [:]
    /// How many files or lines could not be taken.
    public var notRead = 0

    /// What the people of one place come to.
    public struct Group: Sendable, Hashable {
        /// How many there are.
        public var people = 0
        /// What was done for them.
        public var process: [ProcessIndicator: Share] = [:]
        /// What changed for them, by score.
        public var outcomes: [OutcomeKey: OutcomeTally] = [:]
        /// The figures over many, by instrument and figure.
        public var figures: [OutcomeKey: GroupSums] = [:]

        /// Nobody yet.
        public init() {}

        /// Adds what other people come to.
        public mutating func add(_ other: Group) {
            people += other.people
            for (key, share) in other.process { process[key, default: Share()].add(share) }
            for (key, tally) in other.outcomes { outcomes[key, default: OutcomeTally()].add(tally) }
            for (key, sums) in other.figures { addFigure(sums, key) }
        }

        mutating func add(_ person: PersonRecord) {
            people += 1
            for (key, share) in person.process { process[key, default: Share()].add(share) }
            for (key, tally) in person.outcomes { outcomes[key, default: OutcomeTally()].add(tally) }
            for (key, sums) in person.figures { addFigure(sums, key) }
        }

        private mutating func addFigure(_ sums: GroupSums, _ key: OutcomeKey) {
            if figures[key] == nil { figures[key] = sums } else { figures[key]?.add(sums) }
        }
    }

    /// Nobody yet.
    public init() {}

    /// Adds one person.
    public mutating func add(_ person: PersonRecord) { groups[person.place, default: Group()].add(person) }

    /// Adds the people of another part; nobody may be in both.
    public mutating func add(_ other: MonitorTally) {
        notRead += other.notRead
        for (place, group) in other.groups { groups[place, default: Group()].add(group) }
    }

    /// The definitions that scores and figures rest on.
    public var definitions: Set<[String]> {
        Set(
            groups.values.flatMap { Array($0.outcomes.keys) + Array($0.figures.keys) }.map {
                [$0.instrument, String($0.edition), $0.definition]
            })
    }
}
