internal import Cases
public import Instruments

/// What the guidelines ask to be done for each person, told from case and plan.
public enum ProcessIndicator: Sendable, Hashable {
    /// The area is assessed with a current, scorable form (elements 3 and d).
    case area(Area)
    /// All six areas are.
    case allAreas
    /// At least one goal of the person's own is recorded (element 1).
    case ownGoals
    /// A healthcare, a social-healthcare and a social professional are in the team (element 2).
    case team
    /// A case manager is named (element 4).
    case caseManager
    /// There is a plan document (element 4).
    case plan
    /// The plan lacks nothing that the guidelines ask (element e).
    case completePlan
    /// How the person took part is written (element 2).
    case personInput
    /// The person's consent is dated (element 5).
    case consent
    /// Every party that has to sign the agreement has signed (element e).
    case signed
    /// Every verification whose day has come was held; of the people with such a day (element 6).
    case reviewsOnTime

    /// All of them, in their order.
    public static let all: [ProcessIndicator] =
        Area.allCases.map { .area($0) } + [
            .allAreas, .ownGoals, .team, .caseManager, .plan, .completePlan, .personInput, .consent, .signed,
            .reviewsOnTime,
        ]

    /// The word by which files know it.
    public var name: String {
        switch self {
        case .area(let area): "area-" + area.rawValue
        case .allAreas: "all-areas"
        case .ownGoals: "own-goals"
        case .team: "team"
        case .caseManager: "case-manager"
        case .plan: "plan"
        case .completePlan: "complete-plan"
        case .personInput: "person-input"
        case .consent: "consent"
        case .signed: "signed"
        case .reviewsOnTime: "reviews-on-time"
        }
    }
}

/// How many of how many people.
public struct Share: Sendable, Hashable {
    /// How many.
    public var count: Int
    /// Of how many.
    public var of: Int

    /// So many of so many.
    public init(count: Int = 0, of: Int = 0) {
        self.count = count
        self.of = of
    }

    mutating func add(_ isSo: Bool) { add(Share(count: isSo ? 1 : 0, of: 1)) }
    mutating func add(_ other: Share) {
        count += other.count
        of += other.of
    }
}

extension Share {
    /// The share in percent; nil of nobody.
    public var percent: Rational? { Rational(Int64(count) * 100, over: Int64(of)) }
}
