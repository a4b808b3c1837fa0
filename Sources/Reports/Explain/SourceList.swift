internal import Instruments

/// Sources, each with its citation.
struct SourceList {
    let sources: [Source]
    let style: PageStyle

    /// Sets the sources on the page.
    func set(on page: inout Page) {
        guard !sources.isEmpty else { return }
        page.heading(style.say("Sources", "Fonti"))
        let column = min(28, (sources.map { $0.id.displayWidth }.max() ?? 0) + 4)
        for source in sources {
            var text = source.citation
            if let doi = source.doi { text += " doi:\(doi)" }
            if let url = source.url { text += " \(url)" }
            page.field(source.id, Run(text), column: column)
        }
    }
}
