internal import Instruments
internal import Interchange
public import Monitoring
public import Scoring

/// A partial result of a monitoring, before anything is suppressed: a head and a line a place, as JSON.
///
/// It is confidential. Its sums are exact, so that parts read back and put together come to the whole to the byte.
public struct MonitorPart: Sendable, Hashable {
    /// The settings that parts must have in common.
    public struct Settings: Sendable, Hashable {
        /// The day that all are looked at from; nil where each case has its own.
        public let asOf: Day?
        /// For how many months a form speaks.
        public let validMonths: Int

        /// The settings of a monitoring.
        public init(asOf: Day?, validMonths: Int) {
            self.asOf = asOf
            self.validMonths = validMonths
        }
    }

    /// The settings.
    public let settings: Settings
    /// What the people come to.
    public let tally: MonitorTally

    /// A partial result.
    public init(_ tally: MonitorTally, settings: Settings) {
        self.tally = tally
        self.settings = settings
    }

    static let version = 1

    /// The part as lines, each ended.
    public var bytes: [UInt8] {
        let head = members([
            "monitor": .string("partial result, confidential: nothing is suppressed"),
            "version": .number(Self.version), "engine": .string(Engine.version), "as_of": settings.asOf?.json ?? .null,
            "valid_months": .number(settings.validMonths), "not_read": .number(tally.notRead),
            "places": .number(tally.groups.count),
        ])
        let groups = tally.groups.sorted { $0.key.sortingKey.lexicographicallyPrecedes($1.key.sortingKey) }
        return ([head] + groups.map { $0.value.json($0.key) }).flatMap { $0.bytes() + [UInt8(ascii: "\n")] }
    }
}

extension MonitorTally.Group {
    /// The place with all its sums.
    fileprivate func json(_ place: PersonRecord.Place) -> JSONValue {
        func sorted<Value>(_ all: [OutcomeKey: Value]) -> [(key: OutcomeKey, value: Value)] {
            all.sorted { $0.key.sortingKey.lexicographicallyPrecedes($1.key.sortingKey) }
        }
        return members([
            "region": place.region.map { .string($0) }, "service": place.service.map { .string($0) },
            "people": .number(people),
            "process": .object(
                ProcessIndicator.all.compactMap { indicator in
                    process[indicator].map { share in
                        JSONMember(indicator.name, .array([.number(share.count), .number(share.of)]))
                    }
                }),
            "outcomes": .array(
                sorted(outcomes).map { key, tally in
                    .object(
                        key.members("score") + [
                            JSONMember("people", .number(tally.people)), JSONMember("sum", tally.sum.json),
                            JSONMember("squares", tally.squares.json),
                        ] + (tally.reliable.map { [JSONMember("reliable", $0.json)] } ?? [])
                            + (tally.important.map { [JSONMember("important", $0.json)] } ?? []))
                }),
            "figures": .array(
                sorted(figures).map { key, sums in
                    .object(
                        key.members("figure") + [
                            JSONMember(
                                "parts",
                                .array(
                                    sums.parts.map { part in
                                        members(["forms": .number(part.forms), "sum": part.sum.json])
                                    }))
                        ])
                }),
        ])
    }
}

extension ExactSum {
    /// The sum of the numerators by denominator, as texts, for they can be longer than a number of JSON is safe to be.
    fileprivate var json: JSONValue {
        .object(
            numerators.sorted { $0.key < $1.key }.map { JSONMember(String($0.key), .string(String($0.value))) }
                + (isTooLarge ? [JSONMember("too_large", .bool(true))] : []))
    }
}
