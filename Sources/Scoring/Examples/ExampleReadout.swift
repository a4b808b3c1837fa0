internal import Instruments

/// The fields of a score, or of a group figure, in the words in which worked examples expect them.
struct ExampleReadout {
    let fields: [String: [String]]
    private let isUndetermined: Bool

    init(_ score: ScoreResult) {
        isUndetermined = score.reason == .undetermined
        var fields: [String: [String]] = [:]
        fields["value"] = [score.content.map(Self.text) ?? "none"]
        fields["status"] = [score.status.rawValue]
        fields["reason"] = score.reason.map { [$0.words] }
        fields["bounds"] = score.bounds.map { ["\($0.low) to \($0.high)"] }
        fields["answered"] = [String(score.answered)]
        fields["of"] = [String(score.of)]
        fields["band"] = [score.band?.english ?? "none"]
        fields["raised"] = [score.raised?.english ?? "none"]
        fields["possible"] = score.possible.map(Self.text)
        fields["standard_error"] = score.standardError.map { ["\($0)"] }
        fields["ground"] = score.grade.map { [$0.rawValue] }
        for (set, level) in score.bands { fields["bands.\(set.id)"] = [level.band?.english ?? "none"] }
        self.fields = fields
    }

    init(_ figure: GroupResult) {
        isUndetermined = figure.reason == .undetermined
        fields = [
            "value": [figure.value.map { "\($0)" } ?? "none"],
            "status": [(figure.reason == nil ? ScoreStatus.complete : .notScorable).rawValue],
            "reason": figure.reason.map { [$0.words] } ?? [],
            "of": [String(figure.of)],
        ]
    }

    /// The band sets that apply.
    var bandSets: Set<String> {
        Set(fields.keys.filter { $0.hasPrefix("bands.") }.map { String($0.dropFirst("bands.".count)) })
    }

    /// What a field came to; nothing where there is nothing.
    func texts(of field: WorkedExample.Field) -> [String] {
        fields[field.name] ?? []
    }

    /// Whether what came out is what is expected. A number written with decimals must equal the value rounded half up
    /// to as many; without, exactly.
    func matches(expected: String, got: String, field: String) -> Bool {
        if field == "value", expected == "undetermined" { return isUndetermined }
        if expected == got { return true }
        let (wanted, found) = (Self.numbers(in: expected), Self.numbers(in: got))
        guard !wanted.isEmpty, wanted.count == found.count else { return false }
        return zip(wanted, found).allSatisfy { wanted, found in
            guard let number = Rational(wanted), let value = Self.ratio(found) else { return false }
            let decimals = wanted.split(separator: ".").dropFirst().first?.utf8.count ?? 0
            return decimals == 0
                ? value == number : Rounding(.halfUp, toDecimals: decimals).applied(to: value) == number
        }
    }

    /// The numbers of a number or of a range: `3 to 5`.
    private static func numbers(in text: String) -> [String] {
        let parts = text.split(separator: " ").map(String.init)
        return parts.count == 3 && parts[1] == "to" ? [parts[0], parts[2]] : parts.count == 1 ? parts : []
    }

    /// A number as a result prints it: in decimals, or as a ratio.
    private static func ratio(_ text: String) -> Rational? {
        let parts = text.split(separator: "/")
        guard parts.count == 2 else { return Rational(text) }
        guard let top = Int64(parts[0]), let bottom = Int64(parts[1]) else { return nil }
        return Rational(top, over: bottom)
    }

    private static func text(_ value: ScoreValue) -> String {
        switch value {
        case .number(let number): "\(number)"
        case .truth(let truth): truth ? "true" : "false"
        case .word(let text): text.english
        case .range(let low, let high): "\(low) to \(high)"
        case .digits(let text): text
        }
    }
}
