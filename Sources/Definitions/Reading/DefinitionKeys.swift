/// The keys that each map of a definition can have, in one place: the reader takes these, and the JSON Schema for editors
/// has the same.
package enum DefinitionKeys {
    /// The keys of a definition, in their order.
    package static let definition = [
        "id", "edition", "title", "area", "respondents", "period", "minutes", "licence", "loinc", "snomed", "notes",
        "responses", "keys", "groups", "items", "entries", "skip_rules", "checks", "tables", "scores", "flags",
        "group_figures", "sources", "examples",
    ]
    /// An option of a code list.
    package static let option = ["code", "label", "means"]
    /// A set of responses that is no list of options.
    package static let responses = ["number", "step", "unit", "text", "tick"]
    /// An item.
    package static let item = ["id", "responses", "key", "unscored", "same_as", "label", "loinc", "snomed"]
    /// A block of repeated entries.
    package static let entries = ["title", "at_least", "at_most", "items"]
    /// A skip rule.
    package static let skipRule = ["ask", "when", "otherwise", "source", "grade"]
    /// A check of the form.
    package static let check = ["check", "require", "otherwise", "label", "source", "grade"]
    /// A published table.
    package static let table = ["columns", "rows", "source", "grade", "accepts_prorated"]
    /// A score.
    package static let score = [
        "title", "formula", "decide", "like", "method", "when", "missing", "round", "range", "worse", "bands",
        "standard_error", "change", "unit", "loinc", "snomed", "shown", "source", "grade",
    ]
    /// A row of a decision.
    package static let row = ["when", "then", "otherwise"]
    /// A missing rule.
    package static let missing = [
        "policy", "at_most", "at_least", "only", "groups", "at_most_per_group", "with", "round", "source", "grade",
    ]
    /// A band set.
    package static let bandSet = ["set", "population", "when", "rounded", "source", "grade", "levels"]
    /// A level of a band set.
    package static let level = ["from", "above", "band"]
    /// A change figure: those that every figure has, then those of some.
    package static let change = [
        "figure", "source", "grade", "points", "sd", "reliability", "percent", "floor", "when", "held_for",
    ]
    /// A flag.
    package static let flag = [
        "safety", "critical", "note", "when", "raises", "unanswered", "label", "source", "grade",
    ]
    /// A figure over many forms.
    package static let groupFigure = ["title", "formula", "at_least", "unit", "worse", "source", "grade"]
    /// The licence.
    package static let licence = ["holder", "wording", "note", "source"]
    /// A cited source.
    package static let source = ["cite", "doi", "url"]
    /// A worked example.
    package static let example = ["name", "about", "respondent", "answers", "group", "expect"]
    /// What an example says of the person.
    package static let exampleAbout = ["age", "sex", "working"]
    /// One form of a group in an example.
    package static let groupForm = ["answers", "times"]

    /// Every list, by the name under which the schema has it.
    package static let all: [String: [String]] = [
        "definition": definition, "option": option, "responses": responses, "item": item, "entries": entries,
        "skipRule": skipRule, "check": check, "table": table, "score": score, "row": row, "missing": missing,
        "bandSet": bandSet, "level": level, "change": change, "flag": flag, "groupFigure": groupFigure,
        "licence": licence, "source": source, "example": example, "exampleAbout": exampleAbout,
        "groupForm": groupForm,
    ]
}
