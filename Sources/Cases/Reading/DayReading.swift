import Definitions
import MarkedYAML
import Scoring

extension Manuscript {
    /// A day, as `2026-03-02`; complains of anything else.
    func day(_ node: Node, _ what: String) -> Day? {
        guard let text = text(node, what) else { return nil }
        if let day = Day(text) { return day }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isShaped = zip(parts, [4, 2, 2]).allSatisfy { $0.utf8.count == $1 && Int($0) != nil } && parts.count == 3
        complain(
            isShaped ? "impossible-date" : "not-a-date",
            isShaped
                ? "there is no such day as `\(text)`"
                : "\(what) is a day, as `2026-03-02`; `\(text.shortened)` is none",
            at: node.extent)
        return nil
    }

    /// Whether nothing wrong was found since then. Where so much is wrong that no more is told, nothing is clean.
    func isClean(since count: Int) -> Bool {
        findings.count < Manuscript.limit && !findings[count...].contains { $0.severity == .error }
    }
}
