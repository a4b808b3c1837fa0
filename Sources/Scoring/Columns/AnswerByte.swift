/// How columns hold an answer: one byte, the printed code itself where it is a whole number from -100 to 100.
///
/// ```
/// -100 ... 100   the printed code (as a signed byte)
///  101 ... 127   what else an item's list holds, as the item numbers it: fractions, words, "some text"
///  -128 ... -122 no answer, or none that is understood; see below
/// ```
public enum AnswerByte {
    /// No answer; an unticked box.
    public static let blank: UInt8 = 0x80
    /// Not known.
    public static let notKnown: UInt8 = 0x81
    /// Declined.
    public static let declined: UInt8 = 0x82
    /// Not applicable, as the respondent says.
    public static let notApplicable: UInt8 = 0x83
    /// Lawfully skipped.
    public static let skipped: UInt8 = 0x84
    /// Something that is no answer to the item.
    public static let wrong: UInt8 = 0x85
    /// An answer that no byte holds: the form must be scored by itself.
    public static let unheld: UInt8 = 0x86

    static let codes = -100...100
    static let places: ClosedRange<UInt8> = 101...127
}
