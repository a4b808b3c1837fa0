import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The positions of the scores in an order in which each comes after those it reads, as far as there is one;
    /// complains of each ring.
    func order(_ scores: [WrittenScore]) -> [Int] {
        let places = Dictionary(scores.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let needs = scores.map { $0.names.compactMap { places[$0] } }
        let order = sorted(needs)
        var rank = [Int](repeating: 0, count: scores.count)
        for (place, score) in order.enumerated() { rank[score] = place }
        for score in scores.indices {
            for need in needs[score] where rank[need] >= rank[score] {
                complain(ofRingFrom: need, to: score, needs, scores)
            }
        }
        return order
    }

    /// Says that `last` reads `first`, which reads `last` in the end.
    private func complain(ofRingFrom first: Int, to last: Int, _ needs: [[Int]], _ scores: [WrittenScore]) {
        if places.broken.contains(first), places.broken.contains(last) { return }
        guard let ring = path(from: first, to: last, needs) else { return }
        places.broken.formUnion(ring)
        let fields = scores[last].fields
        let names = ([last] + ring).map { "`\(scores[$0].name)`" }
        manuscript.complain(
            "score-cycle", names.joined(separator: " reads ") + ": none of them can be found first",
            at: fields.place(fields["formula"] == nil ? "decide" : "formula"),
            notes: ring.dropLast().map { score in
                Finding.Note("`\(scores[score].name)` stands here", at: scores[score].fields.place)
            })
    }

    /// The positions on the shortest way from one score to another, both included.
    private func path(from first: Int, to last: Int, _ needs: [[Int]]) -> [Int]? {
        var before: [Int: Int] = [first: first]
        var front = [first]
        while !front.isEmpty, before[last] == nil {
            front = front.flatMap { score in
                needs[score].filter { next in
                    if before[next] != nil { return false }
                    before[next] = score
                    return true
                }
            }
        }
        guard before[last] != nil else { return nil }
        var way = [last]
        while let step = way.last, step != first { way.append(before[step] ?? first) }
        return way.reversed()
    }
}
