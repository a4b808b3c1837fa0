internal import Instruments
internal import Interchange
public import Monitoring
internal import Scoring

/// A table of many people as CSV (RFC 4180): a line a group and row, with small groups suppressed.
public struct MonitorCSV: Sendable, Hashable {
    /// The table, its lines ended by CRLF.
    public let text: String

    private static let columns = [
        "group", "region", "service", "row", "indicator", "instrument", "edition", "respondent", "name", "suppressed",
        "n", "count", "percent", "mean_change", "interval_low", "interval_high", "reliable_improved",
        "reliable_unchanged", "reliable_worse", "reliable_undetermined", "important_improved", "important_unchanged",
        "important_worse", "important_undetermined", "value", "reason",
    ]

    /// The table.
    public init(_ table: MonitorTable) {
        let rows = table.groups.enumerated().flatMap { index, group in
            table.rows.map { row in
                group.fields.merging(row.subject.fields) { _, new in new }
                    .merging(row.cells[index].fields) { _, new in new }
            }
        }
        let lines = [Self.columns] + rows.map { row in Self.columns.map { row[$0] ?? "" } }
        text = lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func quoted(_ field: String) -> String {
        let isPlain = field.utf8.allSatisfy { ![0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        return isPlain ? field : "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}

extension MonitorTable.Group {
    fileprivate var fields: [String: String] {
        switch self {
        case .all: ["group": "all"]
        case .region(let region): ["group": "region", "region": region ?? ""]
        case .service(let service, in: let region):
            ["group": "service", "region": region ?? "", "service": service ?? ""]
        }
    }
}

extension MonitorTable.Subject {
    fileprivate var fields: [String: String] {
        switch self {
        case .people: ["row": "people"]
        case .process(let indicator): ["row": "process", "indicator": indicator.name]
        case .outcome(let key, _): key.fields("change")
        case .figure(let key, _): key.fields("figure")
        }
    }
}

extension OutcomeKey {
    fileprivate func fields(_ row: String) -> [String: String] {
        [
            "row": row, "instrument": instrument, "edition": String(edition), "respondent": respondent.rawValue,
            "name": name,
        ]
    }
}

extension MonitorTable.Cell {
    fileprivate var fields: [String: String] {
        func number(_ number: Rational?) -> String { number.map { JSONNumber($0).text } ?? "" }
        switch self {
        case .nobody: return ["n": "0"]
        case .suppressed: return ["suppressed": "yes"]
        case .people(let count): return ["n": String(count)]
        case .share(let share):
            return ["n": String(share.of), "count": String(share.count), "percent": number(share.percent)]
        case .change(let tally, let mean):
            var fields = ["n": String(tally.people), "mean_change": number(mean?.mean)]
            fields["interval_low"] = number(mean?.interval?.low)
            fields["interval_high"] = number(mean?.interval?.high)
            for (name, verdicts) in [("reliable", tally.reliable), ("important", tally.important)] {
                guard let verdicts else { continue }
                fields[name + "_improved"] = String(verdicts.improved)
                fields[name + "_unchanged"] = String(verdicts.unchanged)
                fields[name + "_worse"] = String(verdicts.worse)
                fields[name + "_undetermined"] = String(verdicts.undetermined)
            }
            return fields
        case .figure(let result):
            return ["n": String(result.of), "value": number(result.value), "reason": result.reason?.words ?? ""]
        }
    }
}
