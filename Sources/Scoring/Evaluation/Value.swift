internal import Instruments

/// What a part of a formula comes to.
enum Value {
    /// A number, known or between two; `mayGo` where its item may turn out to leave the list.
    case number(Interval, mayGo: Bool)
    /// A truth; `mayGo` as for a number.
    case truth(Truth, mayGo: Bool)
    /// It leaves the list, or adds nothing.
    case gone(Gone)
    /// It has no value.
    case fault(Reason)

    /// Why a part is gone.
    enum Gone { case notAsked, missing }

    static func number(_ value: Rational) -> Value { .number(Interval(value), mayGo: false) }
    static func number(_ value: Interval) -> Value { .number(value, mayGo: false) }
    static func truth(_ value: Truth) -> Value { .truth(value, mayGo: false) }
}

/// How a formula reads what is not there.
struct Reading {
    /// What stands for a missing item.
    enum Treatment {
        /// Its whole range.
        case interval
        /// It leaves; `scaled`: the sum of those that stay is scaled up.
        case drop(scaled: Bool)
        /// This number.
        case fill(Rational)
        /// The mean of its group, by item.
        case groupMeans([Rational?])
    }

    /// What stands for another score.
    enum Scores {
        /// Its value; without one, its reason.
        case values
        /// Its value where it is complete or settled, else the bounds of its formula.
        case settled
        /// Its value where it has one, else the bounds of its formula.
        case valuesOrBounds
        /// Its value where it has one; else nothing is known of it.
        case valuesOrNothing
    }

    var missing: Treatment
    var scores: Scores

    /// The rules of every condition: what is missing is its whole range, a score is its value or else its bounds.
    static let condition = Reading(missing: .interval, scores: .valuesOrBounds)
    /// The rules of `settle`, and of bounds.
    static let settle = Reading(missing: .interval, scores: .settled)
    /// The rules of conditions that must rest on scores that have a value.
    static let validOnly = Reading(missing: .interval, scores: .valuesOrNothing)

    /// Whether a comparison of what has no value is undetermined, rather than passing the reason on.
    var leavesFaultsOpen: Bool {
        if case .values = scores { false } else { true }
    }
}
