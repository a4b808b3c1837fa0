/// Texts that are written many times over, each in whole steps of bytes, so that it is copied in a few instructions.
struct FragmentStore: Sendable {
    /// One text, and what a form counts as that has it.
    struct Fragment: Sendable {
        let start: Int32
        let count: Int32
        let mark: UInt8
    }

    static let step = 32

    private(set) var bytes: [UInt8] = []
    private var fragments: [Fragment] = []
    /// The length of the longest.
    private(set) var longest = 0

    private static let none = Fragment(start: -1, count: 0, mark: 0)

    /// The text for this number, made by `make` where it was not made before.
    mutating func fragment(_ number: Int, make: () -> (text: [UInt8], mark: UInt8)) -> Fragment {
        if number < fragments.count, fragments[number].start >= 0 { return fragments[number] }
        while fragments.count <= number { fragments.append(Self.none) }
        let (text, mark) = make()
        fragments[number] = Fragment(start: Int32(bytes.count), count: Int32(text.count), mark: mark)
        bytes += text
        bytes += [UInt8](repeating: 0, count: Self.step + (Self.step - text.count % Self.step) % Self.step)
        longest = max(longest, text.count)
        return fragments[number]
    }

    /// Whether there is a text for this number.
    func has(_ number: Int) -> Bool { number < fragments.count && fragments[number].start >= 0 }

    /// The text for this number, which must have been made.
    subscript(number: Int) -> Fragment { fragments[number] }

    /// Forgets all texts.
    mutating func forget() { (bytes, fragments, longest) = ([], [], 0) }
}
