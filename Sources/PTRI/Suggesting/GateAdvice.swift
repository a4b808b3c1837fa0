internal import Cases
public import Instruments
public import Profiles

extension GateText {
    /// What to do now about an open finding. Where it could not be read what staff recorded, everything that may be
    /// meant.
    public func advice(for finding: SafetyFinding) -> [LocalizedText] {
        switch finding.kind {
        case .unanswered: [unanswered]
        case .recorded(.selfHarm): [selfHarm]
        case .recorded(nil): [selfHarm, danger]
        case .recorded: [danger]
        case .answered: [finding.asksWhereUnanswered ? selfHarm : danger]
        }
    }
}
