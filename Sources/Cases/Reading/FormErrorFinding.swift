import Definitions
import Instruments
import MarkedYAML
import Scoring

extension CaseReader {
    /// Says at the very answer what is wrong with it, and what would be right. The name of the rule is the kind of the
    /// error.
    func complain(of error: FormError, in form: CaseForm, _ fields: Fields) {
        manuscript.complain(
            error.kind.rawValue, message(error, form), at: place(of: error, in: form, fields))
    }

    private func place(of error: FormError, in form: CaseForm, _ fields: Fields) -> Extent {
        let places = form.places
        guard let item = error.item else { return places.whole }
        switch error.kind {
        case .about: return fields[item] != nil ? fields.place(item) : fields.place("about")
        case .check: return places.whole
        case .unknownItem where error.entry == nil: return places.key[item] ?? places.whole
        default: break
        }
        if let entry = error.entry {
            let place = AnswerPlaces.Entry(block: entry.block, number: entry.number, item: item)
            let found = places.entry[place]
            return (error.kind == .unknownItem ? found?.key : found?.value) ?? places.value[entry.block] ?? places.whole
        }
        return places.value[item] ?? places.whole
    }

    private func message(_ error: FormError, _ form: CaseForm) -> String {
        let instrument = form.instrumentID
        let given = (error.given ?? "").shortened
        let expected = error.expected ?? ""
        let item = error.item ?? ""
        let entry = error.entry.map { " in entry \($0.number) of `\($0.block)`" } ?? ""
        switch error.kind {
        case .notAllowed:
            return "`\(given)` is no answer to item \(item)\(entry) of `\(instrument)`; allowed: \(expected)"
        case .type:
            return "`\(given)` is not the kind of answer that item \(item)\(entry) of `\(instrument)` takes; allowed: "
                + expected
        case .unknownItem:
            if form.plan?.instrument.item(item) != nil { return "item \(item) of `\(instrument)` is answered twice" }
            let known = expected.split(separator: ",").map { String($0.drop { $0 == " " }) }
            let advice = manuscript.advice(for: item, among: known)
            return "`\(instrument)` has no item `\(item.shortened)`\(entry)\(advice)"
        case .length:
            let of = error.item.map { "`\($0)` of `\(instrument)`" } ?? "`\(instrument)`"
            return "\(given) answers are given to \(of), which takes \(expected)"
        case .about:
            return "`\(given)` is no `\(item)` of `\(instrument)`; allowed: \(expected)"
        case .check:
            let label = error.label.map { $0.english } ?? "the form contradicts itself"
            return "check `\(item)` of `\(instrument)` does not hold: \(label) (\(error.given ?? "")); "
                + "it requires \(expected)"
        case .unknownInstrument:
            return "there is no instrument `\(given)`" + (error.nearest.map { "; did you mean `\($0)`?" } ?? "")
        }
    }
}
