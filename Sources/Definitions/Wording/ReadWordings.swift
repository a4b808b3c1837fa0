public import Instruments
internal import MarkedYAML

/// Whether a file is a wording, by its key `wording`, and no definition.
public func isWording(_ bytes: [UInt8]) -> Bool {
    guard let root = Document.read(bytes).root else { return false }
    return root["wording"] != nil && root["id"] == nil
}

/// Reads wordings and holds each against the definition that it names.
///
/// - Parameters:
///   - files: The wordings, each with a name by which its reading is known: the path, say.
///   - known: The ids of the instruments, for finding the nearest one to a slip.
///   - find: Gives the instrument `phq-9`, and that of an edition as `phq-9@1`; nil if there is none.
/// - Returns: The readings in the order of `files`. Two wordings of one edition in one language are a finding of the
///   second.
public func readWordings(
    _ files: [(name: String, bytes: [UInt8])], known: [String], find: (_ id: String) -> Instrument?
) -> [(name: String, reading: WordingReading)] {
    var first: [String: String] = [:]
    return files.map { file in
        let document = Document.read(file.bytes)
        let manuscript = Manuscript(document)
        var wording: Wording?
        if let root = document.root {
            wording = WordingReader(manuscript: manuscript, known: known).read(root, find: find)
            if let wording {
                let subject = "\(wording.instrument)@\(wording.edition) \(wording.language)"
                if let earlier = first[subject] {
                    manuscript.complain(
                        "repeated-wording",
                        "the wording of `\(wording.instrument)` in `\(wording.language)` already stands in \(earlier)",
                        at: root["wording"]?.extent ?? root.extent)
                } else {
                    first[subject] = file.name
                }
            }
        }
        return (
            file.name,
            WordingReading(
                wording: manuscript.isSound ? wording : nil, findings: manuscript.inOrder, source: document.source)
        )
    }
}
