internal import Instruments
internal import Interchange
public import Monitoring
internal import Scoring

/// Reads the lines of a partial result, one by one.
public struct MonitorPartReader: Sendable {
    /// The settings, once the head was read.
    public private(set) var settings: MonitorPart.Settings?
    /// How many places the head announces.
    private var places = 0
    /// Whether everything that the head announces was read.
    public var isWhole: Bool { settings != nil && tally.groups.count == places }
    /// What was read so far.
    public private(set) var tally = MonitorTally()

    /// A reader of one part.
    public init() {}

    /// Why a line cannot be taken.
    public enum Fault: Error, Sendable, Hashable {
        /// It is no partial result, or damaged.
        case notAPart
        /// Another engine wrote it, whose sums may mean something else.
        case otherEngine(String)
    }

    /// Takes one line.
    public mutating func take(_ line: [UInt8]) throws(Fault) {
        let value: JSONValue
        do { value = try JSONReader.read(line) } catch { throw .notAPart }
        guard settings != nil else { return try takeHead(value) }
        var group = MonitorTally.Group()
        guard let people = value["people"]?.whole, case .object(let process)? = value["process"],
            case .array(let outcomes)? = value["outcomes"], case .array(let figures)? = value["figures"]
        else { throw .notAPart }
        group.people = people
        for member in process {
            guard let indicator = ProcessIndicator.all.first(where: { $0.name == member.key }),
                case .array(let pair) = member.value, pair.count == 2, let count = pair[0].whole, let of = pair[1].whole
            else { throw .notAPart }
            group.process[indicator] = Share(count: count, of: of)
        }
        for outcome in outcomes {
            guard let key = outcome.key("score"), let tally = outcome.tally else { throw .notAPart }
            group.outcomes[key] = tally
        }
        for figure in figures {
            guard let key = figure.key("figure"), let sums = figure.groupSums else { throw .notAPart }
            group.figures[key] = sums
        }
        var one = MonitorTally()
        one.groups[PersonRecord.Place(region: value["region"]?.text, service: value["service"]?.text)] = group
        tally.add(one)
    }

    private mutating func takeHead(_ value: JSONValue) throws(Fault) {
        guard value["monitor"] != nil, value["version"]?.whole == MonitorPart.version,
            let months = value["valid_months"]?.whole, let notRead = value["not_read"]?.whole,
            let places = value["places"]?.whole,
            let engine = value["engine"]?.text
        else { throw .notAPart }
        if engine != Engine.version { throw .otherEngine(engine) }
        let asOf = value["as_of"]?.text.flatMap { Day($0) }
        settings = MonitorPart.Settings(asOf: asOf, validMonths: months)
        tally.notRead = notRead
        self.places = places
    }
}

extension JSONValue {
    /// A whole number that is not negative; nil for anything else.
    fileprivate var whole: Int? {
        guard case .number(let number) = self, let exact = number.exact, exact.isWhole, exact >= .zero else {
            return nil
        }
        return Int(exact.numerator)
    }

    /// The key that an outcome or a figure has.
    fileprivate func key(_ word: String) -> OutcomeKey? {
        guard let instrument = self["instrument"]?.text, let edition = self["edition"]?.whole,
            let definition = self["definition"]?.text, definition.hasPrefix("sha256:"),
            let respondent = self["respondent"]?.text.flatMap({ Respondent(rawValue: $0) }), let name = self[word]?.text
        else { return nil }
        return OutcomeKey(
            instrument: instrument, edition: edition, definition: String(definition.dropFirst("sha256:".count)),
            respondent: respondent, name: name)
    }

    fileprivate var exactSum: ExactSum? {
        guard case .object(let members) = self else { return nil }
        var numerators: [Int128: Int128] = [:]
        var isTooLarge = false
        for member in members {
            if member.key == "too_large" {
                isTooLarge = true
                continue
            }
            guard let denominator = Int128(member.key), denominator > 0,
                let numerator = member.value.text.flatMap({ Int128($0) })
            else { return nil }
            numerators[denominator] = numerator
        }
        return ExactSum(numerators, isTooLarge: isTooLarge)
    }

    fileprivate var verdicts: OutcomeTally.Verdicts? {
        guard let improved = self["improved"]?.whole, let unchanged = self["unchanged"]?.whole,
            let worse = self["worse"]?.whole, let undetermined = self["undetermined"]?.whole
        else { return nil }
        return OutcomeTally.Verdicts(
            improved: improved, unchanged: unchanged, worse: worse, undetermined: undetermined)
    }

    fileprivate var tally: OutcomeTally? {
        guard let people = self["people"]?.whole, let sum = self["sum"]?.exactSum,
            let squares = self["squares"]?.exactSum
        else { return nil }
        var tally = OutcomeTally()
        (tally.people, tally.sum, tally.squares) = (people, sum, squares)
        tally.reliable = self["reliable"]?.verdicts
        tally.important = self["important"]?.verdicts
        return tally
    }

    fileprivate var groupSums: GroupSums? {
        guard case .array(let parts)? = self["parts"] else { return nil }
        let read = parts.compactMap { part -> GroupSums.Part? in
            guard let forms = part["forms"]?.whole, let sum = part["sum"]?.exactSum else { return nil }
            return GroupSums.Part(forms: forms, sum: sum)
        }
        return read.count == parts.count ? GroupSums(parts: read) : nil
    }
}
