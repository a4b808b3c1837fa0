import Definitions
import MarkedYAML

/// Refuses what would tell who the person is: a case goes by the service's own pseudonym.
///
/// The names of its rules begin with `personal-`, so that whoever prints findings can leave out the line.
struct PersonalData {
    let manuscript: Manuscript
    /// What is read, as a complaint names it: "a case".
    let file: String

    /// The same tree without entries whose key asks for personal data, each of them complained of at its key.
    func stripped(_ node: Node) -> Node {
        var node = node
        switch node.content {
        case .scalar: break
        case .sequence(let elements): node.content = .sequence(elements.map(stripped))
        case .mapping(let entries):
            node.content = .mapping(
                entries.compactMap { entry in
                    guard let what = Self.what(entry.key.text ?? "") else {
                        return Node.Entry(key: entry.key, value: stripped(entry.value))
                    }
                    manuscript.complain(
                        "personal-data",
                        "\(file) holds no \(what): strike this entry out; \(file) goes by the service's own pseudonym",
                        at: entry.key.extent)
                    return nil
                })
        }
        return node
    }

    /// Complains of each tax code, wherever in the file it stands, comments included.
    func refuseTaxCodes() {
        let source = manuscript.document.source
        for found in TaxCode.ranges(in: source.bytes) {
            let place = Extent(
                start: source.mark(atOffset: found.lowerBound), end: source.mark(atOffset: found.upperBound))
            manuscript.complain(
                "personal-tax-code",
                "this reads as an Italian tax code: strike it out; \(file) goes by the service's own pseudonym",
                at: place)
        }
    }

    /// What personal data a key asks for; nil for any other key.
    static func what(_ key: String) -> String? {
        let words = words(of: key)
        let fused = words.joined()
        for (what, list) in vocabulary where list.contains(fused) || words.contains(where: list.contains) {
            return what
        }
        return nil
    }

    /// The words of a key in small letters: `birthDate`, `birth-date` and `birth_date` have two.
    private static func words(of key: String) -> [String] {
        var words: [String] = []
        var isInside = false
        var isBehindSmall = false
        for letter in key {
            guard letter.isLetter else {
                isInside = false
                isBehindSmall = false
                continue
            }
            if isInside, !(isBehindSmall && letter.isUppercase) {
                words[words.count - 1] += letter.lowercased()
            } else {
                words.append(letter.lowercased())
            }
            isInside = true
            isBehindSmall = letter.isLowercase
        }
        return words
    }

    /// Words of keys, English and Italian, by what they ask for. A word counts wherever in a key it stands, and also where
    /// it is the whole key written in one.
    private static let vocabulary: [(what: String, words: Set<String>)] = [
        (
            "date of birth",
            [
                "birth", "birthdate", "birthday", "birthplace", "born", "dob", "dateofbirth", "nascita", "nato", "nata",
                "datanascita", "datadinascita", "compleanno",
            ]
        ),
        (
            "name",
            [
                "name", "names", "surname", "firstname", "lastname", "fullname", "forename", "familyname", "givenname",
                "nome", "nomi", "cognome", "cognomi", "nominativo", "nomecognome", "initials", "iniziali", "nickname",
            ]
        ),
        (
            "tax code or number of a document",
            [
                "fiscale", "fiscalcode", "taxcode", "tax", "codicefiscale", "cf", "taxid", "ssn", "passport",
                "passaporto",
                "tesserasanitaria", "tessera", "iban", "identitycard", "cartadidentita", "insurancenumber",
            ]
        ),
        (
            "address",
            [
                "address", "addresses", "indirizzo", "indirizzi", "residenza", "residence", "domicilio", "street",
                "via",
                "postcode", "zip", "zipcode", "cap", "homeaddress",
            ]
        ),
        (
            "telephone number or mail address",
            [
                "phone", "phones", "telephone", "telefono", "tel", "mobile", "cell", "cellphone", "cellulare", "fax",
                "email", "mail", "pec", "phonenumber", "emailaddress", "whatsapp",
            ]
        ),
    ]
}
