import Testing

/// A slip of the pen: what stands in the sound definition, what is written in its place with the places of the findings
/// marked, and the findings.
struct Slip: CustomTestStringConvertible, Sendable {
    let name: String
    let old: String
    let new: String
    let findings: [String]

    init(_ name: String, _ old: String, _ new: String, _ findings: String...) {
        self.name = name
        self.old = old
        self.new = new
        self.findings = findings
    }

    var testDescription: String { name }

    /// Expects just these findings of the sound definition with the slip in it.
    func check(advising: Bool = false) {
        expect(definition(changing: old, to: new), finds: findings, advising: advising)
    }
}
