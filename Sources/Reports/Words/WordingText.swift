internal import Definitions

extension PageStyle {
    /// In whose words items and options are shown, and by whose permission.
    func wording(_ wording: Wording?) -> String {
        guard let wording else {
            return say(
                "not here: the labels are short descriptions of our own",
                "non è qui: le etichette sono brevi descrizioni nostre")
        }
        let permission = wording.permission.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return say(
            "the form's own text is laid over the labels; rights: \(wording.holder); permission: \(permission)",
            "alle etichette è sovrapposto il testo del modulo; diritti: \(wording.holder); permesso: \(permission)")
    }
}
