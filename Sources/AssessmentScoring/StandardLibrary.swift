public import Definitions
internal import FoundationEssentials
internal import Instruments
internal import MarkedYAML
public import Scoring

extension InstrumentLibrary {
    /// The library that stands inside the program, with a site's own definitions laid over it.
    ///
    /// - Parameters:
    ///   - ids: Load these instruments, and what they share items with; nil for all. An unknown id loads nothing.
    ///   - site: A folder of a site's own definitions; one with the id of a standard one replaces it.
    ///   - examples: Whether the worked examples of standard definitions are read too; scoring needs none, and loading
    ///     them takes as long as all else.
    /// - Throws: `LibraryError` where the folder cannot be read, or a definition in it is wrong.
    public static func standard(
        only ids: Set<String>? = nil, site: String? = nil, examples: Bool = true
    ) throws(LibraryError) -> InstrumentLibrary {
        let embedded = EmbeddedDefinition.all.filter { !$0.isRules }
        let own = try site.map { folder throws(LibraryError) in try instrumentFiles(in: folder) } ?? []
        let wanted = own.isEmpty ? ids.map { EmbeddedDefinition.neighbours(of: $0, among: embedded) } : nil
        let standard = embedded.filter { wanted?.contains($0.id) ?? true }
        let readings = readDefinitions(
            standard.map { (name: $0.path, bytes: $0.bytes) }, advising: false, trusting: true, examples: examples,
            digests: standard.map(\.digest))
        try check(readings)
        let instruments = readings.compactMap(\.reading.instrument)
        let siteReadings = readDefinitions(own, advising: false, beside: instruments)
        try check(siteReadings)
        return InstrumentLibrary(
            instruments, site: siteReadings.compactMap(\.reading.instrument), unloaded: embedded.map(\.id))
    }

    /// The instruments of the standard library that these texts name, with those they share items with, and a site's own.
    ///
    /// - Throws: `LibraryError` where the site's folder cannot be read, or a definition in it is wrong.
    public static func standard(
        namedIn texts: [[UInt8]], site: String? = nil, examples: Bool = true
    ) throws(LibraryError) -> InstrumentLibrary {
        let known = Set(EmbeddedDefinition.all.filter { !$0.isRules }.map(\.id))
        var named: Set<String> = []
        for text in texts {
            let words = text.split { byte in !(byte.isIDLetter || byte == UInt8(ascii: "-")) }
            for word in words where word.count <= 64 {
                let id = String(decoding: word, as: UTF8.self)
                if known.contains(id) { named.insert(id) }
            }
        }
        return try standard(only: named, site: site, examples: examples)
    }

    /// The ids of the standard library, each once whatever editions there are, read from no definition.
    public static var standardIDs: [String] {
        Set(EmbeddedDefinition.all.filter { !$0.isRules }.map(\.id)).sorted()
    }

    /// The SHA-256 of the standard library, instruments and rules alike, in hexadecimal: of the list of the hashes and
    /// paths of its files, as `sha256sum` prints it.
    public static var standardDigest: String { EmbeddedDefinition.digestOfAll }

    private static func check(_ readings: [(name: String, reading: DefinitionReading)]) throws(LibraryError) {
        let wrong = readings.filter { $0.reading.hasErrors }
        if !wrong.isEmpty { throw LibraryError.definitions(wrong) }
    }
}

extension UInt8 {
    /// Whether the byte is a letter or digit of an id.
    fileprivate var isIDLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || self == UInt8(ascii: ".")
    }
}

/// Why a library could not be loaded.
public enum LibraryError: Error, Sendable {
    /// The folder or a file in it cannot be read: the path.
    case unreadable(String)
    /// Definitions are wrong: each with its path and all its findings.
    case definitions([(name: String, reading: DefinitionReading)])
}

/// The rules from profile to objectives that stand inside the program: each file with its path.
public func standardRuleFiles() -> [(name: String, bytes: [UInt8])] {
    EmbeddedDefinition.all.filter(\.isRules).map { (name: $0.path, bytes: $0.bytes) }
}

/// The SHA-256 of the rules that stand inside the program: of all their files, one behind the other by path.
public var standardRulesDigest: String { EmbeddedDefinition.digestOfRules }

/// The definitions of instruments under a folder, by path. A folder with a `set.yaml` is a set of rules, and not read.
///
/// - Throws: `LibraryError.unreadable` where there is no such folder, or a file in it cannot be read.
public func instrumentFiles(in folder: String) throws(LibraryError) -> [(name: String, bytes: [UInt8])] {
    let files = try definitionFiles(in: folder)
    let ruleFolders = files.map(\.name).filter { $0.hasSuffix("/set.yaml") }.map { $0.dropLast("set.yaml".count) }
    return files.filter { file in !ruleFolders.contains { file.name.hasPrefix($0) } }
}

/// The paths of the files under a folder whose names end so, sorted.
///
/// - Throws: `LibraryError.unreadable` where there is no such folder.
public func filePaths(in folder: String, endings: [String]) throws(LibraryError) -> [String] {
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
        throw .unreadable(folder)
    }
    return paths.filter { path in endings.contains { path.hasSuffix($0) } }.sorted().map { path in
        folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }
}

/// The YAML files under a folder, by path.
///
/// - Throws: `LibraryError.unreadable` where there is no such folder, or a file in it cannot be read.
public func definitionFiles(in folder: String) throws(LibraryError) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for whole in try filePaths(in: folder, endings: [".yaml", ".yml"]) {
        guard let data = FileManager.default.contents(atPath: whole) else { throw .unreadable(whole) }
        files.append((name: whole, bytes: Array(data)))
    }
    return files
}

extension EmbeddedDefinition {
    /// The ids of `ids`, of the instruments whose items they repeat, and of those that a form of them may answer: the
    /// ones that repeat items of these and of no others.
    static func neighbours(of ids: Set<String>, among all: [EmbeddedDefinition]) -> Set<String> {
        var found = Set(ids.map { String($0.prefix { $0 != "@" }) })
        while true {
            let before = found.count
            for definition in all where !definition.sharing.isEmpty {
                if found.contains(definition.id) {
                    found.formUnion(definition.sharesWith)
                } else if found.isSuperset(of: definition.sharesWith) {
                    found.insert(definition.id)
                }
            }
            if found.count == before { return found }
        }
    }
}
