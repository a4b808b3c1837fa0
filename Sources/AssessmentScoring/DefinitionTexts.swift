internal import Definitions
public import Scoring

extension InstrumentLibrary {
    /// The texts of the definitions of the standard library and of a site, by the SHA-256 that an instrument made from
    /// one carries as its digest.
    ///
    /// - Parameter site: The folder of the site's own definitions, if there is one.
    /// - Throws: `LibraryError.unreadable` where the folder cannot be read.
    public static func definitionTexts(site: String? = nil) throws(LibraryError) -> [String: String] {
        let own = try site.map { folder throws(LibraryError) in try instrumentFiles(in: folder) } ?? []
        let standard = EmbeddedDefinition.all.filter { !$0.isRules }.map(\.bytes)
        var texts: [String: String] = [:]
        for bytes in standard + own.map(\.bytes) {
            texts[SHA256.hexadecimal(of: bytes)] = String(decoding: bytes, as: UTF8.self)
        }
        return texts
    }
}
