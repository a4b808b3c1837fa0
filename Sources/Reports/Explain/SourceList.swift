internal import Instruments

/// The sources of a definition, each with its citation.
struct SourceList {
    let instrument: Instrument
    let style: PageStyle

    /// Sets the sources on the page.
    func set(on page: inout Page) {
        page.heading(style.say("Sources", "Fonti"))
        let column = min(24, (instrument.sources.map { $0.id.displayWidth }.max() ?? 0) + 4)
        for source in instrument.sources {
            var text = source.citation
            if let doi = source.doi { text += " doi:\(doi)" }
            if let url = source.url { text += " \(url)" }
            page.field(source.id, Run(text), column: column)
        }
    }
}
