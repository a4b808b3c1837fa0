internal import Instruments

/// The English or the Italian words; every other language hears the English.
func wording(_ language: String, _ english: @autoclosure () -> String, _ italian: @autoclosure () -> String) -> String {
    language == "it" ? italian() : english()
}

extension Rational {
    /// The number as it is written in a text, to at most twelve decimals: `2.5`, in Italian `2,5`; a ratio stays one.
    func text(in language: String) -> String {
        language == "it" ? String(description.map { $0 == "." ? "," : $0 }) : description
    }

    /// A share as it is spoken of: `20%` where that is whole, else the ratio.
    func share(in language: String) -> String {
        guard let percent = multiplied(by: Rational(100)), percent.isWhole else { return "\(numerator)/\(denominator)" }
        return "\(percent)%"
    }
}

extension Rounding {
    /// The rounding in words; to whole is not said where `isShort`.
    func words(in language: String, isShort: Bool = false) -> String {
        if language != "it" { return isShort && decimals == 0 ? direction.rawValue : description }
        let way =
            switch direction {
            case .halfUp: "arrotondato con il mezzo per eccesso"
            case .up: "arrotondato per eccesso"
            case .down: "arrotondato per difetto"
            }
        return switch decimals {
        case 0: isShort ? way : way + " all'intero"
        case 1: way + " a 1 decimale"
        default: way + " a \(decimals) decimali"
        }
    }
}
