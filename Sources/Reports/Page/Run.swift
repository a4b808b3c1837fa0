/// How a stretch of text is shown on a terminal.
enum Ink: Sendable, Hashable {
    case plain
    case strong
    case faint
    case alarm
    case caution
    case good

    /// The terminal's sequence that turns it on.
    var sequence: String {
        switch self {
        case .plain: ""
        case .strong: "\u{1B}[1m"
        case .faint: "\u{1B}[2m"
        case .alarm: "\u{1B}[1;31m"
        case .caution: "\u{1B}[33m"
        case .good: "\u{1B}[32m"
        }
    }

    /// The terminal's sequence that turns everything off.
    static let off = "\u{1B}[0m"
}

/// A stretch of text in one ink.
struct Run: Sendable, Hashable, ExpressibleByStringInterpolation {
    let text: String
    let ink: Ink

    init(_ text: String, _ ink: Ink = .plain) {
        self.text = text
        self.ink = ink
    }

    init(stringLiteral text: String) {
        self.init(text)
    }

    /// The run kept on one line: its spaces are no place for a break.
    var unbroken: Run { Run(String(text.map { $0 == " " ? Run.fixedSpace : $0 }), ink) }

    /// A space at which no line is broken.
    static let fixedSpace: Character = "\u{A0}"

    static func strong(_ text: String) -> Run { Run(text, .strong) }
    static func faint(_ text: String) -> Run { Run(text, .faint) }
    static func alarm(_ text: String) -> Run { Run(text, .alarm) }
    static func caution(_ text: String) -> Run { Run(text, .caution) }
    static func good(_ text: String) -> Run { Run(text, .good) }
}

extension [Run] {
    /// How many columns the runs take on one line.
    var displayWidth: Int { reduce(0) { $0 + $1.text.displayWidth } }
}
