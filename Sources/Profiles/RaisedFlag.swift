import Instruments
import Scoring

/// A flag that a safety or critical item raised.
struct RaisedFlag {
    /// The id of the item, in the form that was filled in.
    let item: String
    let finding: FlagFinding.Finding
    let gravity: SafetyFinding.Gravity
    let label: LocalizedText
    let ground: Ground
    /// Whether the item's missing answer is a finding too.
    let asksWhereUnanswered: Bool

    /// What a flag says; nil for a note or a check.
    init?(_ flag: FlagFinding, by instrument: Instrument) {
        switch flag.kind {
        case .safety(let id, let found): (item, finding, gravity) = (id, found, .safety)
        case .critical(let id, let found): (item, finding, gravity) = (id, found, .critical)
        case .note, .check: return nil
        }
        label = flag.label
        ground = flag.ground
        asksWhereUnanswered = !instrument.isSilentUnanswered(item, gravity)
    }

    private init(_ flag: RaisedFlag, item: String) {
        self.item = item
        (finding, gravity, label, ground) = (flag.finding, flag.gravity, flag.label, flag.ground)
        asksWhereUnanswered = flag.asksWhereUnanswered
    }

    /// The same on another item.
    func at(_ item: String) -> RaisedFlag { RaisedFlag(self, item: item) }

    /// Whether it says as much of the same item as the other.
    func stands(for other: RaisedFlag) -> Bool {
        item == other.item && (gravity == other.gravity || gravity == .safety)
    }
}

extension Instrument {
    /// Whether the missing answer of an item is no finding.
    fileprivate func isSilentUnanswered(_ id: String, _ gravity: SafetyFinding.Gravity) -> Bool {
        guard let item = item(id) else { return false }
        let kind: Flag.Kind = gravity == .safety ? .safety(item: item) : .critical(item: item)
        return flags.contains { $0.kind == kind && $0.isSilentUnanswered }
    }
}
