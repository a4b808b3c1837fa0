import Instruments
import Interchange
import Reports
import Scoring

/// The beginning of a CSV file of forms: its header, bound before any row is read.
struct CSVStart {
    let plan: ScoringPlan
    let options: CSVOptions
    let style: PageStyle
    /// The path of the file.
    let name: String

    /// The scorer of the rows below the header.
    ///
    /// - Throws: `Failure` where a column means nothing, or two mean the same, with the nearest right one.
    func scorer(_ reader: inout ChunkReader) throws(Failure) -> CSVScorer {
        let dialect = options.dialect
        let line = try reader.header { CSVHeader.end(of: $0, dialect: dialect) } ?? []
        let header: CSVHeader
        do {
            header = try CSVHeader(
                CSVHeader.names(in: line, dialect: dialect), for: plan, ignoring: Set(options.ignore))
        } catch {
            let place = name == "-" ? "standard input" : name
            throw Failure(
                error.faults.map { "\(place):1: error: \(words($0))" }.joined(separator: "\n"), status: .wrongContent)
        }
        if !header.absent.isEmpty {
            let items = header.absent.joined(separator: ", ")
            let text = style.say(
                "\(header.absent.count) items have no column, and are blank in every form: \(items)\n",
                "\(header.absent.count) item non hanno una colonna, e sono in bianco in ogni modulo: \(items)\n")
            try? ByteStream.standardError.write(Array(text.utf8))
        }
        guard let scorer = CSVScorer(plan, header: header, dialect: dialect) else {
            throw Failure(
                style.say(
                    "\(plan.instrument.id) has entries that can be repeated, which a row cannot hold; give it as NDJSON",
                    "\(plan.instrument.id) ha voci ripetute, che una riga non contiene; va dato come NDJSON"))
        }
        return scorer
    }

    private func words(_ fault: CSVHeader.Fault) -> String {
        switch fault {
        case .empty: return style.say("there is no header", "manca l'intestazione")
        case .unbound(let column, let number, let nearest):
            let hint = nearest.map { style.say("; did you mean '\($0)'?", "; forse '\($0)'?") } ?? ""
            return style.say(
                "column \(number), '\(column)', is no item of \(plan.instrument.id)\(hint) (--ignore '\(column)' passes it over)",
                "la colonna \(number), '\(column)', non è un item di \(plan.instrument.id)\(hint) (--ignore '\(column)' la tralascia)"
            )
        case .bound(let column, let number, let twice):
            return style.say(
                "column \(number), '\(column)', means the same as column '\(twice)'",
                "la colonna \(number), '\(column)', vale quanto la colonna '\(twice)'")
        case .noItems:
            return style.say(
                "no column is an item of \(plan.instrument.id)", "nessuna colonna è un item di \(plan.instrument.id)")
        }
    }
}
