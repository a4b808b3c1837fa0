internal import Definitions
internal import Digest
public import Scoring

extension InstrumentLibrary {
    /// The texts of the definitions of the standard library and of a site, by the SHA-256 that an instrument made from
    /// one carries as its digest.
    ///
    /// - Parameter site: The folder of the site's own definitions, if there is one.
    /// - Throws: `LibraryError.unreadable` where the folder cannot be read.
    public static func definitionTexts(site: String? = nil) throws(LibraryError) -> [String: String] {
        let own = try site.map { folder throws(LibraryError) in try instrumentFiles(in: folder) } ?? []
        var texts: [String: String] = [:]
        for definition in EmbeddedDefinition.all where !definition.isRules {
            texts[definition.digest] = definition.text.description
        }
        for (_, bytes) in own { texts[SHA256.hexadecimal(of: bytes)] = String(decoding: bytes, as: UTF8.self) }
        return texts
    }
}
