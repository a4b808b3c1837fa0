import ArgumentParser
import Instruments
import Reports
import Scoring

/// Which instruments a list holds.
struct SearchOptions: ParsableArguments {
    @Option(help: "Only this area.")
    var area: Area?

    @Option(
        help: ArgumentHelp(
            "Only those with these words in id, title, items or scores, in English or Italian.", valueName: "words"))
    var search: [String] = []

    @Option(help: "Only those that this respondent can answer.")
    var respondent: Respondent?

    @Option(help: ArgumentHelp("Only forms of so many items: 10, 1-10, 40-.", valueName: "range"))
    var items: ItemCount?

    @Option(help: "Only those of whose wording this holds.")
    var licence: Licence.Wording?

    /// What is looked for.
    var wanted: InstrumentSearch {
        InstrumentSearch(
            area: area, respondent: respondent, items: items?.range, wording: licence,
            words: search.flatMap { $0.split(separator: " ").map(String.init) })
    }
}

/// So many items, or from so many to so many.
struct ItemCount: ExpressibleByArgument {
    let range: ClosedRange<Int>

    init?(argument: String) {
        let ends = argument.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = ends.map { Int($0) }
        switch (ends.count, numbers.first ?? nil, numbers.last ?? nil) {
        case (1, let count?, _) where count >= 0: range = count...count
        case (2, let low?, let high?) where low <= high: range = low...high
        case (2, let low?, nil) where ends[1].isEmpty: range = low...Int.max
        default: return nil
        }
    }
}
