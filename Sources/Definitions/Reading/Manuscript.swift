package import Instruments
package import MarkedYAML

/// A file that is being read: its document, what was found wrong with it, and the languages of its texts.
///
/// Every complaint is made once: what several parts of a file share is not complained of several times.
package final class Manuscript {
    /// How many findings a file can have; after that it is not read for more.
    package static let limit = 1000

    /// The file.
    package let document: Document
    /// What is wrong so far, in the order found.
    package private(set) var findings: [Finding] = []
    /// Whether a part of the file was left out of what was read from it.
    package var isWhole = true
    /// The languages that texts can have, English first; those of the title.
    package var languages = ["en"]
    /// How many texts lack a language, and where the first of them stands.
    var lacks: [String: (count: Int, first: Extent)] = [:]
    private var made: Set<Complaint> = []
    private var scopes: [String: FormulaScope] = [:]
    private var borrower: (note: Finding.Note, own: Extent)?

    private struct Complaint: Hashable {
        let rule: String
        let message: String
        let place: Extent
    }

    /// A document with what YAML itself refuses of it.
    package init(_ document: Document) {
        self.document = document
        for refusal in document.refusals {
            let notes = refusal.context.map { [Finding.Note("it belongs to this", at: $0)] } ?? []
            add(
                Finding(
                    rule: "yaml-" + refusal.reason.rawValue, message: refusal.message, extent: refusal.extent,
                    notes: notes))
        }
    }

    /// Whether nothing found so far is an error.
    package var isSound: Bool { !findings.contains { $0.severity == .error } }

    /// What was found, in the order of the file.
    package var inOrder: [Finding] {
        findings.enumerated().sorted {
            ($0.element.extent.start.offset, $0.offset) < ($1.element.extent.start.offset, $1.offset)
        }.map(\.element)
    }

    /// Says that something is wrong.
    package func complain(_ rule: String, _ message: String, at place: Extent, notes: [Finding.Note] = []) {
        add(Finding(rule: rule, message: message, extent: place, notes: notes))
    }

    /// Says that something may be wrong.
    package func warn(_ rule: String, _ message: String, at place: Extent, notes: [Finding.Note] = []) {
        add(Finding(rule: rule, severity: .warning, message: message, extent: place, notes: notes))
    }

    /// Reads on behalf of a part that takes keys of another: a finding outside `own` says so in a note.
    package func reading<Value>(for note: Finding.Note?, within own: Extent, _ read: () -> Value) -> Value {
        borrower = note.map { ($0, own) }
        defer { borrower = nil }
        return read()
    }

    private func add(_ finding: Finding) {
        guard findings.count < Self.limit else { return }
        let complaint = Complaint(rule: finding.rule, message: finding.message, place: finding.extent)
        guard made.insert(complaint).inserted else { return }
        if let borrower, finding.extent.start < borrower.own.start || borrower.own.end < finding.extent.start {
            findings.append(
                Finding(
                    rule: finding.rule, severity: finding.severity, message: finding.message, extent: finding.extent,
                    notes: finding.notes + [borrower.note]))
        } else {
            findings.append(finding)
        }
    }

    /// What a formula over an instrument can speak of; worked out once for the file.
    package func scope(of instrument: Instrument) -> FormulaScope {
        let key = "\(instrument.id)@\(instrument.edition)"
        if let known = scopes[key] { return known }
        let scope = FormulaScope(instrument)
        scopes[key] = scope
        return scope
    }

    /// What to write in place of `word`: the nearest of the right words, or all of them if they are few.
    package func advice(for word: String, among words: [String]) -> String {
        if word.utf8.count <= 40, findings.count < 200, let near = nearest(to: word, among: words) {
            return "; did you mean `\(near)`?"
        }
        guard !words.isEmpty, words.count <= 12 else { return "" }
        return "; right would be " + words.map { "`\($0)`" }.joined(separator: ", ")
    }
}
