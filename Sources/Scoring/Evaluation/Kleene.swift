/// Truth in three values, after Kleene.
public enum Truth: Sendable, Hashable {
    /// It holds, however the unknown turns out.
    case yes
    /// It does not, however the unknown turns out.
    case no
    /// That depends on what is not known.
    case undetermined

    init(_ truth: Bool) { self = truth ? .yes : .no }

    var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .undetermined: .undetermined
        }
    }

    func and(_ other: Truth) -> Truth {
        if self == .no || other == .no { return .no }
        return self == .yes && other == .yes ? .yes : .undetermined
    }

    func or(_ other: Truth) -> Truth { negated.and(other.negated).negated }
}
