internal import Instruments
internal import Scoring

/// The forms of one instrument, by one respondent and about one goal, over the times of a course.
public struct FormSeries: Sendable {
    /// The form at each time of the course; nil where there is none.
    public let forms: [TimedForm?]
    /// The changes from each form to the next.
    public let steps: [FormChange]
    /// The change from the first form to the last; nil where there are fewer than two.
    public let whole: FormChange?

    /// The forms that there are, in the order of time.
    public var present: [TimedForm] { forms.compactMap { $0 } }
    /// The latest form.
    public var latest: TimedForm? { present.last }

    init(_ forms: [TimedForm?]) {
        self.forms = forms
        let present = forms.compactMap { $0 }
        steps = present.indices.dropFirst().map { index in
            FormChange(from: present[index - 1], to: present[index])
        }
        if let first = present.first, let last = present.last, present.count > 1 {
            whole = FormChange(from: first, to: last, between: Array(present.dropFirst().dropLast()))
        } else {
            whole = nil
        }
    }
}

extension FormSeries {
    /// The series of several times. What stands at one time by itself and at another within a larger form is one series;
    /// forms that have no fellow are set beside those of the same instrument, or another coding of it, so that it can be
    /// said why they cannot be compared.
    static func all(_ occasions: [Occasion]) -> [FormSeries] {
        var rows: [[TimedForm?]] = []
        for (time, occasion) in occasions.enumerated() {
            for form in occasion.forms {
                if let row = rows.firstIndex(where: { $0[time] == nil && $0.isFellow(of: form) }) {
                    rows[row][time] = form
                } else {
                    var row = [TimedForm?](repeating: nil, count: occasions.count)
                    row[time] = form
                    rows.append(row)
                }
            }
        }
        rows = filled(rows, from: occasions)
        return joined(rows).map { FormSeries($0) }
    }

    /// The rows with what larger forms answer, where a row has a gap.
    private static func filled(_ rows: [[TimedForm?]], from occasions: [Occasion]) -> [[TimedForm?]] {
        rows.map { row in
            row.enumerated().map { time, form in
                form ?? occasions[time].forms.flatMap(\.contained).first { row.isFellow(of: $0) }
            }
        }
    }

    /// The rows with those of one form joined in pairs that differ in respondent, goal or coding.
    private static func joined(_ rows: [[TimedForm?]]) -> [[TimedForm?]] {
        var rows = rows
        for sameID in [true, false] {
            var index = 0
            while index < rows.count {
                if let other = rows.indices.first(where: { $0 > index && rows[index].fits(rows[$0], sameID: sameID) }) {
                    rows[index] = zip(rows[index], rows[other]).map { $0 ?? $1 }
                    rows.remove(at: other)
                }
                index += 1
            }
        }
        return rows
    }
}

extension [TimedForm?] {
    /// Whether a form belongs to the row: same instrument, respondent and goal.
    fileprivate func isFellow(of form: TimedForm) -> Bool {
        guard let first = lazy.compactMap({ $0 }).first else { return false }
        return first.instrument.id == form.instrument.id && first.result.respondent == form.result.respondent
            && first.isAboutSameGoal(as: form)
    }

    /// Whether two rows of one form each are of one instrument, or of two codings of one, at different times.
    fileprivate func fits(_ other: [TimedForm?], sameID: Bool) -> Bool {
        let (mine, theirs) = (compactMap { $0 }, other.compactMap { $0 })
        guard mine.count == 1, theirs.count == 1, zip(self, other).allSatisfy({ $0 == nil || $1 == nil }) else {
            return false
        }
        let (one, another) = (mine[0].instrument.id, theirs[0].instrument.id)
        return sameID ? one == another : Obstacle.stem(of: one) == Obstacle.stem(of: another)
    }
}
