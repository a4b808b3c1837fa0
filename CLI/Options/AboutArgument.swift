public import ArgumentParser
public import Instruments
public import Scoring

extension Day: ExpressibleByArgument {
    /// A day as `2026-03-02`.
    public init?(argument: String) { self.init(argument) }
}

extension Respondent: ExpressibleByArgument {}

extension Area: ExpressibleByArgument {}

extension Licence.Wording: ExpressibleByArgument {}

/// What is known of the person, as `sex=female,age=44,working=no`.
struct AboutArgument: ExpressibleByArgument {
    let about: About

    init?(argument: String) {
        var about = About()
        for part in argument.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { return nil }
            let value = String(sides[1])
            switch sides[0] {
            case "age":
                guard let age = Int(value) else { return nil }
                about.age = age
            case "sex":
                guard let sex = Sex(rawValue: value) else { return nil }
                about.sex = sex
            case "working":
                guard value == "yes" || value == "no" else { return nil }
                about.working = value == "yes"
            default: return nil
            }
        }
        self.about = about
    }
}
