/// How well a fact about an instrument is established. The order runs from strong to weak.
public enum Grade: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Read in a published source of the instrument.
    case established
    /// From one secondary source, or from several that do not quite agree.
    case secondary
    /// Not confirmed; every result that used it says so.
    case unverified

    /// Whether the left grade is the stronger one.
    public static func < (left: Grade, right: Grade) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .established: 0
        case .secondary: 1
        case .unverified: 2
        }
    }

    /// The weaker of two grades.
    public static func weaker(_ left: Grade, _ right: Grade) -> Grade { max(left, right) }
}

/// On what a fact rests: the source that says it, and how well it is established.
public struct Ground: Sendable, Hashable {
    /// The id of a source of the same definition, or a reserved word: `none-published`, `local`.
    public let source: String
    /// The grade; nil where nobody published a rule and there is nothing to grade.
    public let grade: Grade?

    /// A source with its grade.
    public init(source: String, grade: Grade?) {
        self.source = source
        self.grade = grade
    }

    /// Nobody published a rule.
    public static let nonePublished = "none-published"
    /// A choice of this project, always graded unverified.
    public static let local = "local"
}

/// A cited source.
public struct Source: Sendable, Hashable {
    /// The id by which the definition cites it: `kroenke-2001`.
    public let id: String
    /// The citation.
    public let citation: String
    /// The digital object identifier, if known.
    public let doi: String?
    /// The address of a page, if that is the source.
    public let url: String?

    /// A source as cited.
    public init(id: String, citation: String, doi: String? = nil, url: String? = nil) {
        self.id = id
        self.citation = citation
        self.doi = doi
        self.url = url
    }
}

/// Who owns an instrument, and what that means for its wording.
public struct Licence: Sendable, Hashable {
    /// What may be done with the wording.
    public enum Wording: String, Sendable, Hashable, CaseIterable {
        /// It may be reproduced.
        case free
        /// It may be reproduced where no money is made of it.
        case nonCommercial = "non-commercial"
        /// It may be reproduced as it stands.
        case unchanged
        /// The holder must be asked.
        case byPermission = "by-permission"
        /// What holds is not known; ask the holder.
        case unclear
    }

    /// Who holds the rights.
    public let holder: String
    /// What may be done with the wording.
    public let wording: Wording
    /// A remark: the licence's name, say.
    public let note: LocalizedText?
    /// The id of the source that says so.
    public let source: String

    /// A licence as its source states it.
    public init(holder: String, wording: Wording, note: LocalizedText? = nil, source: String) {
        self.holder = holder
        self.wording = wording
        self.note = note
        self.source = source
    }
}
