import Definitions
import Instruments
import MarkedYAML
import Scoring

/// Reads one plan document, part by part.
final class PlanReader {
    /// The keys of a plan, in their order.
    static let keys = [
        "plan", "as of", "rules", "axes", "assessment", "taking part", "objectives", "service tasks", "none wanted",
        "people", "case manager", "verifications", "duration", "funding", "resources not needed", "agreement",
    ]
    static let assessmentKeys = ["area", "instrument", "date", "respondent"]
    static let takingPartKeys = ["person", "others asked for", "others"]
    static let personKeys = ["who", "side", "does"]
    static let verificationKeys = ["on", "what"]
    static let durationKeys = ["begins", "months"]
    static let fundingKeys = ["team commits funds", "validated by unit"]
    static let agreementKeys = ["consent", "family involved", "family consent", "guardian", "parties"]
    static let partyKeys = ["party", "commits", "signed"]

    let manuscript: Manuscript
    let library: InstrumentLibrary
    var axes: [(id: String, title: String)] = []
    var professions: [String] = []
    var lineIDs: Set<String> = []

    init(document: Document, library: InstrumentLibrary) {
        manuscript = Manuscript(document)
        self.library = library
    }

    /// The plan; nil where the file holds no map.
    func read() -> Plan? {
        guard let root = manuscript.document.root else { return nil }
        let personal = PersonalData(manuscript: manuscript, file: "a plan")
        personal.refuseTaxCodes()
        let start = Extent(start: root.extent.start, end: root.extent.start)
        guard
            let top = Fields(
                personal.stripped(root), of: "a plan", keys: Self.keys, in: manuscript, at: start)
        else { return nil }
        return read(top)
    }

    private func read(_ top: Fields) -> Plan {
        // A part that is not there lacks all its keys, as the plan itself does.
        func part(_ key: String, _ keys: [String]) -> Fields { self.part(of: top, key, keys: keys) ?? top }
        top.require("plan", "axes")
        axes = (top.map("axes") ?? []).compactMap { entry in
            manuscript.text(entry.value, "an axis").map { (entry.key.text ?? "", $0) }
        }
        let people = list(top, "people", readPerson)
        professions = (people.value ?? []).filter { $0.side?.isOfTeam == true }.compactMap(\.who.value)
        let takingPart = part("taking part", Self.takingPartKeys)
        let duration = part("duration", Self.durationKeys)
        let funding = part("funding", Self.fundingKeys)
        return Plan(
            pseudonym: top.text("plan"), asOf: top["as of"].flatMap { manuscript.day($0, "`as of`") },
            rules: top.text("rules"), axes: axes, assessment: list(top, "assessment", readAssessment),
            person: takingPart.text(slot: "person"), othersAskedFor: takingPart.truth(slot: "others asked for"),
            others: takingPart.text(slot: "others"),
            objectives: list(top, "objectives") { self.readLine($0, isTask: false) },
            tasks: list(top, "service tasks") { self.readLine($0, isTask: true) }, noneWanted: readNoneWanted(top),
            people: people, caseManager: top.text(slot: "case manager"),
            verifications: list(top, "verifications", readVerification), begins: duration.day(slot: "begins"),
            months: duration.whole(slot: "months"), teamCommitsFunds: funding.truth(slot: "team commits funds"),
            validated: funding.day(slot: "validated by unit"),
            notNeeded: (top.list("resources not needed") ?? []).compactMap {
                manuscript.word($0, "`resources not needed`", of: PlanResource.Kind.self)
            },
            agreement: readAgreement(part("agreement", Self.agreementKeys)), place: top.place)
    }

    /// The fields of a part of the plan; nil where it is not there.
    private func part(of top: Fields, _ key: String, keys: [String]) -> Fields? {
        guard let node = top[key] else { return nil }
        return Fields(node, of: "`\(key)`", keys: keys, in: manuscript, at: top.keyPlace(key))
    }

    /// The elements of a list that are more than a gap. What concerns the list as a whole stands at its key.
    func list<Element>(_ fields: Fields, _ key: String, _ read: (Node) -> Element?) -> Slot<[Element]> {
        let slot = fields.slot(key) { node in
            manuscript.list(node, "`\(key)`")?.filter { !$0.isGap }.compactMap(read)
        }
        return slot.isGap ? slot : Slot(content: slot.content, place: fields.keyPlace(key))
    }

    private func readAssessment(_ node: Node) -> Plan.Assessment? {
        guard let fields = Fields(node, of: "an assessment", keys: Self.assessmentKeys, in: manuscript) else {
            return nil
        }
        fields.require("area", "instrument", "date")
        let area = fields.word("area", of: Area.self)
        let instrument = fields.text("instrument")
        let date = fields["date"].flatMap { manuscript.day($0, "`date`") }
        let respondent = fields.word("respondent", of: Respondent.self)
        guard let area, let instrument, let date else { return nil }
        let place = fields.place("instrument")
        guard let plan = library.find(instrument) else {
            let near = library.nearest(to: instrument).map { "; did you mean `\($0)`?" } ?? ""
            manuscript.warn(
                "unknown-instrument",
                "there is no instrument `\(instrument.shortened)` here\(near); whether it is validated is for the team to say",
                at: place)
            return Plan.Assessment(area: area, instrument: instrument, date: date, respondent: respondent)
        }
        if plan.instrument.area != area {
            manuscript.complain(
                "other-area", "`\(instrument)` is of the area `\(plan.instrument.area.rawValue)`",
                at: fields.place("area"))
            return nil
        }
        return Plan.Assessment(area: area, instrument: instrument, date: date, respondent: respondent)
    }

    private func readPerson(_ node: Node) -> PlanPerson? {
        guard let fields = Fields(node, of: "somebody of the plan", keys: Self.personKeys, in: manuscript) else {
            return nil
        }
        fields.require("side")
        return PlanPerson(
            who: fields.text(slot: "who"), side: fields.word("side", of: PlanPerson.Side.self),
            does: fields.text(slot: "does"))
    }

    private func readVerification(_ node: Node) -> PlanVerification? {
        guard let fields = Fields(node, of: "a verification", keys: Self.verificationKeys, in: manuscript) else {
            return nil
        }
        return PlanVerification(on: fields.day(slot: "on"), what: fields.text("what"))
    }

    private func readNoneWanted(_ top: Fields) -> [String: Slot<String>] {
        var found: [String: Slot<String>] = [:]
        for entry in top.map("none wanted") ?? [] {
            let axis = entry.key.text ?? ""
            if axes.contains(where: { $0.id == axis }) {
                let words: String? = entry.value.isGap ? nil : manuscript.text(entry.value, "`\(axis)`")
                let content: Slot<String>.Content =
                    entry.value.isGap ? .gap : words.map { .written($0) } ?? .wrong
                found[axis] = Slot(content: content, place: entry.value.extent)
            } else {
                complainOfAxis(axis, at: entry.key.extent)
            }
        }
        return found
    }

    /// Says that the plan has no such axis.
    func complainOfAxis(_ axis: String, at place: Extent) {
        let advice = manuscript.advice(for: axis, among: axes.map(\.id))
        manuscript.complain("unknown-axis", "the plan has no axis `\(axis.shortened)`\(advice)", at: place)
    }
}
