/// The words that a form adds up to: each item adds, to each word that it concerns, what its answer is worth there.
///
/// The highest bits of the first word count the answers that must be looked at form by form.
struct TallyWords: Sendable {
    /// One item of a word: its column, and where its table of 256 begins.
    struct Part: Sendable {
        let column: Int
        let start: Int
    }

    /// For each word its items.
    private(set) var words: [[Part]]
    /// The tables, one after the other.
    private(set) var tables: [UInt64]

    /// The bits of the first word that count exceptions.
    static let exceptions: UInt64 = ~0 << 52

    /// Makes words out of what is to be added.
    struct Builder {
        private var used = [0]
        private var parts: [[Int: [UInt64]]] = [[:]]
        private var places: [TallyList: TallyRun] = [:]

        /// The place of these tallies, which `table` turns from the ways of an item to what its bytes add.
        mutating func place(_ list: TallyList, table: (Int, [UInt64]) -> (column: Int, table: [UInt64])?) -> TallyRun {
            if let known = places[list] { return known }
            var run = list.run
            let word = used.firstIndex { $0 + run.bits <= TallyList.mostBits } ?? used.count
            if word == used.count {
                used.append(0)
                parts.append([:])
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
            guard let known = parts[word][column] else { return parts[word][column] = row }
            parts[word][column] = zip(known, row).map { $0 + $1 }
        }

        var words: TallyWords {
            var tables: [UInt64] = []
            let words = parts.map { word in
                word.sorted { $0.key < $1.key }.map { column, row in
                    defer { tables += row }
                    return Part(column: column, start: tables.count)
                }
            }
            return TallyWords(words: words, tables: tables)
        }
    }

    private init(words: [[Part]], tables: [UInt64]) { (self.words, self.tables) = (words, tables) }

    /// Adds up every word of the forms of a block; the sums of word `w` stand from `w * ColumnScorer.block` on.
    func add(_ bytes: Span<UInt8>, _ shape: BlockShape, into sums: inout [UInt64]) {
        let size = ColumnScorer.block
        if sums.count < words.count * size { sums = [UInt64](repeating: 0, count: words.count * size) }
        var all = sums.mutableSpan
        for word in words.indices { add(word, of: bytes, shape, into: &all, from: word * size) }
    }

    private func add(
        _ index: Int, of bytes: Span<UInt8>, _ shape: BlockShape, into sums: inout MutableSpan<UInt64>, from start: Int
    ) {
        let (count, formStride, columnStride) = (shape.forms, shape.formStride, shape.columnStride)
        for form in 0..<count { unsafe sums[unchecked: start + form] = 0 }
        let parts = words[index]
        let table = tables.span
        var next = 0
        while next + 3 < parts.count {
            let (a, b, c, d) = (parts[next], parts[next + 1], parts[next + 2], parts[next + 3])
            let (x, y) = (shape.start + a.column * columnStride, shape.start + b.column * columnStride)
            let (z, w) = (shape.start + c.column * columnStride, shape.start + d.column * columnStride)
            for form in 0..<count {
                let at = form * formStride
                unsafe sums[unchecked: start + form] &+=
                    (table[unchecked: a.start + Int(bytes[unchecked: x + at])]
                        &+ table[unchecked: b.start + Int(bytes[unchecked: y + at])])
                    &+ (table[unchecked: c.start + Int(bytes[unchecked: z + at])]
                        &+ table[unchecked: d.start + Int(bytes[unchecked: w + at])])
            }
            next += 4
        }
        for part in parts[next...] {
            let x = shape.start + part.column * columnStride
            for form in 0..<count {
                unsafe sums[unchecked: start + form] &+=
                    table[unchecked: part.start + Int(bytes[unchecked: x + form * formStride])]
            }
        }
    }
}
