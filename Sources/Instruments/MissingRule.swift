/// What a score does about answers that are missing.
public struct MissingRule: Sendable, Hashable {
    /// What stands for a missing item.
    public enum Policy: String, Sendable, Hashable, CaseIterable {
        /// Nothing: the score is not scorable.
        case strict
        /// The mean of those answered in the same sum or mean.
        case prorate
        /// It adds nothing and leaves the list.
        case leaveOut = "leave-out"
        /// A stated number.
        case fill
        /// The mean points of those answered in its own group.
        case groupMean = "group-mean"
        /// Its whole range: the result stands where it is the same for all.
        case settle
    }

    /// How much may be missing.
    public enum Limit: Sendable, Hashable {
        /// At most so many missing.
        case atMost(Int)
        /// At most this share of the items that apply missing.
        case atMostShare(Rational)
        /// At least so many answered.
        case atLeast(Int)
        /// At least this share of the items that apply answered.
        case atLeastShare(Rational)
    }

    /// What stands for a missing item.
    public package(set) var policy: Policy
    /// How much may be missing; nil where the policy has no limit.
    public package(set) var limit: Limit?
    /// The only items that may be missing, where stated (`leave-out`).
    public package(set) var only: [Int]?
    /// The positions of the groups (`group-mean`).
    public let groups: [Int]
    /// How much may be missing in each group that the formula uses (`group-mean`).
    public package(set) var limitPerGroup: Limit?
    /// What a missing item counts (`fill`).
    public package(set) var fill: Rational?
    /// How the score is rounded if the policy acted.
    public package(set) var rounding: Rounding?
    /// On what the rule rests.
    public let ground: Ground

    /// A missing rule.
    public init(
        policy: Policy, limit: Limit? = nil, only: [Int]? = nil, groups: [Int] = [], limitPerGroup: Limit? = nil,
        fill: Rational? = nil, rounding: Rounding? = nil, ground: Ground
    ) {
        self.policy = policy
        self.limit = limit
        self.only = only
        self.groups = groups
        self.limitPerGroup = limitPerGroup
        self.fill = fill
        self.rounding = rounding
        self.ground = ground
    }
}
