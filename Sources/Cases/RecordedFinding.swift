public import Instruments
public import MarkedYAML
public import Scoring

/// What staff found outside any form. It closes the gate of the suggestions until a clinician reviewed it.
public struct RecordedFinding: Sendable, Hashable {
    /// What was found.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Harm done to oneself, or spoken of.
        case selfHarm = "self-harm"
        /// Danger to others.
        case dangerToOthers = "danger-to-others"
        /// Violence suffered.
        case violenceSuffered = "violence-suffered"
        /// Abuse.
        case abuse
        /// Exploitation.
        case exploitation

        /// What it is, in a word or two.
        public var label: LocalizedText {
            switch self {
            case .selfHarm: LocalizedText("self-harm", translations: ["it": "autolesività"])
            case .dangerToOthers: LocalizedText("danger to others", translations: ["it": "pericolo per altri"])
            case .violenceSuffered: LocalizedText("violence suffered", translations: ["it": "violenza subita"])
            case .abuse: LocalizedText("abuse", translations: ["it": "abuso"])
            case .exploitation: LocalizedText("exploitation", translations: ["it": "sfruttamento"])
            }
        }
    }

    /// What was found; nil where the word is none of the list. Such a finding stands all the same, until the word is
    /// put right: a slip of the pen opens no gate.
    public let kind: Kind?
    /// The day; nil where it is missing or impossible.
    public let on: Day?
    /// Who recorded it.
    public let by: String?
    /// Where it stands in the file.
    public let extent: Extent
}
