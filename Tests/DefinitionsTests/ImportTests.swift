import Foundation
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The rooms of docs/design.md in the order of its table, each with those it may know and all that those know.
private func rooms() throws -> [(name: String, known: Set<String>)] {
    let page = try String(contentsOf: root.appending(path: "docs/design.md"), encoding: .utf8)
    var rooms: [(name: String, known: Set<String>)] = []
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count == 5 else { continue }
        let before = rooms
        let named =
            cells[3].hasPrefix("all")
            ? before.map(\.name) : cells[3].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        var known: Set<String> = []
        for name in named where name != "nothing" && !name.isEmpty {
            known.insert(name)
            known.formUnion(before.first { $0.name == name }?.known ?? [])
        }
        rooms.append((cells[1].trimmingCharacters(in: ["`"]), known))
    }
    return rooms
}

/// The modules that the files of a room import, each with the first file that does.
private func imports(of room: String) throws -> [String: String] {
    let folder = root.appending(path: room == "CLI" ? "CLI" : "Sources/" + room)
    var found: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
    where path.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
                words[..<place].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal"].contains($0) })
            else { continue }
            let module = String(words[place + 1].prefix { $0 != "." })
            if found[module] == nil { found[module] = path }
        }
    }
    return found
}

@Suite("Imports run one way")
struct ImportTests {
    @Test("Each room knows only rooms that stand above it in the table of docs/design.md")
    func table() throws {
        let rooms = try rooms()
        #expect(rooms.count >= 12)
        for (place, room) in rooms.enumerated() {
            let above = Set(rooms[..<place].map(\.name))
            #expect(room.known.subtracting(above).sorted() == [], "\(room.name) knows what does not stand above it")
        }
        let known = Dictionary(uniqueKeysWithValues: rooms.map { ($0.name, $0.known) })
        #expect(known["Instruments"] == [])
        #expect(known["Scoring"] == ["Instruments"], "scoring never sees YAML")
        #expect(known["Definitions"]?.contains("Scoring") == false, "definitions never score")
    }

    @Test("Each room imports only what it may know")
    func sources() throws {
        let rooms = try rooms()
        let names = Set(rooms.map(\.name))
        for room in rooms where room.name != "CLibYAML" {
            let found = try imports(of: room.name)
            for module in found.keys.sorted() where names.contains(module) && !room.known.contains(module) {
                Issue.record("\(room.name) imports \(module), in \(found[module] ?? "")")
            }
        }
    }

    @Test("Every folder of sources is a room, or a tool of the build")
    func complete() throws {
        let names = Set(try rooms().map(\.name))
        let folders = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path())
        let tools: Set = ["EmbedInstruments", "EmbedInstrumentsPlugin"]
        #expect(Set(folders.filter { !$0.hasPrefix(".") }).subtracting(names).subtracting(tools).sorted() == [])
    }

    @Test("Only one room touches C, and the core does without Foundation")
    func foreign() throws {
        for room in try rooms() where room.name != "CLibYAML" {
            let found = try imports(of: room.name)
            #expect((found["CLibYAML"] != nil) == (room.name == "MarkedYAML"), "\(room.name)")
            if ["MarkedYAML", "Instruments", "Definitions", "Scoring", "Cases", "Profiles"].contains(room.name) {
                #expect(found.keys.filter { $0.hasPrefix("Foundation") } == [], "\(room.name)")
            }
        }
    }
}
