/// The functions of formulas, but for `lookup`, whose arguments are unlike all others.
enum FormulaFunction: String, CaseIterable {
    case sum, mean, count, any, all, min, max, sqrt, `if`, profile, share, average

    /// How many arguments the function takes; nil for as many as one likes.
    var arity: Int? {
        switch self {
        case .min, .max: nil
        case .if: 3
        default: 1
        }
    }

    /// How a call is written.
    var usage: String {
        switch self {
        case .sum, .mean: "`\(rawValue)(…)` takes one list: single values are added with `+`"
        case .count, .any, .all: "`\(rawValue)(…)` takes one list of truths: single ones are joined with `and`, `or`"
        case .profile: "`profile(…)` takes one list"
        case .if: "`if(…)` takes a condition and two values: `if(c, a, b)`"
        default: "`\(rawValue)(…)` takes one value"
        }
    }
}
