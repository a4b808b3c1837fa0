public import Instruments

/// The instruments that forms can be scored with, made ready, with the smaller ones that each form answers.
///
/// A library never changes, and crosses threads freely.
public struct InstrumentLibrary: Sendable {
    /// The newest edition of each instrument, by id.
    public let plans: [ScoringPlan]
    private let current: [String: ScoringPlan]
    private let editions: [String: ScoringPlan]
    /// The ids of all instruments, those that were not loaded among them.
    private let ids: [String]

    /// A library of `instruments`; `site` are those of a site, which replace others of the same id.
    ///
    /// Of several editions of one id the newest is meant by the bare id; each stays there as `ID@EDITION`. `unloaded` are
    /// ids of instruments that there are and that nobody needs: a word spelt wrongly may still mean one of them.
    public init(_ instruments: [Instrument], site: [Instrument] = [], unloaded: [String] = []) {
        let replaced = Set(site.map(\.id))
        let known = Set(instruments.map(\.id))
        let all =
            instruments.filter { !replaced.contains($0.id) }.map { ($0, ScoringPlan.Origin.standard) }
            + site.map { ($0, known.contains($0.id) ? .siteInPlaceOfStandard : .site) }
        var newest: [String: Instrument] = [:]
        for (instrument, _) in all where instrument.edition >= newest[instrument.id]?.edition ?? 0 {
            newest[instrument.id] = instrument
        }
        let shelf = ContainmentShelf(newest.values.sorted { $0.id < $1.id })
        var editions: [String: ScoringPlan] = [:]
        var current: [String: ScoringPlan] = [:]
        for (instrument, origin) in all {
            let plan = ScoringPlan(instrument, contained: shelf.contained(in: instrument), origin: origin)
            editions["\(instrument.id)@\(instrument.edition)"] = plan
            if newest[instrument.id]?.edition == instrument.edition { current[instrument.id] = plan }
        }
        self.current = current
        self.editions = editions
        plans = current.values.sorted { $0.instrument.id < $1.instrument.id }
        ids = Set(current.keys).union(unloaded).sorted()
    }

    /// The plan of `phq-9`, or of a superseded edition as `phq-9@1`.
    ///
    /// - Throws: `UnknownInstrument`, with the nearest id.
    public subscript(id: String) -> ScoringPlan {
        get throws(UnknownInstrument) {
            guard let plan = find(id) else { throw UnknownInstrument(id: id, nearest: nearest(to: id)) }
            return plan
        }
    }

    /// The plan of this id, if there is one.
    public func find(_ id: String) -> ScoringPlan? { current[id] ?? editions[id] }

    /// The id that is spelt most like `id`, if one is near enough.
    public func nearest(to id: String) -> String? {
        Instruments.nearest(to: id, among: ids)
    }
}

/// There is no instrument of this id.
public struct UnknownInstrument: Error, Sendable, Hashable, CustomStringConvertible {
    /// The id asked for.
    public let id: String
    /// The nearest one that there is.
    public let nearest: String?

    /// The complaint in words.
    public var description: String {
        "no instrument '\(id)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    }
}
