import Instruments
import Scoring

/// A group with its parts, and what its people come to.
struct Branch {
    let group: MonitorTable.Group
    let sum: MonitorTally.Group
    let parts: [Branch]

    /// All people of a tally, divided as far as wanted.
    init(_ tally: MonitorTally, by level: MonitorTable.Level) {
        let places = tally.groups.sorted { $0.key.sortingKey.lexicographicallyPrecedes($1.key.sortingKey) }
        var regions: [(name: String?, services: [Branch])] = []
        for (place, group) in places {
            let service = Branch(group: .service(place.service, in: place.region), sum: group, parts: [])
            if let last = regions.last, last.name == place.region {
                regions[regions.count - 1].services.append(service)
            } else {
                regions.append((place.region, [service]))
            }
        }
        let parts = regions.map { name, services in
            Branch(.region(name), of: services, isDivided: level == .service)
        }
        self.init(.all, of: parts, isDivided: level != .all)
    }

    private init(group: MonitorTable.Group, sum: MonitorTally.Group, parts: [Branch]) {
        self.group = group
        self.sum = sum
        self.parts = parts
    }

    private init(_ group: MonitorTable.Group, of parts: [Branch], isDivided: Bool) {
        var sum = MonitorTally.Group()
        for part in parts { sum.add(part.sum) }
        self.init(group: group, sum: sum, parts: isDivided ? parts : [])
    }

    /// The group, then its parts with theirs.
    var flat: [Branch] { [self] + parts.flatMap(\.flat) }

    /// How many people a row concerns, group by group.
    func tree(of subject: MonitorTable.Subject) -> Suppression.Tree {
        Suppression.Tree(people: sum.people(of: subject), parts: parts.map { $0.tree(of: subject) })
    }
}

extension MonitorTally.Group {
    /// How many people a row concerns.
    func people(of subject: MonitorTable.Subject) -> Int {
        switch subject {
        case .people: people
        case .process(let indicator): process[indicator]?.of ?? 0
        case .outcome(let key, _): outcomes[key]?.people ?? 0
        case .figure(let key, _): figures[key]?.forms ?? 0
        }
    }

    /// What stands in a row for the group, once it is known that it can be shown.
    func cell(_ subject: MonitorTable.Subject) -> MonitorTable.Cell {
        switch subject {
        case .people: return .people(people)
        case .process(let indicator): return process[indicator].map { .share($0) } ?? .nobody
        case .outcome(let key, _): return outcomes[key].map { .change($0, MeanChange($0)) } ?? .nobody
        case .figure(let key, let figure): return figures[key].map { .figure($0.result(of: figure)) } ?? .nobody
        }
    }
}
