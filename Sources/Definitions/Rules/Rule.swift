import Instruments
import MarkedYAML

/// A check on an instrument that has been read, one a file. To add one, write its file and name it in `everyRule`; its
/// doc comment becomes its section of docs/rules.md.
protocol Rule: Sendable {
    /// The stable name, by which a finding can be looked up.
    static var name: String { get }
    /// How grave its findings are: an error where the file would score wrongly or cannot be taken, a warning where it is
    /// most likely not what was meant.
    static var severity: Finding.Severity { get }

    /// Complains of what is wrong with the draft. Where the draft is not whole, what it lacks is no fault.
    func check(_ draft: Draft)
}

extension Rule {
    /// Complains under the rule's own name, as gravely as the rule says.
    func complain(_ message: String, at place: Extent, in draft: Draft, notes: [Finding.Note] = []) {
        switch Self.severity {
        case .error: draft.manuscript.complain(Self.name, message, at: place, notes: notes)
        case .warning: draft.manuscript.warn(Self.name, message, at: place, notes: notes)
        }
    }
}

/// The rules in the order in which they run: first those that find errors, which run whenever a definition is read, then
/// those that only advise.
let everyRule: [any Rule] = strictRules + advisingRules

/// The rules whose findings are errors.
let strictRules: [any Rule] = [
    BandEdgesRule(), BandRepeatedRule(), RangeAgreesRule(), NoneAdoptedNoteRule(), RaisesRule(), FlagReadsItemRule(),
    ProrateInSumRule(), LimitInReachRule(), GroupMeanRule(), OnlyRule(), OneMethodRule(), SkipRuleCycleRule(),
    ItemUsedRule(), UnscoredRule(), TableOverlapRule(), CodeOfItemRule(), ExamplesEnoughRule(), ExampleAnswersRule(),
    ExampleExpectsRule(),
]

/// The rules whose findings are warnings. They may try many forms, so a program that only scores does without them.
let advisingRules: [any Rule] = [
    RangeReachedRule(), BandReachableRule(), BandPopulationRule(), LookupHoleRule(), LookupOrderRule(),
    ComparisonDecidedRule(), ConditionDecidedRule(), RowReachableRule(), EqualOnFractionRule(), MissingActsRule(),
    ReverseTwiceRule(), SafetySilentRule(), LabelRepeatedRule(), LabelQuestionRule(), TextLengthRule(),
    MinutesRule(), UnusedPartRule(), GroupUsedRule(), SourceCitedRule(), ExamplesExtremesRule(),
    ExampleRepeatedRule(), ScoreExpectedRule(), FlagShownRule(), OutcomeShownRule(),
]
