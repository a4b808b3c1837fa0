import Definitions
import MarkedYAML
import Scoring

/// A rule set that can be taken, with where its parts stand, so that an author can be told what is most likely not meant.
struct RuleSetDraft {
    let ruleSet: RuleSet
    /// The file with the head.
    let head: Manuscript
    /// The rules as written, those of the set that it extends among them.
    let written: [WrittenRule]
    let objectives: WrittenObjectives
    let library: InstrumentLibrary

    /// The rules that this set writes itself.
    var own: [WrittenRule] {
        let reference = RuleSet.Reference(id: ruleSet.id, edition: ruleSet.edition)
        return written.filter { $0.rules.first?.set == reference }
    }
}

/// A check on a rule set, one a file. What it finds is a warning: the set can be used all the same.
protocol RuleSetCheck: Sendable {
    /// The stable name, by which a finding can be looked up.
    static var name: String { get }

    /// Complains of what is most likely not meant.
    func check(_ draft: RuleSetDraft)
}

extension RuleSetCheck {
    /// Warns under the check's own name.
    func warn(_ message: String, at place: Extent, in manuscript: Manuscript) {
        manuscript.warn(Self.name, message, at: place)
    }
}

/// The checks in the order in which they run.
let everyCheck: [any RuleSetCheck] = [
    ObjectiveProposedCheck(), WordUsedCheck(), BasisSourceCheck(), IndicatorCheck(), TopicCheck(), VoiceCheck(),
    ExampleCheck(),
]
