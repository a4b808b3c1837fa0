public import Cases
internal import Instruments
internal import MarkedYAML
internal import Scoring

extension Plan {
    /// All that the document lacks against the guidelines, in the order of the file. Of lines that the person does not
    /// want, or not now, nothing more is asked.
    public var lacks: [PlanLack] {
        var check = PlanCheck(plan: self)
        check.checkLines()
        check.checkResources()
        check.checkAxes()
        check.checkPeople()
        check.checkTime()
        check.checkPart()
        check.checkAgreement()
        return check.lacks.enumerated().sorted {
            ($0.element.place.start.offset, $0.offset) < ($1.element.place.start.offset, $1.offset)
        }.map(\.element)
    }
}

/// Holds a plan against the guidelines, part by part.
struct PlanCheck {
    let plan: Plan
    private(set) var lacks: [PlanLack] = []

    init(plan: Plan) {
        self.plan = plan
    }

    /// The objectives that are in the plan, or may yet be.
    var objectives: [PlanLine] { (plan.objectives.value ?? []).filter(\.isOpenOrAgreed) }

    mutating func miss(_ requirement: PlanRequirement, of subject: String? = nil, at place: Extent) {
        lacks.append(PlanLack(requirement: requirement, subject: subject, place: place))
    }

    /// Misses what is still a gap.
    mutating func want<Value>(
        _ slot: Slot<Value>, _ requirement: PlanRequirement, of subject: String? = nil
    ) {
        if slot.isGap { miss(requirement, of: subject, at: slot.place) }
    }

    /// Each line: its decisions, and what an objective needs.
    mutating func checkLines() {
        if objectives.isEmpty { miss(.objectives, at: plan.objectives.place) }
        for line in plan.lines { checkDecisions(line) }
        for line in objectives {
            want(line.text, .objectives, of: line.id)
            want(line.skills, .skills, of: line.id)
            want(line.resources, .resources, of: line.id)
            want(line.actions, .interventions, of: line.id)
            want(line.priority, .priorities, of: line.id)
            want(line.indicators, .indicator, of: line.id)
            for action in line.actions.value ?? [] {
                want(action.what, .interventions, of: line.id)
                want(action.by, .interventions, of: line.id)
                want(action.when, .interventions, of: line.id)
            }
        }
    }

    private mutating func checkDecisions(_ line: PlanLine) {
        switch line.standing {
        case .undecided(let person, let team):
            if person { miss(.decisionOfPerson, of: line.id, at: line.place) }
            if team { miss(.decisionOfTeam, of: line.id, at: line.place) }
        case .disputed: miss(.settled, of: line.id, at: line.place)
        case .agreed, .notNow, .never: break
        }
    }

    /// Resources: each with what it is, whether it is there and who pays; of every kind, for care and for life.
    mutating func checkResources() {
        for line in objectives {
            for resource in line.resources.value ?? [] {
                want(resource.what, .resources, of: line.id)
                want(resource.kind, .resourceKind, of: line.id)
                want(resource.state, .resourceState, of: line.id)
                want(resource.purpose, .resourcePurpose, of: line.id)
                if resource.state.value == .toActivate { want(resource.funding, .fundingSource, of: line.id) }
            }
        }
        let all = objectives.flatMap { $0.resources.value ?? [] }
        let kinds = Set(all.compactMap(\.kind.value) + plan.notNeeded)
        let wanted: [(PlanResource.Kind, Set<PlanResource.Kind>)] = [
            (.human, [.human]), (.environmental, [.environmental]), (.material, [.material, .financial]),
        ]
        for (kind, those) in wanted where kinds.isDisjoint(with: those) && !all.contains(where: \.kind.isGap) {
            miss(.resourceKind, of: kind.rawValue, at: plan.objectives.place)
        }
        for purpose in PlanResource.Purpose.allCases
        where !all.contains(where: { $0.purpose.value == purpose || $0.purpose.isGap }) {
            miss(.resourcePurpose, of: purpose.rawValue, at: plan.objectives.place)
        }
    }

    /// Each axis has an objective, or the person's word that none is wanted; each area an assessment.
    mutating func checkAxes() {
        for (axis, _) in plan.axes where !objectives.contains(where: { $0.axis == axis }) {
            let word = plan.noneWanted[axis]
            if word?.value == nil { miss(.axis, of: axis, at: word?.place ?? plan.objectives.place) }
        }
        let assessed = Set((plan.assessment.value ?? []).map(\.area))
        for area in Area.allCases where !assessed.contains(area) {
            miss(.assessment, of: area.rawValue, at: plan.assessment.place)
        }
    }
}
