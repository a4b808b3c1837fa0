public import Instruments

/// The text of a form in one language, as its owner prints it, to be laid over the labels of a definition.
///
/// It changes what a person reads and nothing that is scored. None is in this repository: an owner, or whoever has the
/// permission, keeps it in a file of their own.
public struct Wording: Sendable, Hashable {
    /// The id of the instrument.
    public let instrument: String
    /// The edition of the definition that it was laid over.
    public let edition: Int
    /// The language: `it`.
    public let language: String
    /// Who holds the rights in the text.
    public let holder: String
    /// By whose permission it is used, and since when.
    public let permission: String
    /// What the form says before the first item, line by line.
    public let instructions: String?
    let items: [String: String]
    let entries: [String: [String: String]]
    let options: [String: [String: String]]

    /// The text of an item; of one in a block of entries where `block` names that.
    public func text(of item: Item, in block: EntryBlock? = nil) -> String? {
        guard let block else { return items[item.id] }
        return entries[block.name]?[item.id]
    }

    /// The text of the option with this code.
    public func text(of code: Code, in responses: ResponseSet) -> String? {
        options[responses.name]?[code.spelling]
    }
}

extension Code {
    /// One spelling of all codes that match each other.
    var spelling: String { number?.description ?? text }
}
