import Instruments
import MarkedYAML

/// A check on an instrument that has been read, one a file. To add one, write its file and name it in `everyRule`.
protocol Rule: Sendable {
    /// The stable name, by which a finding can be looked up.
    static var name: String { get }

    /// Complains of what is wrong with the draft. Where the draft is not whole, what it lacks is no fault.
    func check(_ draft: Draft)
}

extension Rule {
    /// Complains under the rule's own name.
    func complain(_ message: String, at place: Extent, in draft: Draft, notes: [Finding.Note] = []) {
        draft.manuscript.complain(Self.name, message, at: place, notes: notes)
    }

    /// Warns under the rule's own name.
    func warn(_ message: String, at place: Extent, in draft: Draft, notes: [Finding.Note] = []) {
        draft.manuscript.warn(Self.name, message, at: place, notes: notes)
    }
}

/// The rules in the order in which they run.
let everyRule: [any Rule] = [
    BandEdgesRule(), BandRepeatedRule(), RangeAgreesRule(), NoneAdoptedNoteRule(), RaisesRule(), FlagReadsItemRule(),
    ProrateInSumRule(), LimitInReachRule(), GroupMeanRule(), OnlyRule(), OneMethodRule(), SkipRuleCycleRule(),
    ItemUsedRule(), UnscoredRule(), TableOverlapRule(), UnusedPartRule(), SourceCitedRule(), ExamplesEnoughRule(),
    ExampleAnswersRule(), ExampleExpectsRule(),
]
