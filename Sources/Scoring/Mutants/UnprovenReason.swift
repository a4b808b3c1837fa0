/// A reason that a definition gives for a slip that its examples do not notice.
///
/// It stands in the file as a comment, `# unproven MUTANT-ID: reason`, which the definition language passes over.
public struct UnprovenReason: Sendable, Hashable {
    /// The id of the mutant.
    public let mutant: String
    /// The reason.
    public let reason: String
    /// The line of the file, from 1.
    public let line: Int

    /// The reasons that stand in the text of a definition. A line without a reason behind the colon is none.
    public static func reasons(in text: String) -> [UnprovenReason] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            let words = line.drop { $0 == " " || $0 == "\t" }
            guard words.hasPrefix("# unproven ") else { return nil }
            let parts = words.dropFirst("# unproven ".count).split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let (id, reason) = (parts[0].trimmed, parts[1].trimmed)
            guard !id.isEmpty, !reason.isEmpty, !id.contains(" ") else { return nil }
            return UnprovenReason(mutant: String(id), reason: String(reason), line: number + 1)
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
