/// The words that a form adds up to: each item adds, to each word that it concerns, what its answer is worth there.
///
/// Items stand together in groups: the answers to the items of a group make one index, and what they add to a word
/// stands at that index of a table, so that a word takes one look a group. The highest bits of the first word count the
/// answers that must be looked at form by form.
struct TallyWords: Sendable {
    /// One item.
    struct Part: Sendable {
        let column: Int
        /// The first of its plain bytes.
        let least: UInt8
        /// How many plain bytes it has; blank stands behind them.
        let count: UInt8
        /// How far apart neighbours stand in the tables of its group.
        let stride: UInt16
    }

    /// What a group adds to a word: where its table begins.
    struct Look: Sendable {
        let group: Int
        let start: Int
    }

    /// The items, group by group.
    let parts: [Part]
    /// For each group its items.
    let groups: [Range<Int>]
    /// For each word the groups that concern it.
    let words: [[Look]]
    /// The tables of the groups, one after the other.
    let tables: [UInt64]
    /// What each byte of an item adds to a word: 256 for each item, word by word.
    let rows: [UInt64]

    /// The bits of the first word that count exceptions.
    static let exceptions: UInt64 = ~0 << 52

    /// What the bytes of a form, which `byte` gives for a column, add to a word.
    func sum(_ word: Int, byte: (Int) -> UInt8) -> UInt64 {
        var sum: UInt64 = 0
        for (index, part) in parts.enumerated() {
            sum &+= rows[(word * parts.count + index) * 256 + Int(byte(part.column))]
        }
        return sum
    }
}

extension TallyWords {
    /// Makes words out of what is to be added.
    struct Builder {
        private var used = [0]
        private var rows: [[Int: [UInt64]]] = [[:]]
        private var places: [TallyList: TallyRun] = [:]

        /// The place of these tallies, which `table` turns from the ways of an item to what its bytes add.
        mutating func place(_ list: TallyList, table: (Int, [UInt64]) -> (column: Int, table: [UInt64])?) -> TallyRun {
            if let known = places[list] { return known }
            var run = list.run
            let word = used.firstIndex { $0 + run.bits <= TallyList.mostBits } ?? used.count
            if word == used.count {
                used.append(0)
                rows.append([:])
            }
            (run.word, run.shift) = (word, UInt64(used[word]))
            used[word] += run.bits
            for (item, ways) in list.parts {
                guard let (column, row) = table(item, ways) else { continue }
                add(row.map { $0 << run.shift }, to: word, column)
            }
            places[list] = run
            return run
        }

        /// Forgets the places: the next lists are of other items.
        mutating func startOver() { places = [:] }

        /// Counts the bytes of a column that are exceptions.
        mutating func count(_ isException: [Bool], column: Int) {
            add(isException.map { $0 ? 1 << 52 : 0 }, to: 0, column)
        }

        private mutating func add(_ row: [UInt64], to word: Int, _ column: Int) {
            guard let known = rows[word][column] else { return rows[word][column] = row }
            rows[word][column] = zip(known, row).map { $0 + $1 }
        }

        /// The words.
        ///
        /// - Parameter plain: For each column the bytes that most of its answers are.
        func words(plain: [ClosedRange<UInt8>]) -> TallyWords { TallyWords(rows, plain) }
    }

    /// The most entries of a table.
    private static let mostEntries = 1024

    private init(_ rows: [[Int: [UInt64]]], _ plain: [ClosedRange<UInt8>]) {
        let columns = Set(rows.flatMap(\.keys)).sorted()
        // What items add beyond exceptions tells which belong together: those that concern the same words.
        let concerns = Dictionary(
            uniqueKeysWithValues: columns.map { column in
                (
                    column,
                    rows.indices.filter {
                        rows[$0][column]?.contains { $0 & ~Self.exceptions != 0 } ?? false
                    }
                )
            })
        let sorted = columns.sorted {
            let (one, other) = (concerns[$0] ?? [], concerns[$1] ?? [])
            return one == other ? $0 < $1 : one.lexicographicallyPrecedes(other)
        }
        var parts: [Part] = []
        var groups: [Range<Int>] = []
        var size = 1
        for column in sorted {
            let bytes = plain[column]
            let isNew =
                parts.last.map {
                    concerns[$0.column] != concerns[column] || size * (bytes.count + 1) > Self.mostEntries
                }
                ?? true
            if isNew { (size, groups) = (1, groups + [parts.count..<parts.count]) }
            parts.append(
                Part(column: column, least: bytes.lowerBound, count: UInt8(bytes.count), stride: UInt16(size)))
            groups[groups.count - 1] = groups[groups.count - 1].lowerBound..<parts.count
            size *= bytes.count + 1
        }
        var tables: [UInt64] = []
        words = rows.map { word in
            groups.enumerated().compactMap { number, group in
                var table: [UInt64] = [0]
                for part in parts[group] {
                    let row = word[part.column] ?? [UInt64](repeating: 0, count: 256)
                    let added = (0..<Int(part.count)).map { row[Int(part.least) + $0] } + [row[Int(AnswerByte.blank)]]
                    table = added.flatMap { more in table.map { $0 + more } }
                }
                if table.allSatisfy({ $0 == 0 }) { return nil }
                defer { tables += table }
                return Look(group: number, start: tables.count)
            }
        }
        self.rows = rows.flatMap { word in
            parts.flatMap { word[$0.column] ?? [UInt64](repeating: 0, count: 256) }
        }
        (self.parts, self.groups, self.tables) = (parts, groups, tables)
    }
}
