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
    public mutating func append(_ more: [UInt8]) {
        reserve(more.count)
        add(more.span, 0..<more.count)
    }

    /// Makes room for so many more bytes.
    mutating func reserve(_ more: Int) {
        let wanted = count + more + FragmentStore.step
        if bytes.count < wanted {
            bytes += [UInt8](repeating: 0, count: max(wanted, 2 * bytes.count) - bytes.count)
        }
    }

    /// Adds the text for a number of a store, for which there must be room; gives its mark.
    mutating func add(_ store: FragmentStore, _ number: Int) -> UInt8 {
        let fragment = store[number]
        let at = count
        unsafe bytes.withUnsafeMutableBytes { to in
            unsafe store.bytes.withUnsafeBytes { from in
                var done = 0
                while done < Int(fragment.count) {
                    let piece = unsafe from.loadUnaligned(
                        fromByteOffset: Int(fragment.start) + done, as: SIMD32<UInt8>.self)
                    unsafe to.storeBytes(of: piece, toByteOffset: at + done, as: SIMD32<UInt8>.self)
                    done += FragmentStore.step
                }
            }
        }
        count += Int(fragment.count)
        return fragment.mark
    }

    /// Adds bytes of a span, for which there must be room.
    mutating func add(_ source: Span<UInt8>, _ range: Range<Int>) {
        var at = count
        var all = bytes.mutableSpan
        for index in range {
            all[at] = source[index]
            at += 1
        }
        count = at
    }

    /// Adds a stretch of another buffer.
    mutating func append(_ other: borrowing OutputBuffer, _ range: Range<Int>) {
        reserve(range.count)
        add(other.bytes.span, range)
    }
}
