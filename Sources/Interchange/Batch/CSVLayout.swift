internal import Instruments
internal import Scoring

/// The columns of a CSV file of results, and how what a form came to is written in them.
struct CSVLayout: Sendable {
    /// A score with its columns: its value, its status, and its band where it has bands.
    struct Column: Sendable {
        /// The position of the smaller instrument among those of the plan; nil for the form's own.
        let contained: Int?
        let score: Score
        let hasBand: Bool
        /// Its name: `total`, and `phq-2.total` for one of a smaller instrument.
        let name: String
    }

    let plan: ScoringPlan
    let dialect: CSVDialect
    let columns: [Column]

    init(_ plan: ScoringPlan, _ dialect: CSVDialect) {
        (self.plan, self.dialect) = (plan, dialect)
        func shown(_ instrument: Instrument, at contained: Int?) -> [Column] {
            instrument.scores.filter { !$0.isShownOnlyInExplanation }.map { score in
                Column(
                    contained: contained, score: score, hasBand: !score.bands.all.isEmpty,
                    name: (contained == nil ? "" : instrument.id + ".") + score.name)
            }
        }
        columns =
            shown(plan.instrument, at: nil)
            + plan.contained.enumerated().flatMap { shown($1.plan.instrument, at: $0) }
    }

    /// The header of the results, with its line break.
    var header: [UInt8] {
        var names = ["id"]
        for column in columns {
            names += [column.name, column.name + ".status"] + (column.hasBand ? [column.name + ".band"] : [])
        }
        names += ["flags", "errors", "edition", "definition"]
        return row(names.map { dialect.field($0) }) + [0x0A]
    }

    private func row(_ fields: [[UInt8]]) -> [UInt8] { Array(fields.joined(separator: [dialect.delimiter])) }

    // MARK: What a form came to

    /// What a score came to, with the delimiter before it.
    func text(of outcome: ColumnOutcome, in column: Column) -> [UInt8] {
        var fields = [
            outcome.content.map { dialect.field(text(of: $0)) } ?? [], dialect.field(outcome.status.rawValue),
        ]
        if column.hasBand { fields.append(outcome.band.map { dialect.field($0.english) } ?? []) }
        return [dialect.delimiter] + row(fields)
    }

    /// The empty columns of a score that a form does not come to, with the delimiter before them.
    func nothing(in column: Column) -> [UInt8] {
        [UInt8](repeating: dialect.delimiter, count: column.hasBand ? 3 : 2)
    }

    /// The end of a row: flags, what is wrong, the definition, and the line break.
    func end(flags: [String], errors: [FormError]) -> [UInt8] {
        let fields = [
            dialect.field(flags.joined(separator: "; ")),
            dialect.field(errors.map { $0.message(in: "en") }.joined(separator: "; ")),
            dialect.field(String(plan.instrument.edition)), dialect.field("sha256:\(plan.instrument.digest)"),
        ]
        return [dialect.delimiter] + row(fields) + [0x0A]
    }

    private func text(of value: ScoreValue) -> String {
        switch value {
        case .number(let number): dialect.marked(JSONNumber(number).text)
        case .truth(let truth): truth ? "true" : "false"
        case .word(let text): text.english
        case .range(let low, let high): dialect.marked("\(low) to \(high)")
        case .digits(let text): text
        }
    }

    // MARK: What a form counts as

    /// Marks by which a form is counted.
    enum Mark {
        static let scored: UInt8 = 1
        static let prorated: UInt8 = 2
        static let notScorable: UInt8 = 4
        static let flagged: UInt8 = 8
        static let open: UInt8 = 16
        static let refused: UInt8 = 32
    }

    /// What a form counts as that has this outcome.
    func mark(of outcome: ColumnOutcome) -> UInt8 {
        switch outcome.status {
        case .notScorable: Mark.notScorable
        case .complete, .settled: Mark.scored
        case .leftOut, .filled, .imputed, .prorated: Mark.scored | Mark.prorated
        }
    }

    /// What a form counts as that raises these flags.
    func mark(of flags: [FlagFinding]) -> UInt8 {
        (flags.contains { $0.item != nil } ? Mark.flagged : 0)
            | (flags.contains(where: \.isOpenSafetyFinding) ? Mark.open : 0)
    }
}

extension BatchCounts {
    /// Counts forms with these marks.
    mutating func count(_ mark: UInt8, times: Int) {
        if mark & CSVLayout.Mark.refused != 0 {
            rejected += times
        } else {
            if mark & CSVLayout.Mark.scored != 0 { scored += times }
            if mark & CSVLayout.Mark.prorated != 0 { prorated += times }
            if mark & CSVLayout.Mark.notScorable != 0 { notScorable += times }
        }
        if mark & CSVLayout.Mark.flagged != 0 { flagged += times }
        if mark & CSVLayout.Mark.open != 0 { open += times }
    }
}
