internal import Instruments

/// What the worked examples of a definition notice of slips of the pen.
public struct MutantTrial: Sendable {
    /// The instrument.
    public let plan: ScoringPlan
    /// Whether its examples fail as it stands, so that nothing can be said of slips.
    public let isFailing: Bool
    /// How many slips were looked at.
    public let count: Int
    /// The slips that no example notices, each with a form that would.
    public let survivors: [Survivor]
    /// The slips that no example notices and that none of many forms tells from the definition as it stands.
    public let alike: [Alike]
    /// How many figures of tables the examples look up. It proves that the right cell is found, and not what stands in
    /// it: an example is copied from the same table.
    public let touchedCells: Int
    /// How many figures of tables can be looked up.
    public let cells: Int
    /// What of each table is proven, and what is not.
    public let tables: [TableProof]
    /// How long it took.
    public let duration: Duration

    /// A slip that no example notices.
    public struct Survivor: Sendable {
        /// The slip.
        public let mutant: Mutant
        /// A form, or a group of forms, that tells it.
        public let telling: TellingForm
    }

    /// A slip that no form that was tried tells.
    public struct Alike: Sendable {
        /// The slip.
        public let mutant: Mutant
        /// How many forms were tried.
        public let forms: Int
        /// Whether these are all the forms there are, so that the slip changes nothing.
        public let isProven: Bool
    }

    /// How many slips an example notices.
    public var noticed: Int { count - survivors.count - alike.count }

    /// Tries every slip of the definition of `plan` against its worked examples, stopping at the first that fails.
    public init(_ plan: ScoringPlan) {
        let clock = ContinuousClock()
        let start = clock.now
        self.plan = plan
        let bare = ScoringPlan(plan.instrument)
        isFailing = !bare.failuresOfExamples().isEmpty
        let mutants = isFailing ? [] : plan.instrument.mutants
        count = mutants.count
        var order = ExampleOrder(bare)
        var search = TellingSearch(bare)
        var survivors: [Survivor] = []
        var alike: [Alike] = []
        for mutant in mutants {
            let slipped = ScoringPlan(mutant.instrument)
            if order.notices(slipped) { continue }
            switch search.form(telling: slipped, place: mutant.place) {
            case .found(let telling): survivors.append(Survivor(mutant: mutant, telling: telling))
            case .none(let forms, let isProven):
                alike.append(Alike(mutant: mutant, forms: forms, isProven: isProven))
            }
        }
        self.survivors = survivors
        self.alike = alike
        let cellSlips = isFailing ? [] : bare.instrument.cellSlips
        cells = cellSlips.count
        touchedCells = cellSlips.count { order.notices(ScoringPlan($0)) }
        tables = isFailing ? [] : plan.instrument.tableProofs
        duration = clock.now - start
    }
}

/// The examples of a definition, those first that have noticed most.
struct ExampleOrder {
    private var examples: [(example: WorkedExample, noticed: Int)]

    init(_ plan: ScoringPlan) {
        examples = plan.instrument.examples.map { ($0, 0) }
    }

    /// Whether an example fails under `plan`.
    mutating func notices(_ plan: ScoringPlan) -> Bool {
        guard let place = examples.firstIndex(where: { !plan.failures(of: $0.example).isEmpty }) else { return false }
        examples[place].noticed += 1
        if place > 0, examples[place].noticed > examples[place - 1].noticed { examples.swapAt(place, place - 1) }
        return true
    }
}
