"""What the polars rivals share: forms are read and judged, texts picked from tables, scores written.

Items are read as small integers. A file with an answer that is no whole number (a word for a blank, 2.5) cannot be
read so; it is then read as text, which takes two to three times as long, and the same expressions score it.

What was measured, and is kept:
A lookup is a gather from a short table made beforehand. Chains of when and then were slower, and replace_strict
leaves the streaming engine.
The fields that one table can tell together (value, status, band) are one text with its commas: a field of its own
for each costs several times as much to write. So the writer quotes nothing, and what may need quotes is quoted here.
One column of whole lines, put together with concat_str, was slower than a few columns.
Messages are put together for the wrong rows of a batch alone; as expressions over all rows they took longer than all
the rest. Joining them to their rows was as fast, but holds all forms in memory.
Wrong answers are found by comparisons joined with or; max_horizontal was slower. One sum of answers, in which a blank
counts as a large number, tells points and blanks at once, and is the place in a table.
"""

import functools
import operator
import sys
import time

import polars as pl

from texts import BLANKS, NUMBER

NO_CODE = -1


def total(numbers):
    """The sum of expressions that have no nulls."""
    return functools.reduce(operator.add, numbers)


def either(conditions):
    """Whether one of the conditions holds."""
    return functools.reduce(operator.or_, conditions)


def or_else(condition, value, other):
    """A value where a condition holds, and another where it does not."""
    return pl.when(condition).then(value).otherwise(other)


def tally(answers, blank):
    """The sum of answers, in which each that is not there counts as a number above all that they can come to."""
    return total(answer.fill_null(blank) for answer in answers)


def at(table, place):
    """What a table, a list of texts or of whole numbers, has at a place."""
    return pl.lit(pl.Series(table)).gather(place.cast(pl.UInt32))


def pick(texts, place):
    """The text at a place. A row with a wrong answer has as many empty fields."""
    return at([*texts, "," * texts[0].count(",")], or_else(pl.col("errors").is_null(), place, len(texts)))


def quoted(text):
    """A text in quotes, where a CSV needs them."""
    inside = text.str.replace_all('"', '""', literal=True)
    return pl.when(text.str.contains_any([",", '"', "\n", "\r"])).then('"' + inside + '"').otherwise(text)


def is_wrong(item, codes):
    """Whether an answer is none of the codes, which are numbers in order, or words."""
    answer = pl.col(item)
    if isinstance(codes[0], str):
        return answer.is_not_null() & ~answer.is_in(codes)
    holes = [answer == code for code in range(codes[0], codes[-1]) if code not in codes]
    return either([answer < codes[0], answer > codes[-1], *holes])


def message(item, codes, allowed, about, given):
    """What is said of a wrong answer."""
    allowed = allowed or ", ".join(map(str, codes))
    if about:
        told = pl.lit(f"{item}: '") + given + f"' cannot be; allowed: {allowed}"
    else:
        word = ~given.str.contains(NUMBER) if isinstance(codes[0], int) else pl.lit(False)
        verdict = pl.when(word).then(pl.lit("can be no answer here")).otherwise(pl.lit("is not an allowed answer"))
        told = pl.lit(f"item {item}: '") + given + "' " + verdict + f"; allowed: {allowed}"
    return pl.when(is_wrong(item, codes)).then(told)


def parsed(item):
    """A number read as text. What stands for a blank is null, and what is no code is a number that none is."""
    text = pl.col(item).str.strip_chars()
    value = text.cast(pl.Float64, strict=False)
    whole = text.str.contains(NUMBER) & value.is_between(0, 1000) & (value == value.floor())
    return pl.when(~text.is_in(BLANKS)).then(pl.when(whole).then(value).otherwise(NO_CODE)).cast(pl.Int16)


def read(source, codes, allowed, about, as_text):
    """The forms of a file as numbers, with a column of messages, which is null where nothing is wrong.

    Columns that the file leaves out are null; those that no score needs are not read.
    """
    with open(source) as file:
        header = file.readline().strip().split(",")
    types = {item: pl.Int16 if isinstance(codes[item][0], int) else pl.String for item in codes}
    numbers = [item for item in codes if types[item] == pl.Int16]
    letters = [item for item in codes if types[item] == pl.String and item not in about]
    schema = {name: pl.String if as_text else types.get(name, pl.String) for name in header}
    forms = pl.scan_csv(source, schema=schema).select(
        "id", *(pl.col(item) if item in header else pl.lit(None, dtype=types[item]).alias(item) for item in codes))
    given = {item: pl.col(item).cast(pl.String) for item in codes}
    if as_text:
        forms = forms.with_columns(pl.col(item).str.strip_chars().alias(f"given {item}") for item in numbers)
        forms = forms.with_columns(parsed(item) for item in numbers)
        given |= {item: pl.col(f"given {item}") for item in numbers}
    forms = forms.with_columns(pl.when(~pl.col(item).is_in(BLANKS)).then(pl.col(item)) for item in letters)
    forms = forms.with_columns(either(is_wrong(item, codes[item]) for item in codes).fill_null(False).alias("wrong"))
    complaints = [message(item, codes[item], allowed.get(item), item in about, given[item]) for item in codes]
    told = quoted(pl.concat_str(complaints, separator="; ", ignore_nulls=True))

    def judged(batch):
        """A batch with the messages of its wrong rows, which are few."""
        errors, wrong = pl.repeat(None, batch.height, dtype=pl.String, eager=True), batch.get_column("wrong")
        if wrong.any():
            errors = errors.scatter(wrong.arg_true(), batch.filter(wrong).select(told).to_series())
        return batch.insert_column(batch.width, errors.alias("errors"))

    return forms.map_batches(judged, streamable=True, schema={**forms.collect_schema(), "errors": pl.String})


def score(source, target, definition, names, codes, scores, allowed={}, about=()):
    """Writes the scores of a file of forms.

    The names are those of the fields that the scores, a list of expressions, give between them, flags last. The codes
    are those allowed for each item, as lists of numbers or words; allowed says them otherwise; about has what is no
    item but tells about the person.
    """
    columns = [quoted(pl.col("id")), *scores, pl.col("errors"), pl.lit(f"1,{definition}")]
    header = ["id", *names.split(",", len(scores) - 1), "errors", "edition,definition"]
    columns = [column.alias(name) for column, name in zip(columns, header)]
    for as_text in (False, True):
        try:
            read(source, codes, allowed, about, as_text).select(columns).sink_csv(target, quote_style="never")
            return
        except pl.exceptions.ComputeError:
            if as_text:
                raise


def timed(work, *arguments):
    """Does the work, and says how long it took."""
    start = time.perf_counter()
    work(*arguments)
    print(f"work {time.perf_counter() - start:.3f}", file=sys.stderr)
