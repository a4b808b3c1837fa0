import ArgumentParser

/// `assess case`: what is done to a case file.
struct CaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "Works on a case file: everything that is known of one person at one time.",
        discussion: "Example:\n  assess case check case.yaml",
        subcommands: [CaseNew.self, CaseAdd.self, CaseCheck.self, CaseReview.self, CaseDecline.self])
}
