/// Something that a person may decline, or agree to share.
public enum Topic: Sendable, Hashable {
    /// What an item speaks of: `cansas 15`.
    case item(instrument: String, item: String)
    /// An objective, or a rule, by its id.
    case objective(String)
}

extension Topic: CustomStringConvertible {
    /// The topic as a case file writes it.
    public var description: String {
        switch self {
        case .item(let instrument, let item): "\(instrument) \(item)"
        case .objective(let id): id
        }
    }
}
