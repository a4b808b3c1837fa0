import Instruments
import Interchange
import Scoring
import TestSupport
import Testing

/// Instruments for the tests: the library's own, and small ones written out in a test.
enum Library {
    /// Every definition of the repository.
    static let standard = standardLibrary

    /// A library of one instrument, written out; what the three worked examples, say, would add is made up.
    static func of(_ instruments: Instrument..., site: [Instrument] = []) -> InstrumentLibrary {
        InstrumentLibrary(instruments, site: site)
    }
}

/// The result of a form given as JSON, as a JSON value.
func result(of form: String, in library: InstrumentLibrary = Library.standard) throws -> JSONValue {
    let line = try #require(NDJSONScorer(library: library).resultLine(Array(form.utf8)))
    return try JSONReader.read(line)
}

extension JSONValue {
    /// The value at a path of keys and positions: `scores.total.value`, `errors.0.kind`.
    func at(_ path: String) -> JSONValue? {
        path.split(separator: ".").reduce(JSONValue?.some(self)) { value, step in
            if let position = Int(step), case .array(let elements)? = value {
                return elements.indices.contains(position) ? elements[position] : nil
            }
            return value?[String(step)]
        }
    }

    /// The keys of an object, in order.
    var keys: [String] {
        if case .object(let members) = self { members.map(\.key) } else { [] }
    }

    /// The value as one line of JSON.
    var line: String { text(.compact) }
}
