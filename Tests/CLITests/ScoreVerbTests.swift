import Testing

@Suite("`assess score` scores a typed form")
struct ScoreVerbTests {
    @Test("A complete form has its total, its band and no syndrome")
    func complete() throws {
        let run = try Program.run("score phq-9 1 2 1 2 0 1 1 0 0")
        #expect(run.status == 0)
        #expect(run.output.contains(#/Depression severity +8  mild/#))
        #expect(run.output.contains(#/Major depressive syndrome +no\n/#))
        #expect(run.messages == "")
    }

    @Test("Two blanks are prorated; the syndrome is undetermined and names the items")
    func prorated() throws {
        let run = try Program.run("score phq-9 2 2 2 _ 1 1 _ 0 0")
        #expect(run.status == 0)
        #expect(run.output.contains("10, prorated from 7 of 9  moderate"))
        #expect(run.output.contains(#/Major depressive syndrome +not scorable\n +undetermined: items 4, 7 blank/#))
    }

    @Test("A blank safety item is a finding, and sets the status")
    func safetyBlank() throws {
        let run = try Program.run("score phq-9 1 1 1 1 0 0 0 0 _")
        #expect(run.status == 3)
        #expect(run.output.contains("SAFETY  item 9, thoughts of death or self-harm: unanswered (blank)"))
        #expect(run.output.contains("5, prorated from 8 of 9"))
    }

    @Test("A declined safety item is shown and leaves nothing open")
    func safetyDeclined() throws {
        let run = try Program.run("score phq-9 1 1 1 1 0 0 0 0 declined")
        #expect(run.status == 0)
        #expect(run.output.contains("SAFETY  item 9"))
        #expect(run.output.contains("not an open finding"))
    }

    @Test("Three blanks give no total, and the reason why")
    func threeBlanks() throws {
        let run = try Program.run("score phq-9 2 _ 2 _ 1 1 _ 0 0")
        #expect(run.status == 0)
        #expect(run.output.contains(#/Depression severity +not scorable/#))
        #expect(run.output.contains("missing: 3 of 9 (items 2, 4, 7 blank), at most 2 may be"))
    }

    @Test("An answer outside the code list is refused with the codes that are allowed")
    func notAllowed() throws {
        let run = try Program.run("score phq-9 1 4 1 2 0 1 1 0 0")
        #expect(run.status == 1)
        #expect(run.output.contains("item 2: '4' is not an allowed answer; allowed: 0, 1, 2, 3"))
        #expect(!run.output.contains("Depression severity"))
    }

    @Test(
        "A list of another length is refused with the lengths that are right",
        arguments: [
            "1 2 1 2 0 1 1 0", "1 2 1 2 0 1 1 0 0 0 0", "1",
        ])
    func length(answers: String) throws {
        let run = try Program.run("score phq-9 \(answers)")
        #expect(run.status == 1)
        #expect(run.output.contains("answers given; a list has every item of the form, or every scored one: 10"))
        #expect(run.output.contains("or 9"))
    }

    @Test("An open safety finding wins over a wrong answer")
    func safetyWins() throws {
        let run = try Program.run("score phq-9 1 4 1 2 0 1 1 0 1")
        #expect(run.status == 3)
        #expect(run.output.contains("'4' is not an allowed answer"))
    }

    @Test("An unknown instrument is wrong use, with the nearest id")
    func unknown() throws {
        let run = try Program.run("score phq9 1 2 1 2 0 1 1 0 0")
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.messages.contains("did you mean 'phq-9'?"))
    }

    @Test(
        "One quoted line, bars, items by name: every way to type gives the same page",
        arguments: [
            ["1 2 1 2 0 1 1 0 0"], ["1", "2", "1", "|", "2", "0", "1", "|", "1", "0", "0"],
            ["1|2|1|2|0|1|1|0|0"], ["9=0", "1=1", "2=2", "3=1", "4=2", "5=0", "6=1", "7=1", "8=0"],
            ["1=1 2=2 3=1 4=2 5=0 6=1 7=1 8=0", "9=0"],
        ])
    func waysToType(words: [String]) throws {
        let plain = try Program.run("score phq-9 1 2 1 2 0 1 1 0 0")
        let other = try Program.run(["score", "phq-9"] + words)
        #expect(other.output == plain.output)
        #expect(other.status == 0)
    }

    @Test("A list and items by name together are wrong use")
    func mixed() throws {
        let run = try Program.run("score phq-9 1 2 3=1")
        #expect(run.status == 2)
        #expect(run.messages.contains("'3=1'"))
    }

    @Test("An item that the rules do not ask is typed as -")
    func skipped() throws {
        let run = try Program.run("score audit 0 - - - - - - - 0 0")
        #expect(run.status == 0)
        #expect(run.output.contains(#/Total +0  zone I/#))
    }

    @Test("A negative code follows --; before it the hint is given")
    func negative() throws {
        let run = try Program.run("score phq-9 -- -1 2 1 2 0 1 1 0 0")
        #expect(run.status == 1)
        #expect(run.output.contains("item 1: '-1' is not an allowed answer"))
        let bare = try Program.run("score phq-9 -1 2 1 2 0 1 1 0 0")
        #expect(bare.status == 2)
        #expect(bare.messages.contains("Negative codes follow '--'"))
    }

    @Test("Date, respondent, person and id stand in the result")
    func facts() throws {
        let run = try Program.run(
            "score audit 1 1 1 1 0 0 0 0 0 0 --date 2026-03-02 --respondent clinician --about sex=female,age=44 --id f-17"
        )
        #expect(run.status == 0)
        #expect(run.output.contains("form f-17 · 2026-03-02 · answered by: clinician"))
        #expect(run.output.contains("women-or-over-65"))
    }

    @Test(
        "A fact that cannot be is wrong use",
        arguments: [
            "--date 2026-02-30", "--respondent nobody", "--about age=x", "--about shoe=44", "--format xml", "--lang fr",
        ])
    func wrongFacts(option: String) throws {
        let run = try Program.run("score phq-9 1 2 1 2 0 1 1 0 0 \(option)")
        #expect(run.status == 2)
        #expect(run.output == "")
    }
}
