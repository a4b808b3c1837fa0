import ArgumentParser

/// `assess plan`: the PTRI document, from the draft to the page that is signed.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Works on the PTRI document: a draft, the decisions on its lines, what it lacks, a page to sign.",
        discussion: "Example:\n  assess plan new case.yaml",
        subcommands: [PlanNew.self, PlanDecide.self, PlanCheckVerb.self, PlanShow.self])
}
