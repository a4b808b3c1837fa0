internal import Instruments

extension PageStyle {
    /// What a score can come to: its range and which way is worse, or its kind; nil for digits.
    func values(of score: Score) -> String? {
        switch score.kind {
        case .number:
            var text =
                switch score.range {
                case .between(let low, let high)?: span(figure(low), figure(high))
                case .any?, nil: say("any number", "qualsiasi numero")
                }
            if let unit = score.unit { text += " \(unit.text(in: language))" }
            if let worse = score.worse { text += ", \(self.worse(worse))" }
            return text
        case .truth: return say("yes or no", "sì o no")
        case .word:
            guard case .decision(let rows) = score.rule else { return nil }
            return rows.reduce(into: [String]()) { words, row in
                let word = outcome(row.outcome)
                if !words.contains(word) { words.append(word) }
            }.joined(separator: ", ")
        case .range: return say("a range of numbers", "un intervallo di numeri")
        case .digits: return nil
        }
    }
}
