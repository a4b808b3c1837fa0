import Testing

/// A definition, and what is advised of it.
struct Advice: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let findings: [String]

    init(_ name: String, _ text: String, _ findings: [String]) {
        testDescription = name
        self.text = text
        self.findings = findings
    }

    init(_ name: String, _ text: String, _ findings: String...) {
        self.init(name, text, findings)
    }

    func check() { expect(text, finds: findings, advising: true) }
}

extension Advice {
    /// The same with a further change.
    func marking(_ old: String, _ new: String) -> Advice {
        Advice(testDescription, definition(changing: old, to: new, in: text), findings)
    }
}
