import Definitions
import Instruments

/// An objective of the person speaks in the person's own voice; a task of the service does not.
struct VoiceCheck: RuleSetCheck {
    static let name = "person-voice"

    private static let own: Set<Substring> = ["i", "me", "my", "myself", "we", "our", "us"]

    func check(_ draft: RuleSetDraft) {
        for written in draft.own {
            guard let rule = written.rules.first else { continue }
            let words = rule.text.english.lowercased().split { !$0.isLetter }
            let isOwn = words.contains { Self.own.contains($0) }
            if isOwn == (rule.owner == .person) { continue }
            warn(
                rule.owner == .person
                    ? "the objective is the person's, and its text has no `I` or `my`"
                    : "the task is the service's, and its text speaks as the person",
                at: written.fields.place("text"), in: written.fields.manuscript)
        }
    }
}
