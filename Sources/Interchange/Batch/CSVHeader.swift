internal import Instruments
public import Scoring

/// What the columns of a CSV file of forms are.
public struct CSVHeader: Sendable {
    /// What a column holds.
    enum Role: Sendable, Hashable {
        case id, date, respondent, sex, age, working
        /// The item at this position of the form.
        case item(Int)
        /// Something that is passed over, as was asked for.
        case ignored

        /// Whether it says something by which forms are scored apart.
        var isOfContext: Bool {
            switch self {
            case .respondent, .sex, .age, .working: true
            case .id, .date, .item, .ignored: false
            }
        }
    }

    /// What is wrong with a header.
    public enum Fault: Error, Sendable, Hashable {
        /// The file is empty.
        case empty
        /// No item is meant by this column; the nearest name that there is.
        case unbound(column: String, number: Int, nearest: String?)
        /// Two columns mean the same.
        case bound(column: String, number: Int, twice: String)
        /// No column is an item.
        case noItems
    }

    let roles: [Role]
    /// The items that have no column: blank in every form.
    public let absent: [String]

    static let fields: [(name: String, role: Role)] = [
        ("id", .id), ("date", .date), ("respondent", .respondent), ("sex", .sex), ("age", .age), ("working", .working),
    ]

    /// Binds the columns by their names: an item's id, bare or behind the instrument's id (`phq-9.1`, `phq9_1`).
    ///
    /// - Parameters:
    ///   - names: The names of the columns, in order.
    ///   - ignoring: The names of columns to be passed over.
    /// - Throws: `Faults`, all that is wrong.
    public init(_ names: [String], for plan: ScoringPlan, ignoring: Set<String> = []) throws(Faults) {
        var roles: [Role] = []
        var faults: [Fault] = []
        var seen: [Role: String] = [:]
        let items = plan.instrument.items.map(\.id)
        let known = Self.fields.map(\.name) + items
        for (index, name) in names.enumerated() {
            guard !ignoring.contains(name) else {
                roles.append(.ignored)
                continue
            }
            guard let role = Self.role(of: name, items: items, instrument: plan.instrument.id) else {
                let bare = Self.bare(name, plan.instrument.id) ?? name
                // What most often stands before a number is a word for it: q8, item_8.
                let number = Self.item(String(bare.drop { !$0.isNumber }), among: items).map { items[$0] }
                let nearest = number ?? Instruments.nearest(to: bare, among: known)
                faults.append(.unbound(column: name, number: index + 1, nearest: nearest))
                continue
            }
            if let other = seen[role] { faults.append(.bound(column: name, number: index + 1, twice: other)) }
            seen[role] = name
            roles.append(role)
        }
        if names.isEmpty || names == [""] {
            faults = [.empty]
        } else if faults.isEmpty, !roles.contains(where: { if case .item = $0 { true } else { false } }) {
            faults.append(.noItems)
        }
        if !faults.isEmpty { throw Faults(faults: faults) }
        self.roles = roles
        absent = plan.instrument.items.enumerated().compactMap { index, item in
            item.isUnscored || roles.contains(.item(index)) ? nil : item.id
        }
    }

    /// Where the first row of a file ends, its line break with it; nil where it does not.
    public static func end(of bytes: Span<UInt8>, dialect: CSVDialect) -> Int? {
        var fields = CSVFields(delimiter: dialect.delimiter, from: 0)
        while fields.position < bytes.count {
            _ = fields.next(in: bytes)
            if fields.endedRow { return fields.position <= bytes.count ? fields.position : nil }
        }
        return nil
    }

    /// The names of the columns in the first row of a file; a byte order mark before them is passed over.
    public static func names(in row: [UInt8], dialect: CSVDialect) -> [String] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = row.starts(with: mark) ? Array(row.dropFirst(mark.count)) : row
        if bytes.isEmpty { return [] }
        var fields = CSVFields(delimiter: dialect.delimiter, from: 0)
        var names: [String] = []
        repeat { names.append(CSVFields.text(fields.next(in: bytes.span), in: bytes.span)) } while !fields.endedRow
        return names
    }

    /// All that is wrong with a header.
    public struct Faults: Error, Sendable, Hashable {
        /// Each fault.
        public let faults: [Fault]
    }

    private static func role(of name: String, items: [String], instrument: String) -> Role? {
        if let item = item(name, among: items) { return .item(item) }
        if let bare = bare(name, instrument), let item = item(bare, among: items) { return .item(item) }
        return fields.first { $0.name == name.lowercased() }?.role
    }

    private static func item(_ name: String, among items: [String]) -> Int? {
        if let exact = items.firstIndex(of: name) { return exact }
        let alike = items.indices.filter { items[$0].lowercased() == name.lowercased() }
        return alike.count == 1 ? alike[0] : nil
    }

    /// The name behind the instrument's id and a point or underscore, as `phq-9.1`, `phq9_1` or `PHQ_9.1`.
    private static func bare(_ name: String, _ instrument: String) -> String? {
        let wanted = instrument.lowercased().filter { $0 != "-" && $0 != "_" && $0 != "." }
        var rest = name[...]
        for letter in wanted {
            while let first = rest.first, first == "-" || first == "_" || first == "." { rest = rest.dropFirst() }
            guard let first = rest.first, first.lowercased() == String(letter) else { return nil }
            rest = rest.dropFirst()
        }
        guard let mark = rest.first, mark == "." || mark == "_" else { return nil }
        return String(rest.dropFirst())
    }
}
