import Digest
import Instruments
import MarkedYAML

/// Reads one definition, noun by noun. What is read stands in the properties, for the nouns that refer to it.
final class InstrumentReader {
    /// How many items, scores and groups a definition can have, and options a list.
    static let most = 1000
    /// How many items all formulas together can name, each as often as it is named.
    static let mostNamed = 500_000

    let manuscript: Manuscript
    /// Whether the file is read to its end, where the worked examples stand.
    let readsExamples: Bool
    /// The SHA-256 of the file, where it is known.
    let digest: String?
    let sharing: (String) -> Instrument?

    var respondents: [Respondent] = []
    var sources: [String: Source] = [:]
    /// Code lists by name; nil for one that is wrong itself.
    var responses: [String: ResponseSet?] = [:]
    /// Maps from code to points by name; nil for one that is wrong itself.
    var pointMaps: [String: PointMap?] = [:]
    /// The keys that were found to fit a code list, by both their names; nil for one that does not.
    var resolvedKeys: [String: Key?] = [:]
    var items: [Item] = []
    /// The first item of each kind, by its responses and key, with what a formula needs to know of it.
    var knownItems: [(item: Item, entry: FormulaScope.ItemEntry)] = []
    var groups: [ItemGroup] = []
    var entries: [EntryBlock] = []
    var tables: [Table] = []
    /// What has each name that a formula can speak of: "an item".
    var owners: [String: (what: String, place: Extent)] = [:]
    /// The names of the group figures.
    var figures: Set<String> = []
    /// What formulas can speak of.
    var scope = FormulaScope()
    var places = Places()
    /// How many items the formulas named so far.
    var named = 0

    init(
        manuscript: Manuscript, readsExamples: Bool = true, digest: String? = nil,
        sharing: @escaping (String) -> Instrument?
    ) {
        self.manuscript = manuscript
        self.readsExamples = readsExamples
        self.digest = digest
        self.sharing = sharing
    }

    /// The draft of the instrument; nil if so much lacks that there is none.
    func read(_ root: Node) -> Draft? {
        guard
            let top = Fields(
                root, of: "a definition", keys: DefinitionKeys.definition, in: manuscript,
                at: Extent(start: root.extent.start, end: root.extent.start))
        else { return nil }
        top.require("id", "edition", "title", "area", "respondents", "period", "licence", "scores", "flags", "sources")
        if readsExamples { top.require("examples") }
        if top["entries"] == nil { top.require("items") }
        checkOrder(of: top)

        let title = top["title"].flatMap { manuscript.title($0) }
        let listed = readSources(top)
        let head = readHead(top)
        let licence = readLicence(top)
        let sets = readResponses(top)
        readPointMaps(top)
        readItems(top)
        readEntries(top)
        readGroups(top)
        readTables(top)
        let scores = readScores(top)
        let skipRules = readSkipRules(top)
        let checks = readChecks(top)
        let flags = readFlags(top)
        let figures = readGroupFigures(top)
        let examples = readExamples(top, scores: scores.scores, checks: checks)
        manuscript.warnOfLacks(at: top.place("title"))

        let instrument = Instrument(
            id: head.id ?? "", edition: head.edition ?? 0, title: title ?? LocalizedText(""),
            area: head.area ?? .clinical, respondents: respondents, period: head.period ?? LocalizedText(""),
            minutes: head.minutes, licence: licence ?? Licence(holder: "", wording: .unclear, source: ""),
            loinc: top.loinc(), snomed: top.snomed(), notes: head.notes, responses: sets, groups: groups,
            items: items, entries: entries, skipRules: skipRules, checks: checks, tables: tables,
            scores: scores.scores, scoringOrder: scores.order, flags: flags, groupFigures: figures, sources: listed,
            examples: examples, digest: digest ?? SHA256.hexadecimal(of: manuscript.document.source.bytes))
        places.top = top
        return Draft(instrument: instrument, places: places, manuscript: manuscript)
    }

    /// Says where the keys leave their order.
    private func checkOrder(of top: Fields) {
        var last = -1
        for entry in top.entries {
            guard let key = entry.key.text, let place = DefinitionKeys.definition.firstIndex(of: key) else { continue }
            if place < last {
                manuscript.warn(
                    "key-order", "`\(key)` comes before `\(DefinitionKeys.definition[last])` in a definition",
                    at: entry.key.extent)
                continue
            }
            last = place
        }
    }

    /// Takes a name for something that formulas speak of; complains if something else has it.
    @discardableResult func claim(_ name: String, for what: String, at place: Extent) -> Bool {
        if let owner = owners[name] {
            manuscript.complain(
                "repeated-name", "`\(name)` is already the name of \(owner.what)", at: place,
                notes: [Finding.Note("\(owner.what) of this name", at: owner.place)])
            return false
        }
        owners[name] = (what, place)
        return true
    }

    /// The name in front of something that formulas speak of; complains if something else has it, and takes it still.
    func claimName(_ key: Node, for what: String) -> String? {
        guard let name = manuscript.name(key, "the name of \(what)") else { return nil }
        claim(name, for: what, at: key.extent)
        return name
    }

    /// Remembers that something of the file did not come to be part of the draft.
    func leftOut<Value>() -> Value? {
        manuscript.isWhole = false
        return nil
    }
}
