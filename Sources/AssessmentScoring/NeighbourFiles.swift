internal import Definitions
internal import FoundationEssentials
internal import Instruments

/// The definitions that others repeat items of, and those that these repeat items of, as far as they lie beside them:
/// a file `ID.yaml` in the same folder, or in the folder of an area next to that.
///
/// - Parameter files: Definitions, each with its path. None of these is among the neighbours.
/// - Returns: The neighbours, each with its path. What is not there, or cannot be read, is left out.
public func neighbourFiles(
    of files: [(name: String, bytes: [UInt8])]
) -> [(name: String, bytes: [UInt8])] {
    var seen = Set(files.map { lastPart(of: $0.name) })
    var found: [(name: String, bytes: [UInt8])] = []
    var open = files
    while let file = open.popLast() {
        for id in sharedInstruments(of: file.bytes).sorted() where seen.insert(id + ".yaml").inserted {
            guard !id.contains("/"), let neighbour = read(id + ".yaml", near: file.name) else { continue }
            found.append(neighbour)
            open.append(neighbour)
        }
    }
    return found
}

private func read(_ name: String, near path: String) -> (name: String, bytes: [UInt8])? {
    let folder = String(path.dropLast(lastPart(of: path).count))
    let places = [folder] + Area.allCases.map { "\(folder)../\($0.rawValue)/" }
    for place in places {
        if let data = FileManager.default.contents(atPath: place + name) { return (place + name, Array(data)) }
    }
    return nil
}

private func lastPart(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
}
