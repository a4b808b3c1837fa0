/// The professions of the team, as the case names them.
public struct Team: Sendable, Hashable {
    /// Those of health care.
    public let health: [String]
    /// Those of social health care.
    public let socialHealth: [String]
    /// Those of social care.
    public let social: [String]
    /// The profession of the case manager.
    public let caseManager: String?

    /// A team by professions.
    public init(
        health: [String] = [], socialHealth: [String] = [], social: [String] = [], caseManager: String? = nil
    ) {
        self.health = health
        self.socialHealth = socialHealth
        self.social = social
        self.caseManager = caseManager
    }
}
