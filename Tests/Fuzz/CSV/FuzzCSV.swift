import Definitions
import Instruments
import Interchange
import Scoring

/// Reads any bytes as a CSV file of forms, and checks what holds for every one: the header is bound or complained
/// about, each row has one row of results, and it makes no difference where the file is cut between rows.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    guard let kind = bytes.first else { return 0 }
    let text = Array(bytes.dropFirst())
    let dialect = CSVDialect(
        delimiter: UInt8(ascii: kind & 1 == 0 ? "," : ";"), decimal: UInt8(ascii: kind & 2 == 0 ? "." : ","),
        blanks: kind & 4 == 0 ? [] : ["NA"])
    if dialect.delimiter == dialect.decimal { return 0 }
    let end = CSVHeader.end(of: text.span, dialect: dialect) ?? text.count
    precondition((0...text.count).contains(end), "a header that ends outside the text")
    let names = CSVHeader.names(in: Array(text[..<end]), dialect: dialect)
    guard let header = bound(names) else { return 0 }
    let rows = Array(text[end...])
    let whole = scored(rows, header, dialect, cutAt: nil)
    precondition(whole.rejects == whole.counts.rejected, "another number of rejects than rejected forms")
    precondition(whole.lines >= whole.counts.forms, "a form without a row of results")
    guard let scorer = CSVScorer(plan, header: header, dialect: dialect), let cut = scorer.end(of: rows.span) else {
        return 0
    }
    precondition((1...rows.count).contains(cut), "rows that end outside the text")
    let parted = scored(rows, header, dialect, cutAt: cut)
    precondition(parted == whole, "it makes a difference where the file is cut")
    return 0
}

private func bound(_ names: [String]) -> CSVHeader? {
    do {
        return try CSVHeader(names, for: plan)
    } catch {
        precondition(!error.faults.isEmpty, "a header refused without a reason")
        return nil
    }
}

private struct Outcome: Equatable {
    var text: [UInt8] = []
    var counts = BatchCounts()
    var rejects = 0
    var lines: Int { text.count { $0 == 0x0A } }
}

/// What the rows come to, in one stretch or in two.
private func scored(_ rows: [UInt8], _ header: CSVHeader, _ dialect: CSVDialect, cutAt cut: Int?) -> Outcome {
    guard var scorer = CSVScorer(plan, header: header, dialect: dialect) else { fatalError("no scorer") }
    var outcome = Outcome()
    for piece in cut.map({ [rows[..<$0], rows[$0...]] }) ?? [rows[...]] {
        var part = BatchPart()
        let bytes = Array(piece)
        scorer.score(bytes.span, into: &part)
        part.output.withBytes { bytes in
            for index in bytes.indices { outcome.text.append(bytes[index]) }
        }
        outcome.counts += part.counts
        outcome.rejects += part.rejects.count
    }
    return outcome
}

/// A form with codes, words, a fraction, free text, a skip rule, a check, bands and a safety item.
private let plan: ScoringPlan = {
    let text = """
        id: made-up
        edition: 1
        title: {en: made up, it: inventato}
        area: clinical
        respondents: [self, staff]
        period: {en: now, it: adesso}
        licence: {holder: nobody, wording: free, source: local}
        responses:
          much:
            - {code: 0, label: {en: none, it: niente}}
            - {code: 1, label: {en: some, it: qualcosa}}
            - {code: 2, label: {en: much, it: molto}}
            - {code: 9, label: {en: not known, it: non noto}, means: not-known}
          letter:
            - {code: A, label: {en: first, it: prima}}
            - {code: B, label: {en: second, it: seconda}}
          weight: {number: 0 to 10, step: 0.5, unit: {en: kilograms, it: chilogrammi}}
          words: {text: free}
        items:
          - {id: 1, responses: much, label: {en: one, it: uno}}
          - {id: 2, responses: much, label: {en: two, it: due}}
          - {id: 3, responses: much, label: {en: three, it: tre}}
          - {id: 4, responses: much, label: {en: four, it: quattro}}
          - {id: 5, responses: weight, label: {en: five, it: cinque}}
          - {id: 5a, responses: letter, unscored: true, label: {en: which, it: quale}}
          - {id: 5b, responses: words, unscored: true, label: {en: said, it: detto}}
        skip_rules:
          - {ask: item 3, when: item 2 >= 1, otherwise: 0, source: local, grade: unverified}
        scores:
          total:
            title: {en: total, it: totale}
            formula: sum(items 1 to 4)
            missing: {policy: prorate, at_most: 2, round: half up to whole, source: local, grade: unverified}
            range: 0 to 8
            worse: higher
            source: made
            grade: unverified
            bands:
              - set: made-up
                population: {en: anybody, it: chiunque}
                source: local
                grade: unverified
                levels:
                  - {from: 0, band: {en: little, it: poco}}
                  - {from: 4, band: {en: "much, too much", it: troppo}}
          share:
            title: {en: share, it: quota}
            formula: (total + item 5) / 3
            missing: {policy: strict, source: none-published}
            range: 0 to 6
            worse: higher
            source: made
            grade: unverified
            bands: none-published
        flags:
          - {safety: item 4, when: item 4 >= 1, label: {en: look, it: guardare}, source: local, grade: unverified}
        sources:
          made: {cite: made up for this target}
        examples: []
        """
    let readings = readDefinitions(
        [(name: "", bytes: Array(text.utf8))], advising: false, trusting: true, examples: false, beside: [])
    guard let instrument = readings[0].reading.instrument else {
        fatalError("the definition of the target is not read")
    }
    return ScoringPlan(instrument)
}()
