/// The keys of a wording file in their order: the reader takes these, and the JSON Schema for editors has the same.
package enum WordingKeys {
    /// The keys.
    package static let wording = [
        "wording", "edition", "language", "holder", "permission", "instructions", "items", "entries", "options",
    ]
}
