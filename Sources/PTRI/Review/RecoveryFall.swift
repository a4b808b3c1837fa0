import Instruments
import Profiles
import Scoring

/// Row M34 of the mapping: where a score of personal recovery falls by more than a published change figure, the team and
/// the person talk about what changed. Without a published figure it is silent; none is published for these two so far, so
/// it speaks where a site's own definitions bring one.
enum RecoveryFall {
    private static let scores = [("qpr-15", "total"), ("ras-ds", "personal")]

    /// The proposals of a course.
    static func proposals(_ course: Course) -> [ReviewProposal] {
        course.series.compactMap { series in
            guard let whole = series.whole,
                let (_, name) = scores.first(where: { $0.0 == whole.after.instrument.id }),
                let change = whole.scores.first(where: { $0.score.name.hasPrefix(name) }), change.direction == .worse,
                (change.reliable ?? change.important)?.isReached == .yes
            else { return nil }
            return ReviewProposal(line: nil, goal: nil, kind: .talk, reasons: [.fell(change, whole.after.instrument)])
        }
    }
}
