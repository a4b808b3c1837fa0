internal import Instruments
internal import Interchange

extension ChangeFigure {
    /// A figure published for a change of a score, with the grade of its source.
    var json: JSONValue {
        let (name, numbers): (String, [(String, Rational)]) =
            switch kind {
            case .minimalImportant(let low, let high): ("minimal-important", [("from", low), ("to", high)])
            case .reliable(let low, let high): ("reliable", [("from", low), ("to", high)])
            case .reliableFrom(let deviation, let reliability):
                ("reliable", [("sd", deviation), ("reliability", reliability)])
            case .response(let percent, let floor): ("response", [("percent", percent), ("floor", floor)])
            case .remission: ("remission", [])
            }
        var found = [JSONMember("figure", .string(name))]
        found += numbers.map { JSONMember($0.0, .number($0.1)) }
        if case .remission(let when, _) = kind { found.append(JSONMember("when", .string(when.text))) }
        found.append(JSONMember("source", .string(ground.source)))
        if let grade = ground.grade { found.append(JSONMember("grade", .string(grade.rawValue))) }
        return .object(found)
    }
}
