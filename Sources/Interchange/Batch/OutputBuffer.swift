/// Bytes to be written, in a buffer that grows in time and never shrinks.
public struct OutputBuffer: Sendable {
    private var bytes: [UInt8] = []
    /// How many bytes it holds.
    public private(set) var count = 0

    /// An empty buffer.
    public init() {}

    /// The bytes that it holds.
    public func withBytes<R, E: Error>(_ use: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
        try use(bytes.span.extracting(0..<count))
    }

    /// Starts anew, in the same room.
    public mutating func clear() { count = 0 }

    /// Adds bytes.
    public mutating func append(_ more: [UInt8]) { append(more.span, 0..<more.count) }

    /// Adds bytes of a span.
    mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
        reserve(range.count)
        var at = count
        var all = bytes.mutableSpan
        for index in range {
            all[at] = source[index]
            at += 1
        }
        count = at
    }

    /// Adds a stretch of another buffer.
    mutating func append(_ other: borrowing OutputBuffer, _ range: Range<Int>) { append(other.bytes.span, range) }

    /// Makes room for so many more bytes.
    private mutating func reserve(_ more: Int) {
        let wanted = count + more + FragmentStore.step
        if bytes.count < wanted {
            bytes += [UInt8](repeating: 0, count: max(wanted, 2 * bytes.count) - bytes.count)
        }
    }

    /// Adds rows of fragments, each behind its id, up to the first whose last fragment stands apart.
    ///
    /// - Parameters:
    ///   - rows: The rows that are left.
    ///   - text: The text in which the ids stand.
    ///   - fragments: The fragments of the rows, `width` a row.
    ///   - ends: Where each row ended.
    ///   - marks: How often each mark was seen.
    /// - Returns: The first row that was not added.
    mutating func append(
        _ rows: [CSVRow], from first: Int, _ text: Span<UInt8>, _ fragments: [Fragment], width: Int,
        of store: FragmentStore, ends: inout [Int], marks: inout [Int]
    ) -> Int {
        let idBytes = rows[first...].reduce(0) { $0 + $1.id.count + FragmentStore.step }
        reserve(idBytes + (rows.count - first) * store.longestRow)
        let copied = Self.copy(
            rows, from: first, text, fragments, width: width, of: store, to: &bytes, at: count, &ends, &marks)
        count = copied.end
        return copied.place
    }

    private static func copy(
        _ rows: [CSVRow], from first: Int, _ text: Span<UInt8>, _ fragments: [Fragment], width: Int,
        of store: FragmentStore, to bytes: inout [UInt8], at start: Int, _ ends: inout [Int], _ marks: inout [Int]
    ) -> (place: Int, end: Int) {
        let (rows, fragments) = (rows.span, fragments.span)
        let (source, text) = unsafe (store.bytes.span.bytes, text.bytes)
        var all = bytes.mutableSpan
        var to = unsafe all.mutableBytes
        var at = start
        var place = first
        while place < rows.count {
            let begin = place * width
            if fragments[begin + width - 1] == .apart { break }
            let id = rows[place].id
            copy(text, id.lowerBound, id.count, to: &to, at)
            at += id.count
            var mark: UInt8 = 0
            for piece in begin..<begin + width {
                let fragment = fragments[piece]
                var done = 0
                repeat {
                    let step = unsafe source.unsafeLoadUnaligned(
                        fromByteOffset: fragment.start + done, as: SIMD32<UInt8>.self)
                    to.storeBytes(of: step, toByteOffset: at + done, as: SIMD32<UInt8>.self)
                    done += FragmentStore.step
                } while done < fragment.count
                at += fragment.count
                mark |= fragment.mark
            }
            marks[Int(mark)] += 1
            ends.append(at)
            place += 1
        }
        return (place, at)
    }

    /// Copies a few bytes, in one step where there is room for one.
    private static func copy(
        _ source: RawSpan, _ from: Int, _ count: Int, to: inout MutableRawSpan, _ at: Int
    ) {
        if count <= 16, from + 16 <= source.byteCount {
            let step = unsafe source.unsafeLoadUnaligned(fromByteOffset: from, as: SIMD16<UInt8>.self)
            to.storeBytes(of: step, toByteOffset: at, as: SIMD16<UInt8>.self)
            return
        }
        for index in 0..<count {
            let byte = unsafe source.unsafeLoad(fromByteOffset: from + index, as: UInt8.self)
            to.storeBytes(of: byte, toByteOffset: at + index, as: UInt8.self)
        }
    }
}
