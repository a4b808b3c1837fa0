internal import Definitions
internal import Instruments
internal import Scoring

/// One answer on a page: the code, what it stands for, what it earns and why.
struct AnswerSteps {
    let wording: Wording?
    let style: PageStyle

    /// Sets the answers on the page, ids in a column of their own.
    func set(_ items: [ItemResult], in block: EntryBlock? = nil, on page: inout Page, indent: Int = 2) {
        let width = items.map { $0.item.id.displayWidth }.max() ?? 0
        let labels = items.map { $0.item.label.text(in: style.language).displayWidth }.max() ?? 0
        for item in items {
            let id = item.item.id.padded(leadingTo: width)
            let answer = [.strong(code(item)), "  "] + meaning(item)
            if let text = wording?.text(of: item.item, in: block) {
                page.line(Run(id), "  ", .faint(text), indent: indent, hanging: indent + width + 2)
                page.line(answer, indent: indent + width + 4, hanging: indent + width + 7)
            } else {
                let label = item.item.label.text(in: style.language).padded(to: min(labels, 32))
                page.line(
                    [Run(id), "  ", .faint(label), "  "] + answer, indent: indent, hanging: indent + width + 4)
            }
        }
    }

    private func code(_ item: ItemResult) -> String {
        if let code = item.code { return code.text }
        return item.noAnswer == .skipped ? "-" : "_"
    }

    private func meaning(_ item: ItemResult) -> [Run] {
        var runs: [Run] = []
        if let code = item.code, let label = item.label {
            let text = wording?.text(of: code, in: item.item.responses) ?? label.text(in: style.language)
            runs.append(Run(text + (item.role == .missing ? ": " : " ")))
        }
        switch item.role {
        case .answered: runs.append(earned(item))
        case .missing: runs.append(.caution(absence(item)))
        case .unaskedWithPoints, .unaskedWithNothing: runs.append(Run(unasked(item)))
        }
        if item.role == .answered, item.skipRule != nil, let rule = item.skipRule {
            runs.append(
                .caution(
                    " "
                        + style.say(
                            "(the rule “\(text(rule))” does not ask it)", "(la regola «\(text(rule))» non la chiede)")))
        }
        return runs
    }

    // MARK: Answered

    private func earned(_ item: ItemResult) -> Run {
        if item.item.isUnscored { return .faint(style.say("(unscored)", "(senza punteggio)")) }
        guard let points = item.points else { return .faint(style.say("(earns no points)", "(non dà punti)")) }
        let shown = style.figure(points)
        let amount = style.say(
            shown == "1" ? "1 point" : "\(shown) points", shown == "1" ? "1 punto" : "\(shown) punti")
        switch item.item.key {
        case .plain: return Run("→ \(amount)")
        case .reverse:
            guard let (low, high) = item.item.codeRange, let code = item.code?.number else { return Run("→ \(amount)") }
            let sum = "\(style.figure(low)) + \(style.figure(high)) − \(style.figure(code))"
            return Run("→ \(amount) (\(style.say("reversed", "invertita")): \(sum))")
        case .named(let name, _): return Run("→ \(amount) (\(style.say("key", "chiave")) \(name))")
        }
    }

    // MARK: Without an answer

    private func absence(_ item: ItemResult) -> String {
        let word = (item.noAnswer ?? .blank).word(in: style.language)
        guard case .none(_, let absence) = item.answer else { return word }
        switch absence {
        case .leftOut: return "\(word) (\(style.say("not in the form as given", "assente dal modulo")))"
        case .said: return "\(word) (\(style.say("said so", "dichiarato")))"
        case .code: return "\(word) (\(style.say("by its printed code", "dal codice stampato")))"
        case .wrong: return style.say("not an allowed answer", "risposta non ammessa")
        }
    }

    private func unasked(_ item: ItemResult) -> String {
        let counts =
            item.points.map { style.say("counts \(style.figure($0))", "vale \(style.figure($0))") }
            ?? style.say("counts nothing and leaves every list", "non conta ed esce da ogni elenco")
        let rule = item.skipRule.map { " (\(text($0)))" } ?? ""
        return style.say("not asked", "non richiesta") + rule + ", " + counts
    }

    private func text(_ rule: SkipRule) -> String {
        let items = rule.itemsText
        return style.say("\(items) asked when \(rule.when.text)", "\(items) se \(rule.when.text)")
    }
}
