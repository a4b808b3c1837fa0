import Definitions
import Instruments
import Testing

/// A form that is made up, with options, a number, an item that earns nothing, and entries.
enum Glim {
    /// The instrument.
    static let instrument = Result {
        try #require(readDefinition(Array(definition(wording: "by-permission").utf8)).instrument)
    }

    /// The definition, with what its licence says of the wording.
    static func definition(wording: String) -> String {
        """
        id: glim
        edition: 2
        title: {en: Glim, it: Glimma}
        area: clinical
        respondents: [self]
        period: {en: today, it: oggi}
        licence: {holder: Plonk Press, wording: \(wording), source: plonk-2020}
        responses:
          degree:
            - {code: 0, label: {en: none, it: nulla}}
            - {code: 1.5, label: {en: much, it: molto}}
          line: {number: 0 to 10}
          words: {text: free}
        items:
          - {id: 1, responses: degree, label: {en: first label, it: prima etichetta}}
          - {id: 2, responses: line, label: {en: second label, it: seconda etichetta}}
          - {id: remark, responses: words, label: {en: remarks, it: note}, unscored: true}
        entries:
          goals:
            title: {en: Goal, it: Meta}
            at_least: 0
            at_most: 3
            items:
              - {id: 1, responses: degree, label: {en: weight of it, it: peso}}
        scores:
          total:
            title: {en: Total, it: Totale}
            formula: item 1 + item 2
            missing: {policy: strict, source: none-published}
            range: 0 to 11.5
            worse: higher
            bands: none-published
            source: plonk-2020
            grade: established
          weights:
            title: {en: Weights, it: Pesi}
            formula: sum(goals.1)
            missing: {policy: strict, source: none-published}
            range: 0 to 4.5
            worse: higher
            bands: none-published
            source: plonk-2020
            grade: established
        flags: none-published
        sources:
          plonk-2020: {cite: Plonk P. Made up 2020}
        examples:
          - {name: least, answers: lowest, expect: {total: 0}}
          - {name: most, answers: highest, expect: {total: 11.5}}
          - {name: a blank, answers: {1: 1.5, 2: _}, expect: {total: {status: not scorable}}}

        """
    }

    /// A wording of it that nothing is wrong with.
    static let wording = """
        wording: glim
        edition: 2
        language: en
        holder: Plonk Press
        permission: to the clinic of Nowhere, on 2026-01-07
        instructions: |
          Glim the plonks.
          Then wibble.
        items:
          1: >
            Ploog the
            wibble?
          2: Snorf along the line.
          remark: Anything quorf?
        entries:
          goals: {1: How dreel is it?}
        options:
          degree: {0: unploogly, 1.50: ploogly}

        """

    /// What came of reading a wording against the form.
    static func reading(_ text: String) throws -> WordingReading {
        try readings([text])[0]
    }

    /// What came of reading several.
    static func readings(_ texts: [String]) throws -> [WordingReading] {
        let instrument = try instrument.get()
        let files = texts.enumerated().map { (name: "\($0.offset).yaml", bytes: Array($0.element.utf8)) }
        return readWordings(files, known: ["glim", "phq-9"]) { id in
            ["glim", "glim@2"].contains(id) ? instrument : nil
        }.map(\.reading)
    }

    /// The wording with one thing changed, which is there exactly once.
    static func wording(changing old: String, to new: String) throws -> String {
        try #require(wording.ranges(of: old).count == 1, "`\(old)` does not stand once in the wording")
        return wording.replacing(old, with: new)
    }
}
