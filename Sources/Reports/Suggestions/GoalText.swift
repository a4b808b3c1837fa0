internal import Cases

extension OwnGoal.Kind {
    /// The kind in words.
    func word(style: PageStyle) -> String {
        switch self {
        case .moveHome: style.say("another home", "un'altra casa")
        case .keepHome: style.say("keeping the home", "mantenere la casa")
        case .paidWork: style.say("paid work", "lavoro retribuito")
        case .daytimeActivity: style.say("something to do by day", "qualcosa da fare durante il giorno")
        case .study: style.say("study", "studio")
        case .company: style.say("company", "compagnia")
        case .family: style.say("family", "famiglia")
        case .intimacy: style.say("closeness", "intimità")
        case .expression: style.say("expression", "espressione")
        case .learning: style.say("learning", "imparare")
        case .money: style.say("money", "denaro")
        case .health: style.say("health", "salute")
        case .stigma: style.say("against stigma", "contro lo stigma")
        case .other: style.say("something else", "altro")
        }
    }
}

extension OwnGoal {
    /// The person's words in quotation marks.
    func quoted(style: PageStyle) -> String { style.say("“\(words)”", "«\(words)»") }
}
