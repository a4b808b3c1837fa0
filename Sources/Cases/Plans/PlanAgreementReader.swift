import Definitions
import MarkedYAML
import Scoring

extension PlanReader {
    /// The agreement with its parties.
    func readAgreement(_ fields: Fields) -> PlanAgreement {
        var seen: Set<PlanAgreement.Role> = []
        let parties = (fields["parties"] == nil ? [] : fields.list("parties") ?? []).compactMap {
            readParty($0, seen: &seen)
        }
        return PlanAgreement(
            consent: fields.day(slot: "consent"), familyInvolved: fields.truth(slot: "family involved"),
            familyConsent: fields.truth(slot: "family consent"), guardian: fields.truth(slot: "guardian"),
            parties: parties, place: fields.keyPlace("parties"))
    }

    private func readParty(_ node: Node, seen: inout Set<PlanAgreement.Role>) -> PlanAgreement.Party? {
        guard let fields = Fields(node, of: "a party", keys: Self.partyKeys, in: manuscript) else { return nil }
        fields.require("party")
        guard let role = fields.word("party", of: PlanAgreement.Role.self) else { return nil }
        if !seen.insert(role).inserted {
            manuscript.complain("repeated-party", "`\(role.rawValue)` is a party twice", at: fields.place("party"))
        }
        return PlanAgreement.Party(
            role: role, commits: fields.text(slot: "commits"), signed: fields.day(slot: "signed"), place: node.extent)
    }
}

/// The values of keys of a plan, each of which may still be a gap.
extension Fields {
    /// What stands behind a key; what `read` cannot take it complains of.
    func slot<Value>(_ key: String, _ read: (Node) -> Value?) -> Slot<Value> {
        guard let node = self[key] else { return Slot(content: .gap, place: place) }
        if node.isGap { return Slot(content: .gap, place: node.isNull ? keyPlace(key) : node.extent) }
        return Slot(content: read(node).map { .written($0) } ?? .wrong, place: node.extent)
    }

    func text(slot key: String) -> Slot<String> {
        slot(key) { manuscript.text($0, "`\(key)`")?.trimmed }
    }

    func texts(slot key: String) -> Slot<[String]> {
        slot(key) { node in
            manuscript.list(node, "`\(key)`")?.filter { !$0.isGap }.compactMap {
                manuscript.text($0, "an element of `\(key)`")
            }
        }
    }

    func truth(slot key: String) -> Slot<Bool> {
        slot(key) { manuscript.word($0, "`\(key)`", among: ["yes", "no"]).map { $0 == "yes" } }
    }

    func day(slot key: String) -> Slot<Day> {
        slot(key) { manuscript.day($0, "`\(key)`") }
    }

    func whole(slot key: String) -> Slot<Int> {
        slot(key) { manuscript.whole($0, "`\(key)`", atLeast: 1) }
    }

    func word<Word>(slot key: String, of kind: Word.Type) -> Slot<Word>
    where Word: RawRepresentable & CaseIterable & Sendable, Word.RawValue == String {
        slot(key) { manuscript.word($0, "`\(key)`", of: kind) }
    }
}
