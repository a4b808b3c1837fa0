import Instruments
import MarkedYAML

/// An instrument as read, with the places of its parts, so that rules can check it and say where it is wrong.
struct Draft {
    /// What was read. Where something is wrong with the file, parts may lack.
    let instrument: Instrument
    /// Where the parts stand.
    let places: Places
    /// The file.
    let manuscript: Manuscript
    /// Every formula of the instrument.
    let formulas: [DraftFormula]
    /// The items beneath each score, those of the scores it reads with them, in order of position.
    let itemsBeneath: [[Int]]
    /// The numbers that items and scores can come to.
    let numbers: DraftNumbers

    init(instrument: Instrument, places: Places, manuscript: Manuscript) {
        self.instrument = instrument
        self.places = places
        self.manuscript = manuscript
        formulas = DraftFormula.all(of: instrument, places)
        itemsBeneath = instrument.itemsBeneathScores
        numbers = DraftNumbers(instrument, places, beneath: itemsBeneath)
    }

    /// Whether every part of the file is in the instrument, so that what is not there can be complained of.
    var isWhole: Bool { manuscript.isWhole }

    /// Whether the formula of the score could be read, and those of all scores in it.
    func isRead(_ score: Int) -> Bool { !places.broken.contains(score) }
}

/// Where the parts of an instrument stand, part by part in the order of the instrument.
struct Places {
    /// The definition's own keys.
    var top: Fields?
    /// The items.
    var items: [Extent] = []
    /// The items whose code list or key could not be read.
    var unreadItems: Set<Int> = []
    /// The tables of which a row could not be read.
    var unreadTables: Set<Int> = []
    /// The blocks of entries, by the key in front.
    var entries: [Extent] = []
    /// The code lists, by the key in front.
    var responses: [String: Extent] = [:]
    /// The maps from code to points, by the key in front.
    var pointMaps: [String: Extent] = [:]
    /// The tables.
    var tables: [Fields] = []
    /// The rows of the tables.
    var rows: [[Extent]] = []
    /// The scores, with what each takes of another.
    var scores: [Fields] = []
    /// The sets of bands of each score.
    var bandSets: [[Fields]] = []
    /// The levels of each set of bands of each score.
    var levels: [[[Extent]]] = []
    /// The scores whose formula could not be read.
    var broken: Set<Int> = []
    /// The skip rules.
    var skipRules: [Fields] = []
    /// The checks.
    var checks: [Fields] = []
    /// The flags.
    var flags: [Fields] = []
    /// The group figures.
    var groupFigures: [Fields] = []
    /// The sources, by the key in front.
    var sources: [String: Extent] = [:]
    /// The sources that something cites.
    var cited: Set<String> = []
    /// The examples.
    var examples: [Fields] = []
}
