public import Scoring

/// How many slips of the pen the worked examples of a definition notice.
public struct SlipCount: Sendable, Hashable {
    /// Those that are noticed.
    public let noticed: Int
    /// Those that change a result, as far as is known.
    public let all: Int

    /// So many of so many.
    public init(noticed: Int, of all: Int) {
        self.noticed = noticed
        self.all = all
    }

    /// What a trial came to; slips that no form tells from the definition as it stands are not counted.
    public init(_ trial: MutantTrial) {
        self.init(noticed: trial.noticed, of: trial.noticed + trial.survivors.count)
    }

    /// As it stands in the table: `29/29`.
    public var text: String { "\(noticed)/\(all)" }

    /// The counts that stand in the tables of a catalogue, by id.
    public static func counts(in catalogue: String) -> [String: SlipCount] {
        var counts: [String: SlipCount] = [:]
        for line in catalogue.split(separator: "\n") where line.hasPrefix("| [") && line.hasSuffix(" |") {
            let id = line.dropFirst("| [".count).prefix { $0 != "]" }
            let figures = line.dropLast(2).split(separator: " ").last?.split(separator: "/").map { Int($0) } ?? []
            guard figures.count == 2, let noticed = figures[0], let all = figures[1] else { continue }
            counts[String(id)] = SlipCount(noticed: noticed, of: all)
        }
        return counts
    }
}
