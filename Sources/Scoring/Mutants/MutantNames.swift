internal import Instruments

extension SlipPlace {
    /// The place as the first part of a mutant's id.
    var path: String {
        switch self {
        case .item(let id, nil): "item-\(id)"
        case .item(let id, let block?): "\(block).\(id)"
        case .responses(let name): "responses-\(name)"
        case .key(let name): "key-\(name)"
        case .group(let name): "group-\(name)"
        case .skipRule(let number, _): "skip-\(number)"
        case .check(let name): "check-\(name)"
        case .score(let name): name
        case .row(let number, let score): "\(score)/row-\(number)"
        case .missing(let score): "\(score)/missing"
        case .scoreWhen(let score): "\(score)/when"
        case .standardError(let score): "\(score)/standard-error"
        case .bands(let set, let score): "\(score)/bands-\(set)"
        case .bandsWhen(let set, let score): "\(score)/bands-\(set)/when"
        case .scores(let one, let other): "\(one)+\(other)"
        case .flag(let token): "flag-" + token.joinedWords
        case .entries(let name): "entries-\(name)"
        case .table(let name): "table-\(name)"
        case .groupFigure(let name): "figure-\(name)"
        }
    }
}

extension Slip {
    /// The slip as the last part of a mutant's id.
    var path: String {
        switch self {
        case .changed(let aspect, let from, let to): "\(aspect.path)-\(from)-to-\(to)".joinedWords
        case .leftOut(let part): "without-\(part)".joinedWords
        case .exchanged(let aspect, let one, let other): "\(aspect.path)-\(one)-for-\(other)".joinedWords
        case .forgotten: "forgotten"
        }
    }
}

extension SlipAspect {
    /// The aspect as part of a mutant's id.
    var path: String {
        switch self {
        case .key: "key"
        case .points(""): "code"
        case .points(let code): "code-\(code)"
        case .number: "number"
        case .comparison: "order"
        case .connective: "connective"
        case .word: "word"
        case .item: "item"
        case .reading: "reading"
        case .edge(let band): "edge-\(band)"
        case .edgeKind(let band): "edge-\(band)"
        case .limit: "limit"
        case .groupLimit: "group-limit"
        case .policy: "policy"
        case .fill: "fill"
        case .rounding: "round"
        case .unasked: "otherwise"
        case .unanswered: "unanswered"
        case .row: "row"
        case .outcome: "outcome"
        case .fewest: "at-least"
        case .most: "at-most"
        case .acceptsProrated: "accepts-prorated"
        }
    }
}

extension String {
    /// The text as one word without a colon or a comma: letters, digits and a few signs, `-` for anything else.
    var joinedWords: String {
        var word = ""
        for character in self {
            let stays = character.isLetter || character.isNumber || "._/+<>=-".contains(character)
            if stays { word.append(character) } else if word.last != "-" { word.append("-") }
        }
        return word
    }
}
