/// What the forms of a block add up to, word by word, with the room in which it is added up.
struct TallySums: Sendable {
    /// The sums of word `w` stand from `w * ColumnScorer.block` on.
    private(set) var sums: [UInt64] = []
    /// Whether any form of the block has an answer that must be looked at by itself.
    private(set) var hasExceptions = false
    /// For each group the index that the answers of a form make.
    private var indices: [UInt16] = []
    /// Which forms have an answer that is not plain.
    private var rare = [UInt8](repeating: 0, count: ColumnScorer.block)

    /// Whether a form of the block has an answer that must be looked at by itself.
    func isException(_ form: Int) -> Bool { sums[form] & TallyWords.exceptions != 0 }

    /// The bits of a run of a form.
    func bits(of run: TallyRun, _ form: Int) -> UInt64 {
        (sums[run.word * ColumnScorer.block + form] >> run.shift) & run.mask
    }

    /// Adds up every word of the forms of a block.
    mutating func add(_ words: TallyWords, of bytes: Span<UInt8>, _ block: BlockShape) {
        let size = ColumnScorer.block
        if sums.count < words.words.count * size {
            sums = [UInt64](repeating: 0, count: words.words.count * size)
        }
        if indices.count < words.groups.count * size {
            indices = [UInt16](repeating: 0, count: words.groups.count * size)
        }
        Self.index(words, of: bytes, block, into: &indices, rare: &rare)
        for word in words.words.indices {
            Self.look(up: words.words[word], of: words, indices, forms: block.forms, into: &sums, from: word * size)
        }
        if rare.span.union(of: block.forms) != 0 { addRare(words, of: bytes, block) }
        hasExceptions = sums.span.union(of: block.forms) & TallyWords.exceptions != 0
    }

    /// Makes the index of every group for every form.
    private static func index(
        _ words: TallyWords, of bytes: Span<UInt8>, _ block: BlockShape, into indices: inout [UInt16],
        rare: inout [UInt8]
    ) {
        let forms = block.forms
        precondition(forms <= rare.count && words.groups.count * ColumnScorer.block <= indices.count)
        var indices = indices.mutableSpan
        var rare = rare.mutableSpan
        for form in 0..<forms { unsafe rare[unchecked: form] = 0 }
        for group in words.groups.indices {
            let first = group * ColumnScorer.block
            for form in 0..<forms { unsafe indices[unchecked: first &+ form] = 0 }
            for place in words.groups[group] {
                let part = words.parts[place]
                let (least, count, stride) = (part.least, part.count, part.stride)
                let from = block.start + part.column * block.columnStride
                precondition(forms == 0 || from + forms <= bytes.count)
                for form in 0..<forms {
                    let byte = unsafe bytes[unchecked: from &+ form]
                    let number = min(byte &- least, count)
                    let isRare: UInt8 = (number == count ? 1 : 0) & (byte == AnswerByte.blank ? 0 : 1)
                    unsafe rare[unchecked: form] |= isRare
                    unsafe indices[unchecked: first &+ form] &+= UInt16(truncatingIfNeeded: number) &* stride
                }
            }
        }
    }

    /// Adds up one word from the tables of its groups, four at a time.
    private static func look(
        up looks: [TallyWords.Look], of words: TallyWords, _ indices: [UInt16], forms: Int, into sums: inout [UInt64],
        from start: Int
    ) {
        let size = ColumnScorer.block
        precondition(forms <= size && start + size <= sums.count)
        let tables = words.tables.span
        let indices = indices.span
        var sums = sums.mutableSpan
        for form in 0..<forms { unsafe sums[unchecked: start &+ form] = 0 }
        var next = 0
        while next + 3 < looks.count {
            let (a, b, c, d) = (looks[next], looks[next + 1], looks[next + 2], looks[next + 3])
            let (w, x, y, z) = (a.group * size, b.group * size, c.group * size, d.group * size)
            for form in 0..<forms {
                unsafe sums[unchecked: start &+ form] &+=
                    (tables[unchecked: a.start &+ Int(indices[unchecked: w &+ form])]
                        &+ tables[unchecked: b.start &+ Int(indices[unchecked: x &+ form])])
                    &+ (tables[unchecked: c.start &+ Int(indices[unchecked: y &+ form])]
                        &+ tables[unchecked: d.start &+ Int(indices[unchecked: z &+ form])])
            }
            next += 4
        }
        for look in looks[next...] {
            let from = look.group * size
            for form in 0..<forms {
                unsafe sums[unchecked: start &+ form] &+=
                    tables[unchecked: look.start &+ Int(indices[unchecked: from &+ form])]
            }
        }
    }

    /// Adds up anew the forms with an answer that is not plain.
    private mutating func addRare(_ words: TallyWords, of bytes: Span<UInt8>, _ block: BlockShape) {
        for form in 0..<block.forms where rare[form] != 0 {
            for word in words.words.indices {
                sums[word * ColumnScorer.block + form] = words.sum(word) { block.byte(of: bytes, $0, form) }
            }
        }
    }
}

extension Span where Element: FixedWidthInteger {
    /// The bits that any of the first numbers has.
    fileprivate func union(of first: Int) -> Element {
        precondition(first <= count)
        var all: Element = 0
        for index in 0..<first { all |= unsafe self[unchecked: index] }
        return all
    }
}
