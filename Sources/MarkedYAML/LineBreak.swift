/// A line break as YAML 1.1 knows it. NEL becomes a line feed in a scalar's text, LS and PS stay what they are; none of the
/// three begins a new line in `SourceText`, for no editor counts them.
struct LineBreak {
    /// Where it stands, in bytes.
    let offset: Int
    /// How many bytes it takes in the source.
    let length: Int
    /// How many bytes it takes in the text of a scalar.
    let width: Int

    /// Whether it is a line feed in the text.
    var isLineFeed: Bool { width == 1 }

    /// The line break that stands at an offset, if one does.
    init?(in bytes: ArraySlice<UInt8>, at offset: Int) {
        guard offset < bytes.endIndex else { return nil }
        self.offset = offset
        switch bytes[offset] {
        case .lineFeed: (length, width) = (1, 1)
        case .carriageReturn: (length, width) = (bytes[offset...].starts(with: [0x0D, 0x0A]) ? 2 : 1, 1)
        case 0xC2 where bytes[offset...].starts(with: [0xC2, 0x85]): (length, width) = (2, 1)
        case 0xE2 where bytes[offset...].starts(with: [0xE2, 0x80, 0xA8]): (length, width) = (3, 3)
        case 0xE2 where bytes[offset...].starts(with: [0xE2, 0x80, 0xA9]): (length, width) = (3, 3)
        default: return nil
        }
    }
}
