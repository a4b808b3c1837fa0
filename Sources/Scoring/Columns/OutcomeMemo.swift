/// What forms with these tallies come to, as far as it was worked out: the numbers of outcomes.
struct OutcomeMemo: Sendable {
    let run: TallyRun
    /// Outcomes of forms without missing answers, or of all, by their bits.
    private(set) var dense: [UInt32]
    let isWhollyDense: Bool
    /// Outcomes of forms with missing answers, by their bits.
    private var kept = KeptNumbers()

    /// Not worked out yet.
    static let unknown = UInt32.max

    /// The bit that no number of an outcome has.
    private static let unknownBit: UInt32 = 1 << 31
    private static let mostDenseBits = 16

    init(_ run: TallyRun) {
        self.run = run
        isWhollyDense = run.tellsOpen && run.bits <= Self.mostDenseBits
        let bits = isWhollyDense ? run.bits : run.knownBits <= Self.mostDenseBits ? run.knownBits : 0
        dense = [UInt32](repeating: Self.unknown, count: 1 << bits)
        hasDense = isWhollyDense || run.knownBits <= Self.mostDenseBits
    }

    /// Whether forms without missing answers are looked up by their bits.
    let hasDense: Bool

    /// The outcome of the form with these bits of the run; `unknown` where it was not worked out.
    func number(of bits: UInt64) -> UInt32 {
        if isWhollyDense { return dense[Int(bits)] }
        if hasDense, bits & run.openMask == 0 { return dense[Int(bits & run.knownMask)] }
        return run.tellsOpen || bits & run.openMask == 0 ? kept[bits] : Self.unknown
    }

    /// Takes the numbers that stand in one look; `unknown` for the rest.
    ///
    /// - Parameter missed: Room for a block of forms; the first of them become the forms that had none.
    /// - Returns: How many forms had none.
    func fill(
        _ numbers: inout [UInt32], from start: Int, _ sums: TallySums, forms: Int, missed: inout [UInt16]
    ) -> Int {
        let first = run.word * ColumnScorer.block
        precondition(start + forms <= numbers.count && first + forms <= sums.sums.count && forms <= missed.count)
        let dense = dense.span
        let sums = sums.sums.span
        var numbers = numbers.mutableSpan
        var missed = missed.mutableSpan
        let shift = run.shift
        if isWhollyDense {
            let mask = run.mask
            var all: UInt32 = 0
            for form in 0..<forms {
                let bits = unsafe (sums[unchecked: first &+ form] &>> shift) & mask
                let number = unsafe dense[unchecked: Int(truncatingIfNeeded: bits)]
                unsafe numbers[unchecked: start &+ form] = number
                all |= number
            }
            if all & Self.unknownBit == 0 { return 0 }
        }
        let mask = isWhollyDense ? run.mask : hasDense ? run.knownMask : 0
        // Bits that must be nought for a form to stand in the table.
        let open = isWhollyDense ? 0 : hasDense ? run.openMask : ~0
        var count = 0
        for form in 0..<forms {
            let bits = unsafe sums[unchecked: first &+ form] &>> shift
            let known = unsafe dense[unchecked: Int(truncatingIfNeeded: bits & mask)]
            let number = bits & open == 0 ? known : Self.unknown
            unsafe numbers[unchecked: start &+ form] = number
            // Without a way out of the loop: what is missed cannot be foreseen.
            unsafe missed[unchecked: count] = UInt16(truncatingIfNeeded: form)
            count &+= Int(truncatingIfNeeded: number >> 31)
        }
        return count
    }

    /// Keeps what a form with these bits comes to, where the bits tell it.
    mutating func keep(_ number: UInt32, of bits: UInt64) {
        if isWhollyDense { return dense[Int(bits)] = number }
        if hasDense, bits & run.openMask == 0 { return dense[Int(bits & run.knownMask)] = number }
        guard run.tellsOpen || bits & run.openMask == 0 else { return }
        kept.keep(number, of: bits)
    }

    /// Forgets all.
    mutating func forget() {
        for index in dense.indices { dense[index] = Self.unknown }
        kept = KeptNumbers()
    }
}
