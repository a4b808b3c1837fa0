"""Compares two files of scores: compare.py A B [--exact].

The header, the number of rows and every field must be the same; numbers may differ by 1e-9. With --exact every byte
must be the same. The first difference is printed, and the exit status is then 1.
"""

import filecmp
import sys

import polars as pl

CLOSE = 1e-9


def rows(path):
    """A file as text, with its header as the first row."""
    return pl.read_csv(path, has_header=False, infer_schema=False, empty_string_is_null=False)


def differ(one, other):
    """Whether two columns of text differ, row by row. Only numbers as they are written count as numbers."""
    number = r"^-?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?$"
    gap = (one.cast(pl.Float64, strict=False) - other.cast(pl.Float64, strict=False)).abs()
    close = one.str.contains(number) & other.str.contains(number) & (gap <= CLOSE)
    return (one != other) & ~close.fill_null(False)


def first_difference(one, other):
    """What differs first, in words; nothing if nothing does."""
    if one.row(0) != other.row(0):
        return f"the headers differ:\n{','.join(one.row(0))}\n{','.join(other.row(0))}"
    if one.height != other.height:
        return f"{one.height - 1} rows, and {other.height - 1}"
    found = []
    for name in one.columns:
        left, right = one[name].fill_null(""), other[name].fill_null("")
        if not left.equals(right):
            places = pl.DataFrame({"left": left, "right": right}).select(
                differ(pl.col("left"), pl.col("right")).arg_true()).to_series()
            if len(places):
                found.append((places[0], left[0], left[places[0]], right[places[0]]))
    if found:
        row, field, left, right = min(found, key=lambda difference: difference[0])
        return f"row {row}, {field}: {left!r}, and {right!r}"
    return None


def first_line(one, other):
    """The first line that differs."""
    with open(one, "rb") as left, open(other, "rb") as right:
        for place, lines in enumerate(zip(left, right), 1):
            if lines[0] != lines[1]:
                return f"line {place} differs:\n{lines[0].decode()}{lines[1].decode()}"
    return "one file goes on where the other ends"


def main(one, other, exact):
    """The exit status."""
    if filecmp.cmp(one, other, shallow=False):
        return 0
    difference = first_line(one, other) if exact else first_difference(rows(one), rows(other))
    if difference:
        print(difference)
    return 1 if difference else 0


paths = [argument for argument in sys.argv[1:] if argument != "--exact"]
sys.exit(main(*paths, "--exact" in sys.argv))
