internal import Definitions
internal import Instruments
internal import Scoring

/// The code lists, items and blocks of a definition.
struct ItemLines {
    let instrument: Instrument
    let wording: Wording?
    let style: PageStyle

    /// Sets them on the page.
    func set(on page: inout Page) {
        if let instructions = wording?.instructions {
            page.heading(style.say("Instructions", "Istruzioni"))
            for line in instructions.split(separator: "\n") { page.line(Run(String(line)), indent: 2) }
        }
        page.heading(style.say("Responses", "Risposte"))
        for set in responseSets { self.set(set, on: &page) }
        if !instrument.items.isEmpty {
            page.heading(style.say("Items", "Item"))
            self.set(instrument.items, on: &page)
        }
        for block in instrument.entries {
            page.heading(
                block.title.text(in: style.language)
                    + style.say(
                        " (\(block.atLeast) to \(block.atMost) times)", " (da \(block.atLeast) a \(block.atMost) volte)"
                    ))
            self.set(block.items, in: block, on: &page)
        }
        if !instrument.groups.isEmpty {
            page.heading(style.say("Groups", "Gruppi"))
            for group in instrument.groups {
                let ids = group.items.map { instrument.items[$0].id }.joined(separator: ", ")
                page.field(group.name, Run("items \(ids)"), column: 24)
            }
        }
    }

    /// The sets that items use, each once: those of the definition first, then those that came with shared items.
    private var responseSets: [ResponseSet] {
        var sets: [ResponseSet] = instrument.responses
        for item in instrument.items + instrument.entries.flatMap(\.items) where !sets.contains(item.responses) {
            sets.append(item.responses)
        }
        return sets
    }

    private func set(_ responses: ResponseSet, on page: inout Page) {
        switch responses.kind {
        case .options(let options):
            page.line(Run(responses.name), indent: 2)
            let width = options.map { $0.code.text.displayWidth }.max() ?? 0
            for option in options {
                let means =
                    option.means.map { " (\(style.say("means", "significa")): \($0.word(in: style.language)))" } ?? ""
                let label =
                    wording?.text(of: option.code, in: responses) ?? option.label.text(in: style.language)
                page.line(
                    [.strong(option.code.text.padded(leadingTo: width)), "  ", Run(label + means)],
                    indent: 4, hanging: 6 + width)
            }
        case .number(let least, let most, let step, let unit):
            var text = style.span(style.figure(least), style.figure(most))
            if let step { text += style.say(" in steps of \(style.figure(step))", " a passi di \(style.figure(step))") }
            if let unit { text += " \(unit.text(in: style.language))" }
            page.line(Run("\(responses.name): \(text)"), indent: 2, hanging: 4)
        case .text: page.line(Run("\(responses.name): \(style.say("free text", "testo libero"))"), indent: 2)
        case .tick:
            let meaning = style.say("a box, ticked 1, unticked 0", "una casella, segnata 1, non segnata 0")
            page.line(Run("\(responses.name): \(meaning)"), indent: 2)
        }
    }

    private func set(_ items: [Item], in block: EntryBlock? = nil, on page: inout Page) {
        let width = items.map { $0.id.displayWidth }.max() ?? 0
        let labels = min(36, items.map { $0.label.text(in: style.language).displayWidth }.max() ?? 0)
        for item in items {
            let id = Run.strong(item.id.padded(leadingTo: width))
            let label = item.label.text(in: style.language)
            if let text = wording?.text(of: item, in: block) {
                page.line([id, "  ", Run(text)], indent: 2, hanging: 4 + width)
                page.line(.faint("\(label): \(remarks(item))"), indent: 4 + width)
            } else {
                page.line(
                    [id, "  ", Run(label.padded(to: labels)), "  ", .faint(remarks(item))], indent: 2,
                    hanging: 4 + width)
            }
        }
    }

    /// The code list, the key and what else is said of an item.
    private func remarks(_ item: Item) -> String {
        var parts = [item.responses.name]
        switch item.key {
        case .plain: break
        case .reverse: parts.append(style.say("reversed", "invertita"))
        case .named(let name, let map):
            let shown = item.ordinaryOptions.compactMap { option in
                map.first { $0.key.matches(option.code) }.map { "\(option.code.text)→\(style.figure($0.value))" }
            }
            parts.append(style.say("key", "chiave") + " \(name) (\(shown.joined(separator: " ")))")
        }
        if item.isUnscored { parts.append(style.say("unscored", "senza punteggio")) }
        if let shared = item.shared { parts.append("= \(shared.instrument) item \(shared.item)") }
        if let loinc = item.loinc { parts.append("LOINC \(loinc)") }
        if let snomed = item.snomed { parts.append("SNOMED CT \(snomed)") }
        return parts.joined(separator: ", ")
    }
}
