import Interchange
import Scoring

/// A form with what it came to, and with what is wrong with it beyond its answers.
struct ScoredForm {
    /// The result; nil where what was given is no form at all.
    let result: FormResult?
    /// What is wrong with the document that is not in the result.
    let furtherErrors: [FormError]
    /// The result as JSON.
    let json: JSONValue
    /// The status that it ends a verb with.
    let status: Status

    /// A form that was typed in.
    init(result: FormResult) {
        self.result = result
        furtherErrors = []
        json = ResultDocument(result).json
        let isOpen =
            result.hasOpenSafetyFinding
            || (result.isValid && result.contained.contains { $0.hasOpenSafetyFinding })
        status = isOpen ? .openSafetyFinding : result.isValid ? .done : .wrongContent
    }

    /// A form that was read.
    init(_ scored: ScoredDocument) {
        result = scored.result
        let own = scored.result?.errors.count ?? 0
        furtherErrors = Array(scored.errors.dropLast(own))
        json = scored.json
        status = scored.hasOpenSafetyFinding ? .openSafetyFinding : scored.isValid ? .done : .wrongContent
    }
}
