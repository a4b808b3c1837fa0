internal import Instruments
internal import Scoring

extension FlagFinding {
    /// The flag as an object.
    var json: JSONValue {
        let rest: [JSONMember] =
            switch kind {
            case .safety(let item, let finding): Self.members(item, "safety", finding)
            case .critical(let item, let finding): Self.members(item, "critical", finding)
            case .note(let name): [JSONMember("kind", .string("note")), JSONMember("name", .string(name))]
            case .check(let name): [JSONMember("kind", .string("check")), JSONMember("name", .string(name))]
            }
        return .object(rest + [JSONMember("label", .string(label.english))])
    }

    private static func members(_ item: String, _ kind: String, _ finding: Finding) -> [JSONMember] {
        var members = [
            JSONMember("item", .string(item)), JSONMember("kind", .string(kind)),
            JSONMember("finding", .string(finding.word)),
        ]
        if case .answered(let code) = finding {
            members.append(JSONMember("answer", code.number.map { .number($0) } ?? .string(code.text)))
        }
        return members
    }
}

extension FormError {
    /// The error as an object.
    var json: JSONValue {
        var members = [JSONMember("kind", .string(kind.rawValue))]
        if let item { members.append(JSONMember("item", .string(item))) }
        if let entry {
            members.append(
                JSONMember(
                    "entry",
                    .object([JSONMember("block", .string(entry.block)), JSONMember("number", .number(entry.number))])))
        }
        if let given { members.append(JSONMember("given", .string(given))) }
        if let expected { members.append(JSONMember("expected", .string(expected))) }
        members.append(JSONMember("message", .string(message(in: "en"))))
        return .object(members)
    }
}

extension FormWarning {
    /// The warning as an object.
    var json: JSONValue {
        .object([
            JSONMember("kind", .string(kind.rawValue)), JSONMember("item", .string(item)),
            JSONMember("message", .string(message(in: "en"))),
        ])
    }
}
