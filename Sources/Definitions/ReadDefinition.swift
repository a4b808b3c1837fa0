public import Instruments
package import MarkedYAML

/// Reads the definition of an instrument.
///
/// - Parameters:
///   - bytes: The file, UTF-8.
///   - advising: Whether also what is most likely not meant is looked for, which takes longer: an author wants it, a program
///     that only scores does without.
///   - sharing: Gives the instrument with an id, for items that are `same_as` one of its; nil if there is none.
/// - Returns: The instrument, or what is wrong with the file: all of it, each complaint with its place.
public func readDefinition(
    _ bytes: [UInt8], advising: Bool = true, sharing: (_ id: String) -> Instrument? = { _ in nil }
) -> DefinitionReading {
    readDefinition(Document.read(bytes), advising: advising, sharing: sharing)
}

/// Reads the definition of an instrument from a document; a trusted one, whose soundness is proven elsewhere, is not held
/// against the rules again, and a `digest` that is known is not worked out again.
package func readDefinition(
    _ document: Document, advising: Bool, trusting: Bool = false, examples: Bool = true,
    digest: String? = nil, sharing: (_ id: String) -> Instrument?
) -> DefinitionReading {
    let manuscript = Manuscript(document)
    var instrument: Instrument?
    if let root = document.root {
        instrument = withoutActuallyEscaping(sharing) { sharing in
            let reader = InstrumentReader(
                manuscript: manuscript, readsExamples: examples, digest: digest, sharing: sharing)
            guard let draft = reader.read(root) else { return nil }
            if !trusting { for rule in strictRules { rule.check(draft) } }
            if advising, draft.isWhole { for rule in advisingRules { rule.check(draft) } }
            return draft.instrument
        }
    }
    return DefinitionReading(
        instrument: manuscript.isSound ? instrument : nil, findings: manuscript.inOrder, document: document)
}
