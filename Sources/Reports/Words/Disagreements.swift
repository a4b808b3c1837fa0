internal import Instruments

/// Where the sources of an instrument differ, a line each.
struct Disagreements {
    let instrument: Instrument
    let style: PageStyle

    /// The published ways of scoring, if there are several.
    var methods: [String] {
        var methods: [String] = []
        for method in instrument.scores.compactMap(\.method) where !methods.contains(method) { methods.append(method) }
        guard !methods.isEmpty else { return [] }
        return [
            style.say("ways of scoring, never blended: ", "modi di calcolo, mai mescolati: ")
                + methods.joined(separator: ", ")
        ]
    }

    /// The scores that are banded in several ways, or in none though some are published.
    var bands: [String] {
        instrument.scores.compactMap { score in
            switch score.bands {
            case .sets(let sets) where sets.count > 1:
                return style.say("bands of ", "fasce di ") + "\(score.name): "
                    + sets.map { set in
                        set.id + (set.population.map { " (\($0.text(in: style.language)))" } ?? "")
                    }.joined(separator: "; ")
            case .noneAdopted:
                return style.say(
                    "bands of \(score.name): published, none adopted",
                    "fasce di \(score.name): pubblicate, nessuna adottata")
            default: return nil
            }
        }
    }
}
