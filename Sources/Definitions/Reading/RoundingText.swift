package import Instruments

extension Rounding {
    /// The rounding that a definition writes: `half up to whole`, `up to 1 decimal`, `down to 3 decimals`; nil for
    /// anything else.
    package init?(_ text: String) {
        guard let direction = Direction.allCases.first(where: { text.hasPrefix($0.rawValue + " to ") }) else {
            return nil
        }
        let target = text.dropFirst(direction.rawValue.count + 4)
        if target == "whole" {
            self.init(direction, toDecimals: 0)
            return
        }
        let words = target.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, let decimals = Int(words[0]), (1...12).contains(decimals), words[0].first != "+",
            words[1] == (decimals == 1 ? "decimal" : "decimals")
        else { return nil }
        self.init(direction, toDecimals: decimals)
    }
}
