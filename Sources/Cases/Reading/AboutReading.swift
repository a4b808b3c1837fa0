import Definitions
import Instruments
import MarkedYAML
package import Scoring

extension CaseReader {
    static let aboutKeys =
        ["age", "sex", "working", AboutField.livesIn.key, AboutField.language.key]
        + AboutField.yesOrNoOfCases.map(\.key) + ["diagnosis-recorded"]

    /// What is said of the person under `about`; nil where nothing is. Whatever is wrong is complained of and left out.
    func readAbout(_ parent: Fields) -> About? {
        guard let node = parent["about"],
            let fields = Fields(
                node, of: "`about`", keys: Self.aboutKeys, in: manuscript, at: parent.keyPlace("about"))
        else { return nil }
        var about = About()
        about.age = fields["age"].flatMap(readAge)
        about.sex = fields.word("sex", of: Sex.self)
        about.working = fields.word("working", among: ["yes", "no"]).map { $0 == "yes" }
        about.others[.livesIn] = fields.word(AboutField.livesIn.key, of: LivesIn.self)?.rawValue
        about.others[.language] = fields["language"].flatMap(readLanguage)
        for field in AboutField.yesOrNoOfCases {
            about.others[field] = fields.word(field.key, among: ["yes", "no"])
        }
        readDiagnoses(fields, into: &about)
        return about
    }

    private func readAge(_ node: Node) -> Int? {
        guard let age = manuscript.whole(node, "`age`", atLeast: 0) else { return nil }
        if age <= 130 { return age }
        manuscript.complain("not-an-age", "`age` is in whole years, 0 to 130", at: node.extent)
        return nil
    }

    /// The code of a language, two or three small letters.
    func readLanguage(_ node: Node) -> String? {
        guard let text = manuscript.text(node, "`language`") else { return nil }
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        if (2...3).contains(text.utf8.count), text.utf8.allSatisfy(letters.contains) { return text }
        manuscript.complain(
            "unknown-language", "`\(text.shortened)` is no code of a language, as `it` or `en`", at: node.extent)
        return nil
    }

    /// A list says of every diagnosis whether it is recorded; with anything wrong in it, it says so only of those in it.
    private func readDiagnoses(_ fields: Fields, into about: inout About) {
        guard let nodes = fields.list("diagnosis-recorded") else { return }
        let listed = nodes.map { manuscript.word($0, "`diagnosis-recorded`", of: Diagnosis.self) }
        for diagnosis in Diagnosis.allCases {
            if listed.contains(diagnosis) {
                about.others[.recorded(diagnosis)] = "yes"
            } else if !listed.contains(nil) {
                about.others[.recorded(diagnosis)] = "no"
            }
        }
    }
}

extension About {
    /// The same with what `other` states in place of its own.
    package func overridden(by other: About?) -> About {
        guard let other else { return self }
        return About(
            age: other.age ?? age, sex: other.sex ?? sex, working: other.working ?? working,
            others: others.merging(other.others) { _, new in new })
    }
}
