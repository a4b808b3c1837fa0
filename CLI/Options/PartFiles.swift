import AssessmentScoring
import Documents
import Interchange
import Monitoring
import Reports
import Scoring

/// Partial results of a monitoring, put together.
struct PartFiles {
    let paths: [String]
    let library: InstrumentLibrary
    let style: PageStyle

    /// All of them as one.
    ///
    /// - Throws: `Failure` where one cannot be read, is none, or was made in another way than the first.
    func merged() throws(Failure) -> MonitorPart {
        var settings: MonitorPart.Settings?
        var tally = MonitorTally()
        for path in paths {
            let part = try read(path)
            guard let own = part.settings, part.isWhole else { throw refusal(path, .notAPart) }
            if let settings, settings != own {
                throw Failure(
                    style.say(
                        "\(path): made as of another day, or with forms that speak for another time, than \(paths[0])",
                        "\(path): calcolato a un'altra data, o con un'altra validità dei moduli, rispetto a \(paths[0])"
                    ),
                    status: .wrongContent)
            }
            settings = own
            try check(part.tally, path)
            tally.add(part.tally)
        }
        guard let settings else { throw Failure(style.say("no partial result", "nessun risultato parziale")) }
        return MonitorPart(tally, settings: settings)
    }

    private func read(_ path: String) throws(Failure) -> MonitorPartReader {
        var lines = try LineReader(InputFile(path: path), limit: 2 << 20)
        var reader = MonitorPartReader()
        while let line = try lines.next() {
            do { try reader.take(line) } catch { throw refusal(path, error) }
        }
        return reader
    }

    private func refusal(_ path: String, _ fault: MonitorPartReader.Fault) -> Failure {
        switch fault {
        case .notAPart:
            Failure(
                style.say(
                    "\(path): no partial result of a monitoring, or damaged",
                    "\(path): non è un risultato parziale di monitoraggio, o è danneggiato"),
                status: .wrongContent)
        case .otherEngine(let engine):
            Failure(
                style.say(
                    "\(path): made by engine \(engine), and this is \(Engine.version)",
                    "\(path): calcolato dal motore \(engine), e questo è \(Engine.version)"),
                status: .wrongContent)
        }
    }

    /// Scores of other definitions cannot be named, and would be left out silently.
    private func check(_ tally: MonitorTally, _ path: String) throws(Failure) {
        for definition in tally.definitions.sorted(by: { $0.lexicographicallyPrecedes($1) })
        where library.find("\(definition[0])@\(definition[1])")?.instrument.digest != definition[2] {
            throw Failure(
                style.say(
                    "\(path): scored with another definition of \(definition[0])",
                    "\(path): calcolato con un'altra definizione di \(definition[0])"),
                status: .wrongContent)
        }
    }
}
