import Definitions
import Instruments
import MarkedYAML

/// An objective, or a task of the service, apart from the rules that propose it.
struct WrittenObjective: Hashable {
    let id: String
    let axis: String
    let owner: ObjectiveRule.Owner
    let text: LocalizedText
}

extension WrittenObjective {
    /// The objective of a rule.
    init(_ rule: ObjectiveRule) {
        self.init(id: rule.objective, axis: rule.axis, owner: rule.owner, text: rule.text)
    }
}

/// The objectives that a rule set has, so that a rule can name one without wording it: those that its files list under
/// `objectives`, and those that other rules word.
struct WrittenObjectives {
    static let keys = ["objective", "axis", "whose", "text"]

    private(set) var all: [WrittenObjective] = []
    /// Those that a list names, each with its file and place; a rule has to propose each.
    private(set) var listed: [(id: String, manuscript: Manuscript, place: Extent)] = []

    /// The objective with an id.
    subscript(id: String) -> WrittenObjective? { all.first { $0.id == id } }

    /// The ids, each once.
    var ids: [String] { all.map(\.id) }

    /// Takes those of a file, save what rules of an id in `except` word; `axes` are the axes of the set.
    mutating func take(_ manuscript: Manuscript, axes: [String], except: Set<String>) {
        guard let root = manuscript.document.root else { return }
        for node in root["objectives"].flatMap({ manuscript.list($0, "`objectives`") }) ?? [] {
            guard let fields = Fields(node, of: "an objective", keys: Self.keys, in: manuscript) else { continue }
            fields.require("objective", "axis", "whose", "text")
            guard let id = fields.text("objective") else { continue }
            if listed.contains(where: { $0.id == id }) {
                manuscript.complain(
                    "repeated-name", "there is an objective `\(id)` already", at: fields.place("objective"))
            }
            listed.append((id, manuscript, fields.place("objective")))
            add(id, fields, axes: axes)
        }
        for node in root["rules"]?.elements ?? [] where node["text"] != nil {
            guard let fields = Fields(node, of: "a rule", keys: RuleReader.keys, in: manuscript),
                let id = fields.text("objective"), fields["rule"]?.text.map({ !except.contains($0) }) ?? true
            else { continue }
            add(id, fields, axes: axes)
        }
    }

    private mutating func add(_ id: String, _ fields: Fields, axes: [String]) {
        guard self[id] == nil, let axis = fields.word("axis", among: axes),
            let owner = fields.word("whose", of: ObjectiveRule.Owner.self), let text = fields.localized("text")
        else { return }
        all.append(WrittenObjective(id: id, axis: axis, owner: owner, text: text))
    }
}
