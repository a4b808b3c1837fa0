/// A questionnaire with all that scoring it needs, as its definition says.
public struct Instrument: Sendable, Hashable {
    /// The id: `phq-9`.
    public let id: String
    /// The edition of the definition, raised with every change of meaning.
    public let edition: Int
    /// The title.
    public let title: LocalizedText
    /// The area of assessment.
    public let area: Area
    /// Who may answer; the first is meant where a form does not say.
    public let respondents: [Respondent]
    /// The time that the answers speak of.
    public let period: LocalizedText
    /// How long it takes, in minutes.
    public let minutes: Int?
    /// Who owns it.
    public let licence: Licence
    /// The LOINC code of the panel.
    public let loinc: String?
    /// The SNOMED CT code of the instrument.
    public let snomed: String?
    /// What a user must know: traps, and what is not established.
    public let notes: [LocalizedText]
    /// The named sets of responses.
    public let responses: [ResponseSet]
    /// The named lists of items.
    public package(set) var groups: [ItemGroup]
    /// The items, in the order of the form.
    public package(set) var items: [Item]
    /// The blocks of repeated entries.
    public package(set) var entries: [EntryBlock]
    /// Which items are asked on a condition, in order.
    public package(set) var skipRules: [SkipRule]
    /// What must hold of a form.
    public package(set) var checks: [Check]
    /// The published tables.
    public package(set) var tables: [Table]
    /// The scores, in the order of the file.
    public package(set) var scores: [Score]
    /// The positions of the scores in an order in which each comes after those it reads.
    public let scoringOrder: [Int]
    /// The flags, in the order of the file.
    public package(set) var flags: [Flag]
    /// The figures over many forms.
    public package(set) var groupFigures: [GroupFigure]
    /// The cited sources.
    public let sources: [Source]
    /// The forms by which the definition proves itself.
    public let examples: [WorkedExample]
    /// The SHA-256 of the definition's bytes, in hexadecimal.
    public let digest: String

    /// An instrument; the reader of definitions alone makes one, and only where nothing is wrong with it.
    public init(
        id: String, edition: Int, title: LocalizedText, area: Area, respondents: [Respondent], period: LocalizedText,
        minutes: Int? = nil, licence: Licence, loinc: String? = nil, snomed: String? = nil,
        notes: [LocalizedText] = [], responses: [ResponseSet], groups: [ItemGroup] = [], items: [Item],
        entries: [EntryBlock] = [], skipRules: [SkipRule] = [], checks: [Check] = [], tables: [Table] = [],
        scores: [Score], scoringOrder: [Int], flags: [Flag] = [], groupFigures: [GroupFigure] = [],
        sources: [Source], examples: [WorkedExample], digest: String
    ) {
        self.id = id
        self.edition = edition
        self.title = title
        self.area = area
        self.respondents = respondents
        self.period = period
        self.minutes = minutes
        self.licence = licence
        self.loinc = loinc
        self.snomed = snomed
        self.notes = notes
        self.responses = responses
        self.groups = groups
        self.items = items
        self.entries = entries
        self.skipRules = skipRules
        self.checks = checks
        self.tables = tables
        self.scores = scores
        self.scoringOrder = scoringOrder
        self.flags = flags
        self.groupFigures = groupFigures
        self.sources = sources
        self.examples = examples
        self.digest = digest
    }

    /// The position of the item with this id.
    public func item(_ id: String) -> Int? { items.firstIndex { $0.id == id } }

    /// The position of the score with this name.
    public func score(_ name: String) -> Int? { scores.firstIndex { $0.name == name } }

    /// The source with this id.
    public func source(_ id: String) -> Source? { sources.first { $0.id == id } }
}
