public import Cases
internal import Instruments

/// Something that a case declines or shares by an id that no rule or objective has, so that the person's word would go
/// unheard: it is said, with the nearest id.
public struct UnknownTopic: Sendable, Hashable {
    /// The id as the case writes it.
    public let id: String
    /// The id of an objective or rule that is most like it.
    public let nearest: String?
}

extension RuleSet {
    /// What a case declines or shares that no rule of the set proposes, in the order of the file.
    public func unknownTopics(of person: PersonCase) -> [UnknownTopic] {
        let known = Set(rules.map(\.objective) + rules.map(\.id))
        var found: [UnknownTopic] = []
        for case .objective(let id) in person.declined + person.shares where !known.contains(id) {
            let topic = UnknownTopic(id: id, nearest: nearest(to: id, among: known))
            if !found.contains(topic) { found.append(topic) }
        }
        return found
    }
}
