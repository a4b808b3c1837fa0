internal import Instruments

/// Figures of a column in the order of a number by which they are looked up: one run for each value of what else they
/// are looked up by.
struct FigureSeries {
    /// A figure in its row.
    typealias Place = (row: Int, figure: Rational)

    private let runs: [[Place]]
    /// What holds of every run.
    let controls: [TableControl]

    init(_ runs: [[Place]]) {
        self.runs = runs.filter { $0.count >= 3 }
        controls = TableControl.holding(self.runs.map { $0.map(\.figure) })
    }

    /// Whether another figure in a row breaks a control.
    func isBroken(by figure: Rational, inRow row: Int) -> Bool {
        runs.contains { run in
            guard let index = run.firstIndex(where: { $0.row == row }) else { return false }
            var figures = run.map(\.figure)
            figures[index] = figure
            return controls.contains { !$0.holds(figures) }
        }
    }
}

extension TableControl {
    /// What holds of runs of three figures or more, the strictest of its kind alone.
    static func holding(_ runs: [[Rational]]) -> [TableControl] {
        guard !runs.isEmpty else { return [] }
        var found: [TableControl] = []
        if let step = runs[0][1].subtracting(runs[0][0]), step != .zero,
            runs.allSatisfy({ TableControl.steps(of: step).holds($0) })
        {
            found.append(.steps(of: step))
        }
        let shapes: [TableControl] = [.rises, .falls, .neverFalls, .neverRises, .fallsThenRises, .risesThenFalls]
        if found.isEmpty, let shape = shapes.first(where: { shape in runs.allSatisfy { shape.holds($0) } }) {
            found.append(shape)
        }
        if runs.allSatisfy({ TableControl.mirrored.holds($0) }) { found.append(.mirrored) }
        return found
    }

    /// Whether it holds of figures in a row; of figures that are all the same only that none rises or falls, which says
    /// nothing.
    func holds(_ figures: [Rational]) -> Bool {
        func each(_ isRight: (Rational, Rational) -> Bool) -> Bool {
            zip(figures, figures.dropFirst()).allSatisfy(isRight)
        }
        let isFlat = each { $0 == $1 }
        return switch self {
        case .steps(let step): each { $0.adding(step) == $1 }
        case .rises: each { $0 < $1 }
        case .falls: each { $0 > $1 }
        case .neverFalls: !isFlat && each { $0 <= $1 }
        case .neverRises: !isFlat && each { $0 >= $1 }
        case .fallsThenRises: !isFlat && Self.turns(figures, at: figures.min(), inOrder: >=)
        case .risesThenFalls: !isFlat && Self.turns(figures, at: figures.max(), inOrder: <=)
        case .mirrored: !isFlat && figures == figures.reversed()
        case .oneRowForEachValue, .rowSum, .printedAgain: false
        }
    }

    /// Whether figures go one way up to the extreme, and the other way behind it.
    private static func turns(
        _ figures: [Rational], at extreme: Rational?, inOrder isInOrder: (Rational, Rational) -> Bool
    ) -> Bool {
        guard let turn = figures.firstIndex(where: { $0 == extreme }) else { return false }
        let (before, behind) = (figures[...turn], figures[turn...])
        return zip(before, before.dropFirst()).allSatisfy(isInOrder)
            && zip(behind, behind.dropFirst()).allSatisfy { isInOrder($1, $0) }
    }
}
