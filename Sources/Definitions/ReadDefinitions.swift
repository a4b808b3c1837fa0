import Dispatch
public import Instruments
import MarkedYAML
import Synchronization

/// Reads several definitions, each after those whose items it repeats, whatever the order of the files.
///
/// Of several editions of one instrument the newest is the one whose items are repeated.
///
/// - Parameters:
///   - files: The definitions, each with a name by which its reading is known: the path, say.
///   - advising: Whether also what is most likely not meant is looked for; a program that only scores does without.
///   - trusting: Whether the files are known to be sound, as those are that the tests hold against every rule.
///   - examples: Whether also the worked examples are read, often the larger part of a file; of trusted files a program
///     that only scores does without.
///   - digests: The SHA-256 of each file, in their order, where that is known; else it is worked out.
///   - known: Instruments that the files may share items with besides those of each other.
/// - Returns: The readings in the order of `files`. Where definitions share items of each other in a ring, each of them
///   has a finding.
public func readDefinitions(
    _ files: [(name: String, bytes: [UInt8])], advising: Bool = true, trusting: Bool = false, examples: Bool = true,
    digests: [String]? = nil, beside known: [Instrument] = []
) -> [(name: String, reading: DefinitionReading)] {
    let shelf = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { $1.edition > $0.edition ? $1 : $0 })
    let leavesOut = trusting && !examples
    let documents = atOnce(files) { Document.read($0.bytes, upTo: leavesOut ? "examples" : nil) }
    let places = newest(documents)
    let needs = documents.map { $0.sharedInstruments.compactMap { places[$0] } }
    var read: [Int: DefinitionReading] = [:]
    for tier in tiers(needs) {
        let before = read
        let readings = atOnce(tier) { index in
            readDefinition(
                documents[index], advising: advising, trusting: trusting, examples: !leavesOut,
                digest: digests?[index]
            ) { id in
                places[id].flatMap { before[$0]?.instrument } ?? shelf[id]
            }
        }
        for (index, reading) in zip(tier, readings) { read[index] = reading }
    }
    return files.indices.compactMap { index in
        read[index].map { (name: files[index].name, reading: $0) }
    }
}

/// The ids of the instruments that items of a definition are `same_as` items of, each once.
public func sharedInstruments(of definition: [UInt8]) -> Set<String> {
    Set(Document.read(definition).sharedInstruments)
}

/// The position of each instrument's newest edition, by id; of equal editions the first.
private func newest(_ documents: [Document]) -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, document) in documents.enumerated() {
        guard let id = document.root?["id"]?.text else { continue }
        if let other = places[id], document.edition <= documents[other].edition { continue }
        places[id] = index
    }
    return places
}

/// The positions in an order in which each comes after those it needs; a ring is broken where it is entered.
func sorted(_ needs: [[Int]]) -> [Int] {
    var order: [Int] = []
    var seen = [Bool](repeating: false, count: needs.count)
    for start in needs.indices where !seen[start] {
        seen[start] = true
        var path = [(place: start, next: 0)]
        while let last = path.last {
            if last.next < needs[last.place].count {
                path[path.count - 1].next += 1
                let need = needs[last.place][last.next]
                if !seen[need] {
                    seen[need] = true
                    path.append((need, 0))
                }
            } else {
                order.append(last.place)
                path.removeLast()
            }
        }
    }
    return order
}

/// The positions in tiers, each of which needs those before it and nothing of its own; a ring is broken where it is
/// entered.
private func tiers(_ needs: [[Int]]) -> [[Int]] {
    var tiers: [[Int]] = []
    var tierOf: [Int: Int] = [:]
    for place in sorted(needs) {
        let tier = needs[place].compactMap { tierOf[$0] }.max().map { $0 + 1 } ?? 0
        tierOf[place] = tier
        if tier == tiers.count { tiers.append([]) }
        tiers[tier].append(place)
    }
    return tiers
}

/// What `work` makes of each part, in their order: of a few one after the other, of more on all processors.
private func atOnce<Part: Sendable, Result: Sendable>(
    _ parts: [Part], _ work: @Sendable (Part) -> Result
) -> [Result] {
    guard parts.count > 8 else { return parts.map(work) }
    let results = Mutex([Result?](repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
        let result = work(parts[index])
        results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
}

extension Document {
    /// The edition of the definition; 0 where none is stated.
    fileprivate var edition: Int { root?["edition"]?.text.flatMap { Int($0) } ?? 0 }

    /// The ids of the instruments that items of this definition are `same_as` items of.
    fileprivate var sharedInstruments: [String] {
        (root?["items"]?.elements ?? []).compactMap { item in
            item["same_as"]?.text.flatMap { $0.split(separator: " ").first }.map(String.init)
        }
    }
}
