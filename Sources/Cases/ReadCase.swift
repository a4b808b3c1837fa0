import MarkedYAML
public import Scoring

/// Reads a case file and scores its forms.
///
/// - Parameters:
///   - bytes: The file, UTF-8.
///   - library: The instruments that its forms can be of.
///   - asOf: The day from which "recent" is counted, in place of the one that the file states.
/// - Returns: The case, its forms scored, and everything that is wrong with the file, each with its place.
public func readCase(_ bytes: [UInt8], library: InstrumentLibrary, asOf: Day? = nil) -> CaseReading {
    let reader = CaseReader(document: Document.read(bytes), library: library)
    return reader.read(asOf: asOf)
}
