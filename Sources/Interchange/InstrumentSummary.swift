internal import Instruments
public import Scoring

extension ScoringPlan {
    /// What a list says of the instrument, for other programs.
    public var summary: JSONValue {
        let licence = instrument.licence
        var members = [
            JSONMember("id", .string(instrument.id)), JSONMember("edition", .number(instrument.edition)),
            JSONMember("definition", .string("sha256:\(instrument.digest)")),
            JSONMember("title", instrument.title.json), JSONMember("area", .string(instrument.area.rawValue)),
            JSONMember("items", .number(instrument.length)),
            JSONMember("respondents", .array(instrument.respondents.map { .string($0.rawValue) })),
        ]
        if let minutes = instrument.minutes { members.append(JSONMember("minutes", .number(minutes))) }
        members += [
            JSONMember(
                "licence",
                .object([
                    JSONMember("wording", .string(licence.wording.rawValue)),
                    JSONMember("holder", .string(licence.holder)),
                ])),
            JSONMember(
                "scores",
                .array(
                    instrument.scores.filter { !$0.isShownOnlyInExplanation }.map { score in
                        .object([
                            JSONMember("name", .string(score.name)), JSONMember("title", score.title.json),
                            JSONMember("ground", score.ground.grade.map { .string($0.rawValue) } ?? .null),
                        ])
                    })),
        ]
        switch origin {
        case .standard: break
        case .site: members.append(JSONMember("origin", .string("site")))
        case .siteInPlaceOfStandard: members.append(JSONMember("origin", .string("site-in-place-of-standard")))
        }
        return .object(members)
    }
}
