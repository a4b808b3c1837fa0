public import MarkedYAML

/// One complaint about a file, with its place.
public struct Finding: Sendable, Hashable {
    /// How grave it is.
    public enum Severity: String, Sendable, Hashable {
        /// The file is not taken.
        case error
        /// The file is taken; look again.
        case warning
    }

    /// A second place that explains the first.
    public struct Note: Sendable, Hashable {
        /// What is said of the place.
        public let message: String
        /// The place.
        public let extent: Extent

        /// A second place that explains the first.
        public init(_ message: String, at extent: Extent) {
            self.message = message
            self.extent = extent
        }
    }

    /// The stable name of the rule that complains: `unknown-key`.
    public let rule: String
    /// How grave it is.
    public let severity: Severity
    /// What is wrong, and what to do.
    public let message: String
    /// The place.
    public let extent: Extent
    /// Further places.
    public let notes: [Note]

    /// A complaint with its place.
    public init(
        rule: String, severity: Severity = .error, message: String, extent: Extent, notes: [Note] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.extent = extent
        self.notes = notes
    }
}
