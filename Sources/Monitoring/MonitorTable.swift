public import Instruments
public import Scoring

/// The figures of many people as they may be shown: small groups are suppressed, and so is what would give them away.
public struct MonitorTable: Sendable {
    /// How far the people are divided.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        /// Not at all.
        case all
        /// By region.
        case region
        /// By region, and by service within it.
        case service
    }

    /// A group of people: all, those of a region, or those of a service in it.
    public enum Group: Sendable, Hashable {
        /// All.
        case all
        /// A region; nil for the people whose case names none.
        case region(String?)
        /// A service of a region; nil for the people whose case names none.
        case service(String?, in: String?)
    }

    /// What a row is about.
    public enum Subject: Sendable {
        /// How many people there are.
        case people
        /// Something that was done.
        case process(ProcessIndicator)
        /// The change of a score.
        case outcome(OutcomeKey, Score)
        /// A figure over many forms.
        case figure(OutcomeKey, GroupFigure)
    }

    /// What stands in a row for a group.
    public enum Cell: Sendable {
        /// Nobody of the group is concerned.
        case nobody
        /// The group is small, or would give a small one away.
        case suppressed
        /// How many people there are.
        case people(Int)
        /// How many of how many.
        case share(Share)
        /// How many people, their mean change, and how many went which way by the figures.
        case change(OutcomeTally, MeanChange?)
        /// A figure over many forms; it may have no value.
        case figure(GroupResult)
    }

    /// A row of the table.
    public struct Row: Sendable {
        /// What it is about.
        public let subject: Subject
        /// What stands for each group, in the order of the table's groups.
        public let cells: [Cell]
    }

    /// The groups: all, then each region, with its services behind it.
    public let groups: [Group]
    /// The rows.
    public let rows: [Row]
    /// The least number of people that are shown together.
    public let minimum: Int
    /// How many files or lines could not be taken.
    public let notRead: Int

    /// The table of a tally.
    ///
    /// - Parameters:
    ///   - tally: What the people come to.
    ///   - level: How far they are divided. Tables of one tally at all levels can be shown together.
    ///   - minimum: The least number of people that are shown together; never less than ten.
    ///   - library: The instruments; scores and figures of others are left out.
    public init(_ tally: MonitorTally, by level: Level, minimum: Int = Suppression.least, library: InstrumentLibrary) {
        let suppression = Suppression(minimum: minimum)
        let branch = Branch(tally, by: level)
        groups = branch.flat.map(\.group)
        self.minimum = suppression.minimum
        notRead = tally.notRead
        let people = suppression.shown(branch.tree(of: .people))
        rows = Self.subjects(branch.sum, library).map { subject in
            let shown = suppression.shown(branch.tree(of: subject), hiding: people.map { !$0 })
            return Row(
                subject: subject,
                cells: zip(branch.flat, shown).map { part, isShown in
                    if !isShown { return .suppressed }
                    return part.sum.people(of: subject) == 0 ? .nobody : part.sum.cell(subject)
                })
        }
    }

    private static func subjects(_ all: MonitorTally.Group, _ library: InstrumentLibrary) -> [Subject] {
        let outcomes = all.outcomes.keys.compactMap { key -> (OutcomeKey, Subject)? in
            guard let instrument = library.instrument(of: key),
                let score = instrument.scores.first(where: { $0.name == key.name })
            else { return nil }
            return (key, .outcome(key, score))
        }
        let figures = all.figures.keys.compactMap { key -> (OutcomeKey, Subject)? in
            guard let figure = library.instrument(of: key)?.groupFigures.first(where: { $0.name == key.name }) else {
                return nil
            }
            return (key, .figure(key, figure))
        }
        func sorted(_ pairs: [(OutcomeKey, Subject)]) -> [Subject] {
            pairs.sorted { library.order(of: $0.0).lexicographicallyPrecedes(library.order(of: $1.0)) }.map(\.1)
        }
        return [.people] + ProcessIndicator.all.map { .process($0) } + sorted(outcomes) + sorted(figures)
    }
}

extension InstrumentLibrary {
    /// The instrument that a key names; nil where the library has none of this definition.
    public func instrument(of key: OutcomeKey) -> Instrument? {
        find("\(key.instrument)@\(key.edition)").map(\.instrument).flatMap { $0.digest == key.definition ? $0 : nil }
    }

    /// Quality of life first, then by area, instrument, respondent and the order of the definition.
    fileprivate func order(of key: OutcomeKey) -> [String] {
        let instrument = instrument(of: key)
        let areas = [Area.qualityOfLife] + Area.allCases.filter { $0 != .qualityOfLife }
        let area = instrument.flatMap { areas.firstIndex(of: $0.area) } ?? 9
        let place =
            instrument?.score(key.name) ?? instrument?.groupFigures.firstIndex { $0.name == key.name } ?? 0
        return [
            "\(area)", key.instrument, "\(key.edition)", key.respondent.rawValue, "\(1000 + place)",
        ]
    }
}
