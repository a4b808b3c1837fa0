import ArgumentParser
import Cases
import Instruments
import PTRI
import Profiles
import Reports
import Scoring

/// `assess case decline`: what the person does not want spoken of or suggested.
struct CaseDecline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Records what the person declined: an objective by its id, or a topic such as 'cansas 15'.",
        discussion: """
            Examples:
              assess case decline case.yaml cansas 15
              assess case decline case.yaml stable-home

            What was declined stays away from every suggestion, and leaves no trace in any score.
            """)

    @OptionGroup var file: CaseOptions

    @Argument(help: "The id of an objective or of a rule; or an instrument and an item.")
    var topic: [String]

    @OptionGroup var rules: RuleOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let ruleFiles = try rules.files(page)
        let named = ruleFiles.texts + topic.map { Array($0.utf8) }
        let change = try CaseChange(file, naming: named, library, page)
        let topic = try known(change.library, ruleFiles)
        let style = page.messageStyle
        if change.before.case?.declined.contains(topic) == true {
            try ByteStream.standardOutput.print(
                style.say("\(topic) was declined already\n", "\(topic) era già stato rifiutato\n"))
            return try end(with: Profile(reading: change.before).status(isWrong: change.before.hasErrors))
        }
        try change.make(.declined(topic), saying: style.say("declined: \(topic)", "rifiutato: \(topic)"))
    }

    /// The topic, which has to exist.
    private func known(_ library: InstrumentLibrary, _ ruleFiles: RuleFiles) throws(Failure) -> Topic {
        let style = page.messageStyle
        let words = topic.flatMap { $0.split(separator: " ").map(String.init) }
        switch words.count {
        case 1:
            let reading = ruleFiles.read(library)
            guard let ruleSet = reading.ruleSet else {
                throw Failure(reading.complaints(style: style), status: .wrongContent)
            }
            let ids = ruleSet.rules.flatMap { [$0.objective, $0.id] }
            if ids.contains(words[0]) { return .objective(words[0]) }
            throw unknown(
                style.say("there is no objective '\(words[0])'", "l'obiettivo '\(words[0])' non esiste"), words[0], ids)
        case 2:
            guard let plan = library.find(words[0]) else { throw self.library.unknown(words[0], library, page) }
            let items = plan.instrument.items.map(\.id)
            if items.contains(words[1]) { return .item(instrument: plan.instrument.id, item: words[1]) }
            throw unknown(
                style.say("\(words[0]) has no item '\(words[1])'", "\(words[0]) non ha un item '\(words[1])'"),
                words[1], items)
        default:
            throw Failure(
                style.say(
                    "give an objective, or an instrument and an item", "dare un obiettivo, o uno strumento e un item"))
        }
    }

    private func unknown(_ complaint: String, _ word: String, _ words: [String]) -> Failure {
        let near = nearest(to: word, among: words)
        return Failure(
            complaint + (near.map { page.messageStyle.say("; did you mean '\($0)'?", "; forse '\($0)'?") } ?? ""))
    }
}
