internal import Instruments

/// A definition with one slip of the pen in it, to see which worked example would notice.
public struct Mutant: Sendable {
    /// A name that stays the same while the place stays: `total/bands-kroenke-2001/moderate-up`. It has no spaces.
    public let id: String
    /// Where the slip is.
    public let place: SlipPlace
    /// What it is.
    public let slip: Slip
    /// The instrument with the slip in it.
    let instrument: Instrument
}

/// A slip of the pen. What a definition writes is given in the definition's own words.
public enum Slip: Sendable, Hashable {
    /// One thing written for another.
    case changed(SlipAspect, from: String, to: String)
    /// Something left out of a list.
    case leftOut(String)
    /// Two things in each other's place.
    case exchanged(SlipAspect, String, String)
    /// The whole thing forgotten.
    case forgotten
}

/// What of a definition a slip changes.
public enum SlipAspect: Sendable, Hashable {
    /// The key of an item.
    case key
    /// What a code earns.
    case points(code: String)
    /// A number of a formula.
    case number
    /// A comparison.
    case comparison
    /// `and`, `or`, `+`, `-`, `min`, `max`.
    case connective
    /// A word, or a truth.
    case word
    /// An item of a formula.
    case item
    /// Points or printed codes.
    case reading
    /// The edge of a band.
    case edge(band: String)
    /// Whether an edge belongs to its band.
    case edgeKind(band: String)
    /// How much may be missing.
    case limit
    /// How much may be missing in a group.
    case groupLimit
    /// What is done about missing answers.
    case policy
    /// What a missing answer counts.
    case fill
    /// How a figure is rounded.
    case rounding
    /// What an unasked item counts.
    case unasked
    /// Whether a missing answer is a finding.
    case unanswered
    /// The row of a decision.
    case row
    /// What a row comes to.
    case outcome
    /// The fewest entries or forms.
    case fewest
    /// The most entries.
    case most
    /// Whether a table takes prorated scores.
    case acceptsProrated
}

/// Where in a definition a slip is.
public enum SlipPlace: Sendable, Hashable {
    /// An item; of a block of entries where one is named.
    case item(String, block: String?)
    /// A set of responses.
    case responses(String)
    /// A named key.
    case key(String)
    /// A group of items.
    case group(String)
    /// A skip rule, by its number from 1 and its items as written.
    case skipRule(Int, items: String)
    /// A check.
    case check(String)
    /// A score's formula, or all of its rows.
    case score(String)
    /// A row of a score, by its number from 1.
    case row(Int, score: String)
    /// What a score does about missing answers.
    case missing(score: String)
    /// The condition of a score.
    case scoreWhen(String)
    /// The standard error of a score.
    case standardError(score: String)
    /// A band set of a score.
    case bands(String, score: String)
    /// The condition of a band set.
    case bandsWhen(String, score: String)
    /// Two scores.
    case scores(String, String)
    /// A flag as worked examples write it: `safety 9`.
    case flag(String)
    /// A block of entries.
    case entries(String)
    /// A table.
    case table(String)
    /// A figure over many forms.
    case groupFigure(String)
}
