public import Scoring

/// What a stretch of many forms came to: bytes to be written, and what is to be told of the forms.
public struct BatchPart: Sendable {
    /// The results, in the order of the forms.
    public var output = OutputBuffer()
    /// The forms that could not be scored.
    public var rejects: [BatchReject] = []
    /// How many forms came to what.
    public var counts = BatchCounts()

    /// Nothing yet.
    public init() {}

    /// Starts anew, in the same room.
    public mutating func clear() {
        output.clear()
        rejects.removeAll(keepingCapacity: true)
        counts = BatchCounts()
    }
}

/// A form of a batch that could not be scored, with all that is wrong with it.
public struct BatchReject: Sendable {
    /// Its number among the forms of its part, from 0.
    public let row: Int
    /// The service's own id of the form, as it was given; empty where there is none.
    public let id: String
    /// All that is wrong with it.
    public let errors: [FormError]
}

/// How many forms of a batch came to what. A form can count as more than one of these.
public struct BatchCounts: Sendable, Hashable {
    /// All forms.
    public var forms = 0
    /// Those of which a score has a value.
    public var scored = 0
    /// Those of which a score has a value although answers are missing, by a missing rule that acted.
    public var prorated = 0
    /// Those of which a score has no value.
    public var notScorable = 0
    /// Those that could not be scored.
    public var rejected = 0
    /// Those with a safety or critical finding.
    public var flagged = 0
    /// Those with a safety finding that is open.
    public var open = 0

    /// None.
    public init() {}

    /// Adds those of another part.
    public static func += (left: inout BatchCounts, right: BatchCounts) {
        left.forms += right.forms
        left.scored += right.scored
        left.prorated += right.prorated
        left.notScorable += right.notScorable
        left.rejected += right.rejected
        left.flagged += right.flagged
        left.open += right.open
    }
}

/// What scores a stretch of many forms at a time; each worker has its own.
public protocol BatchScorer: Sendable {
    /// Scores the forms of a stretch of bytes, which begins and ends with whole forms, and adds to `part` what they
    /// came to.
    mutating func score(_ bytes: Span<UInt8>, into part: inout BatchPart)

    /// Where the last whole form of a stretch that begins with one ends; nil where there is none.
    func end(of bytes: Span<UInt8>) -> Int?
}
