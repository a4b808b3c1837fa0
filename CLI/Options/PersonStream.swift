import AssessmentScoring
import Cases
import Definitions
import MarkedYAML
import Reports
import Scoring

/// The case and plan files of many people, person by person; the content of one person at a time is held.
struct PersonStream {
    /// A file or line: whose it is, and what it is.
    struct Entry {
        let pseudonym: String
        let name: String
        let bytes: [UInt8]
        let isPlan: Bool
    }

    private var source: Source
    private var waiting: Entry?
    private let page: PageOptions
    /// What could not be taken, in words, since it was last asked for.
    private(set) var complaints: [String] = []

    private enum Source {
        /// The files of a folder by pseudonym; only their names are held.
        case files([(pseudonym: String, path: String)])
        /// NDJSON, sorted by pseudonym.
        case lines(LineReader, number: Int)
    }

    /// The people of a folder of YAML or JSON files, or of NDJSON on standard input where the path is `-`.
    ///
    /// - Throws: `Failure` where the folder cannot be read.
    init(_ path: String, _ page: PageOptions) throws(Failure) {
        self.page = page
        guard path != "-" else {
            source = .lines(try LineReader(InputFile(path: path), limit: 2 << 20), number: 0)
            return
        }
        let paths: [String]
        do {
            paths = try filePaths(in: path, endings: [".yaml", ".yml", ".json"])
        } catch {
            throw Failure(page.messageStyle.say("\(path) cannot be read", "\(path) non si può leggere"))
        }
        var named: [(pseudonym: String, path: String)] = []
        var refused: [String] = []
        for path in paths {
            let bytes = try InputFile(path: path).contents(limit: 2 << 20)
            if let owner = Self.owner(of: bytes) {
                named.append((owner.pseudonym, path))
            } else {
                refused.append(Self.refusal(path, page))
            }
        }
        named.sort { ($0.pseudonym, $0.path) < ($1.pseudonym, $1.path) }
        source = .files(named.reversed())
        complaints = refused
    }

    /// Everything of the next person; nil at the end.
    ///
    /// - Throws: `Failure` where a file cannot be read, or lines are not in order.
    mutating func next() throws(Failure) -> [Entry]? {
        var person: [Entry] = []
        while true {
            var following = waiting
            if following == nil { following = try read() }
            guard let entry = following else { break }
            waiting = nil
            if let first = person.first, first.pseudonym != entry.pseudonym {
                if case .lines = source, !first.pseudonym.utf8.lexicographicallyPrecedes(entry.pseudonym.utf8) {
                    throw Failure(
                        page.messageStyle.say(
                            "\(entry.name): '\(entry.pseudonym)' comes behind '\(first.pseudonym)'; sort the lines by pseudonym",
                            "\(entry.name): '\(entry.pseudonym)' viene dopo '\(first.pseudonym)'; ordinare le righe per "
                                + "pseudonimo"),
                        status: .wrongContent)
                }
                waiting = entry
                return person
            }
            person.append(entry)
        }
        return person.isEmpty ? nil : person
    }

    /// What could not be taken since this was last asked for.
    mutating func takeComplaints() -> [String] {
        defer { complaints = [] }
        return complaints
    }

    private mutating func read() throws(Failure) -> Entry? {
        switch source {
        case .files(var rest):
            guard let (_, path) = rest.popLast() else { return nil }
            source = .files(rest)
            let bytes = try InputFile(path: path).contents(limit: 2 << 20)
            guard let owner = Self.owner(of: bytes) else {
                complaints.append(Self.refusal(path, page))
                return try read()
            }
            return Entry(pseudonym: owner.pseudonym, name: path, bytes: bytes, isPlan: owner.isPlan)
        case .lines(var reader, var number):
            while let line = try reader.next() {
                number += 1
                source = .lines(reader, number: number)
                if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
                let name = InputFile(path: "-").name + ", " + page.messageStyle.say("line", "riga") + " \(number)"
                guard let owner = Self.owner(of: line) else {
                    complaints.append(Self.refusal(name, page))
                    continue
                }
                return Entry(pseudonym: owner.pseudonym, name: name, bytes: line, isPlan: owner.isPlan)
            }
            return nil
        }
    }

    /// Whose case or plan it is; nil where it is neither.
    private static func owner(of bytes: [UInt8]) -> (pseudonym: String, isPlan: Bool)? {
        let root = Document.read(bytes).root
        if let pseudonym = root?["case"]?.text, !pseudonym.isEmpty { return (pseudonym, false) }
        if let pseudonym = root?["plan"]?.text, !pseudonym.isEmpty { return (pseudonym, true) }
        return nil
    }

    private static func refusal(_ name: String, _ page: PageOptions) -> String {
        page.messageStyle.say("\(name): neither a case nor a plan\n", "\(name): né un caso né un piano\n")
    }
}
