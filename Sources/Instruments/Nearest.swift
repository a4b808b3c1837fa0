/// The candidate that is spelt most like `word`, if one is near enough to be what was meant; nil where none is.
///
/// Near is by Damerau and Levenshtein: letters left out, added, changed or two neighbours swapped, whether a letter is
/// a capital not counting. Words of more than 64 bytes are not looked at. Of two as near the first in order of the
/// alphabet is given.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().utf8)
    guard wanted.count <= 64 else { return nil }
    var best: (distance: Int, candidate: String)?
    let limit = wanted.count < 2 ? 0 : min(4, max(1, (wanted.count + 1) / 3))
    for candidate in candidates where candidate != word {
        let letters = Array(candidate.lowercased().utf8)
        guard letters.count <= 64, abs(letters.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, letters)
        guard distance <= limit, distance < max(letters.count, 1) else { continue }
        if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
        best = (distance, candidate)
    }
    return best?.candidate
}

/// How many letters must be left out, added, changed or swapped with a neighbour to make one word of the other.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for (row, letter) in left.enumerated() {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        for (column, other) in right.enumerated() {
            var least = min(above[column + 1] + 1, current[column] + 1, above[column] + (letter == other ? 0 : 1))
            if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                least = min(least, before[column - 1] + 1)
            }
            current.append(least)
        }
        (before, above) = (above, current)
    }
    return above[right.count]
}
