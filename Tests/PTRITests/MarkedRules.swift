import Definitions
import MarkedYAML
import PTRI
import Testing

/// A file of rules in which `①`, `②` and so on stand where findings are expected, beside the head of `TinySet`.
struct MarkedRules {
    private let text: String
    private let head: String
    private let marks: [Int: Character]
    private let isHead: Bool

    /// The marked text of the rules, or of the head where `rules` stand beside it.
    init(_ marked: String, beside rules: String? = nil) {
        var text = ""
        var marks: [Int: Character] = [:]
        for character in marked {
            if "①②③④⑤⑥".contains(character) {
                marks[text.utf8.count] = character
            } else {
                text.append(character)
            }
        }
        self.marks = marks
        isHead = rules != nil
        self.text = rules ?? text
        head = rules == nil ? TinySet.head : text
    }

    /// What came of reading it as an author has it read.
    var reading: RuleSetReading {
        readRuleSet(
            [("set.yaml", [UInt8](head.utf8)), ("rules.yaml", [UInt8](text.utf8))], library: library, advising: true)
    }

    /// What is found in the marked file: each finding as its mark and name, and its message where one is asked for.
    func found(saying words: Bool = false) -> [String] {
        let file = reading.files[isHead ? 0 : 1]
        return file.findings.map { finding in
            let mark = marks[finding.extent.start.offset].map(String.init) ?? "\(finding.extent.start)"
            return words ? "\(mark) \(finding.message)" : "\(mark) \(finding.rule)"
        }
    }
}
