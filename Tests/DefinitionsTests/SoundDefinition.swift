import Testing

/// A definition with nothing wrong, small and with every kind of part but entries.
let soundDefinition = """
    id: mood-4
    edition: 1
    title: {en: Mood, it: Umore}
    area: clinical
    respondents: [self, clinician]
    period: {en: last week, it: ultima settimana}
    minutes: 2
    licence: {holder: none, wording: free, source: someone-2000}
    loinc: 44249-1
    notes:
      - {en: made up for tests, it: inventato per le prove}

    responses:
      often:
        - {code: 0, label: {en: never, it: mai}}
        - {code: 1, label: {en: at times, it: a volte}}
        - {code: 2, label: {en: often, it: spesso}}
        - {code: 9, label: {en: cannot say, it: non so}, means: not-known}
      words: {text: free}
      line: {number: 0 to 10, step: 1}

    keys:
      once: 0 -> 0, 1 -> 1, 2 -> 1

    groups:
      first: items 1, 2
      second: items 3, 4

    items:
      - {id: 1, responses: often, label: {en: low, it: giù}}
      - {id: 2, responses: often, label: {en: tired, it: stanco}}
      - {id: 3, responses: often, key: reverse, label: {en: hopeful, it: fiducioso}}
      - {id: 4, responses: often, key: once, label: {en: guilty, it: in colpa}}
      - {id: 5, responses: line, label: {en: how bad, it: quanto}}
      - {id: remark, responses: words, label: {en: remarks, it: note}, unscored: true}

    skip_rules:
      - {ask: item 2, when: item 1 > 0, otherwise: 0, source: someone-2000, grade: established}

    checks:
      - check: not_both
        require: not (item 1 = 0 and item 5 > 8)
        otherwise: warning
        label: {en: these hardly go together, it: contrasto}
        source: local
        grade: unverified

    tables:
      norms:
        columns: [raw, t]
        rows:
          - [0 to 3, 40]
          - [4 to 7, 60]
        source: someone-2000
        grade: secondary

    scores:
      total:
        title: {en: Total, it: Totale}
        formula: sum(items 1 to 4)
        missing: {policy: prorate, at_most: 1, round: half up to whole, source: someone-2000, grade: established}
        range: 0 to 7
        worse: higher
        source: someone-2000
        grade: established
        bands:
          - set: someone
            source: someone-2000
            grade: established
            levels:
              - {from: 0, band: {en: mild, it: lieve}}
              - {from: 4, band: {en: severe, it: grave}}
        change:
          - {figure: reliable, points: 3, source: someone-2000, grade: established}
      t_score:
        title: {en: T, it: T}
        formula: lookup(norms.t, raw = total)
        range: 40 to 60
        worse: higher
        bands: none-published
        source: someone-2000
        grade: established
      severity:
        title: {en: Severity, it: Gravità}
        formula: item 5
        missing: {policy: strict, source: none-published}
        range: 0 to 10
        worse: higher
        bands: none-published
        source: someone-2000
        grade: established
      ill:
        title: {en: Ill, it: Malato}
        formula: total >= 4 or item 5 > 8
        missing: {policy: settle, source: local, grade: unverified}
        source: someone-2000
        grade: established

    flags:
      - {safety: item 4, when: item 4 >= 1, label: {en: ask, it: chiedere}, source: local, grade: unverified}
      - {note: low, when: item 1 = 2, raises: someone, label: {en: low, it: giù}, source: local, grade: unverified}

    sources:
      someone-2000: {cite: Someone A. A journal 2000}

    examples:
      - {name: lowest, answers: lowest, expect: {total: 0, t_score: 40, ill: false, flags: []}}
      - {name: highest, answers: highest, expect: {total: {value: 7, band: severe}, flags: [safety 4, note low]}}
      - {name: a blank, answers: 1 1 _ 0 3, expect: {total: {status: prorated, bands: {someone: mild}}}}

    """

/// The sound definition with one thing changed. What is changed has to be there exactly once.
func definition(
    changing old: String, to new: String, in text: String = soundDefinition,
    sourceLocation: SourceLocation = #_sourceLocation
) -> String {
    let places = text.ranges(of: old)
    guard places.count == 1 else {
        Issue.record("`\(old)` stands \(places.count) times in the definition", sourceLocation: sourceLocation)
        return text
    }
    return text.replacing(old, with: new)
}
