internal import Instruments
public import Interchange
public import Monitoring
public import Scoring

/// A table of many people as JSON, with small groups suppressed.
public struct MonitorDocument: Sendable, Hashable {
    /// The table as an object.
    public let json: JSONValue

    /// The table, with the day that all are looked at from; nil where each case has its own.
    public init(_ table: MonitorTable, asOf: Day?) {
        json = members([
            "as_of": asOf?.json ?? .null, "engine": .string(Engine.version), "minimum": .number(table.minimum),
            "not_read": .number(table.notRead),
            "groups": .array(
                table.groups.enumerated().map { index, group in
                    members([
                        "group": .string(group.word), "region": group.region.map { $0.json },
                        "service": group.service.map { $0.json },
                        "rows": .array(
                            table.rows.map { row in
                                .object(row.subject.members + row.cells[index].members)
                            }),
                    ])
                }),
        ])
    }
}

extension MonitorTable.Group {
    fileprivate var word: String {
        switch self {
        case .all: "all"
        case .region: "region"
        case .service: "service"
        }
    }
    /// The region, where the group has one: what is not named is null.
    fileprivate var region: NamedPlace? {
        switch self {
        case .all: nil
        case .region(let name), .service(_, in: let name): NamedPlace(name: name)
        }
    }
    fileprivate var service: NamedPlace? {
        if case .service(let name, in: _) = self { NamedPlace(name: name) } else { nil }
    }
}

/// A place by its name; null where cases name none.
private struct NamedPlace {
    let name: String?
    var json: JSONValue { name.map { .string($0) } ?? .null }
}

extension MonitorTable.Subject {
    /// What the row is about.
    fileprivate var members: [JSONMember] {
        switch self {
        case .people: [JSONMember("row", .string("people"))]
        case .process(let indicator):
            [JSONMember("row", .string("process")), JSONMember("indicator", .string(indicator.name))]
        case .outcome(let key, let score):
            [JSONMember("row", .string("change"))] + key.members("score")
                + (score.worse.map { [JSONMember("worse", .string($0.rawValue))] } ?? [])
        case .figure(let key, _): [JSONMember("row", .string("figure"))] + key.members("figure")
        }
    }
}

extension OutcomeKey {
    /// The parts of the key; the name under `word`.
    func members(_ word: String) -> [JSONMember] {
        [
            JSONMember("instrument", .string(instrument)), JSONMember("edition", .number(edition)),
            JSONMember("definition", .string("sha256:\(definition)")),
            JSONMember("respondent", .string(respondent.rawValue)), JSONMember(word, .string(name)),
        ]
    }
}

extension MonitorTable.Cell {
    /// What stands for the group.
    fileprivate var members: [JSONMember] {
        switch self {
        case .nobody: [JSONMember("n", .number(0))]
        case .suppressed: [JSONMember("suppressed", .bool(true))]
        case .people(let count): [JSONMember("n", .number(count))]
        case .share(let share):
            [
                JSONMember("n", .number(share.of)), JSONMember("count", .number(share.count)),
                JSONMember("percent", share.percent.map { .number($0) } ?? .null),
            ]
        case .change(let tally, let mean):
            [
                JSONMember("n", .number(tally.people)),
                JSONMember("mean_change", mean.map { .number($0.mean) } ?? .null),
                JSONMember(
                    "interval_95",
                    mean?.interval.map { .array([.number($0.low), .number($0.high)]) } ?? .null),
                JSONMember("reliable", tally.reliable?.json ?? .string("none published")),
                JSONMember("important", tally.important?.json ?? .string("none published")),
            ]
        case .figure(let result):
            [
                JSONMember("n", .number(result.of)), JSONMember("value", result.value.map { .number($0) } ?? .null),
                JSONMember("at_least", .number(result.figure.atLeast)),
            ] + (result.reason.map { [JSONMember("reason", .string($0.words))] } ?? [])
        }
    }
}

extension OutcomeTally.Verdicts {
    /// How many people went which way.
    var json: JSONValue {
        members([
            "improved": .number(improved), "unchanged": .number(unchanged), "worse": .number(worse),
            "undetermined": .number(undetermined),
        ])
    }
}
