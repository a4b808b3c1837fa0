public import Definitions
public import Interchange
internal import MarkedYAML

extension Finding {
    /// The complaint as an object, its place counted from 1, columns in Unicode scalars, `end` exclusive.
    public func json(path: String) -> JSONValue {
        .object(
            [
                JSONMember("path", .string(path)), JSONMember("rule", .string(rule)),
                JSONMember("severity", .string(severity.rawValue)), JSONMember("message", .string(message)),
            ] + extent.members
                + [
                    JSONMember(
                        "notes",
                        .array(notes.map { .object([JSONMember("message", .string($0.message))] + $0.extent.members) }))
                ])
    }
}

extension Extent {
    fileprivate var members: [JSONMember] { [JSONMember("start", start.json), JSONMember("end", end.json)] }
}

extension Mark {
    fileprivate var json: JSONValue {
        .object([JSONMember("line", .number(line)), JSONMember("column", .number(column))])
    }
}
