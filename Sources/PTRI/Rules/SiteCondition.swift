import Instruments

/// Something that rules ask and that no publication settles: a site's own rule set says when it holds.
struct SiteCondition {
    /// The id by which rules name it.
    let id: String
    /// What it says, in words.
    let title: LocalizedText
    /// When it holds; nil as long as no site has said so.
    let when: Clause?

    /// The condition, or that it is left to the site.
    var clause: Clause { when ?? .leftToSite(title) }
}
