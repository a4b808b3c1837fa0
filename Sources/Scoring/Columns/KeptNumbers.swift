/// Numbers by their keys, as many as are worth keeping.
struct KeptNumbers: Sendable {
    private var keys: [UInt64] = []
    private var numbers: [UInt32] = []
    private var kept = 0

    private static let mostKept = 1 << 15

    /// The number with this key; `OutcomeMemo.unknown` where none is kept.
    subscript(key: UInt64) -> UInt32 {
        if keys.isEmpty { return OutcomeMemo.unknown }
        var slot = slot(of: key)
        while numbers[slot] != OutcomeMemo.unknown {
            if keys[slot] == key { return numbers[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return OutcomeMemo.unknown
    }

    /// Keeps a number; where too many are kept, the others are let go.
    mutating func keep(_ number: UInt32, of key: UInt64) {
        if kept * 2 >= keys.count { grow() }
        insert(number, key)
    }

    private mutating func grow() {
        let (old, their) = (keys, numbers)
        let isFull = kept >= Self.mostKept
        let size = isFull ? keys.count : max(64, keys.count * 2)
        keys = [UInt64](repeating: 0, count: size)
        numbers = [UInt32](repeating: OutcomeMemo.unknown, count: size)
        kept = 0
        if isFull { return }
        for (key, number) in zip(old, their) where number != OutcomeMemo.unknown { insert(number, key) }
    }

    private mutating func insert(_ number: UInt32, _ key: UInt64) {
        var slot = slot(of: key)
        while numbers[slot] != OutcomeMemo.unknown, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        if numbers[slot] == OutcomeMemo.unknown { kept += 1 }
        (keys[slot], numbers[slot]) = (key, number)
    }

    private func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    }
}
