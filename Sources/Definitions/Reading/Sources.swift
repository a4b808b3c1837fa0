import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The cited sources, in the order of the file.
    func readSources(_ top: Fields) -> [Source] {
        var listed: [Source] = []
        for entry in top.map("sources") ?? [] {
            guard let id = manuscript.id(entry.key, "the id of a source") else { continue }
            if id == Ground.nonePublished || id == Ground.local {
                manuscript.complain("reserved-name", "`\(id)` is a reserved word and no source", at: entry.key.extent)
                continue
            }
            guard
                let fields = Fields(
                    entry.value, of: "the source `\(id)`", keys: DefinitionKeys.source, in: manuscript,
                    at: entry.key.extent)
            else { continue }
            fields.require("cite")
            let source = Source(
                id: id, citation: fields.text("cite") ?? "", doi: fields.text("doi"), url: fields.text("url"))
            sources[id] = source
            places.sources[id] = entry.key.extent
            listed.append(source)
        }
        return listed
    }

    /// The id of a source, or a reserved word; complains of an id that is not among the sources.
    func readCitation(_ node: Node) -> String? {
        guard let id = manuscript.text(node, "`source`") else { return nil }
        if id == Ground.nonePublished || id == Ground.local { return id }
        places.cited.insert(id)
        if sources[id] != nil { return id }
        let advice = manuscript.advice(for: id, among: sources.keys.sorted())
        manuscript.complain(
            "unknown-source", "`\(id.shortened)` is not among the sources\(advice)", at: node.extent)
        return nil
    }

    /// On what something rests. `source` and `grade` come together; `none-published` has no grade, and `local` is
    /// `unverified`.
    func readGround(_ fields: Fields) -> Ground? {
        fields.require("source")
        let source = fields["source"].flatMap { readCitation($0) }
        let grade = fields.word("grade", of: Grade.self)
        guard let sourceNode = fields["source"] else { return nil }
        if sourceNode.text == Ground.nonePublished {
            if fields.states("grade") {
                manuscript.complain(
                    "grade-of-nothing", "where the source is `none-published`, there is nothing to grade",
                    at: fields.keyPlace("grade"))
            }
            return Ground(source: Ground.nonePublished, grade: nil)
        }
        if fields.states("source") != fields.states("grade"), fields["grade"] != nil {
            let (stated, other) = fields.states("source") ? ("source", "grade") : ("grade", "source")
            manuscript.complain(
                "source-and-grade", "`source` and `grade` come together; `\(other)` is not stated here",
                at: fields.keyPlace(stated))
        }
        fields.require("grade")
        if sourceNode.text == Ground.local, let grade, grade != .unverified {
            manuscript.complain(
                "local-is-unverified", "what this project chose itself is graded `unverified`",
                at: fields.place("grade"))
        }
        guard let source, let grade else { return nil }
        return Ground(source: source, grade: grade)
    }
}
