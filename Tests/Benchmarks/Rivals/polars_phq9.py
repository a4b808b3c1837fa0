"""Scores PHQ-9 with polars, byte for byte as the engine does: polars_phq9.py IN OUT DEFINITION.

The definition is what the last column has, sha256 and all. What was tried is told in forms.py.
"""

import sys

sys.dont_write_bytecode = True

import polars as pl

from forms import at, or_else, pick, score, tally, timed


def main(source, target, definition):
    """Three tables tell all: by total and gaps, by symptoms, and by PHQ-8 and the flag of item 9.

    They are made here, for they are part of the work.
    """
    from phq9 import EIGHTS, ITEMS, NAMES, SEVERITIES, SYMPTOMS

    one, two, *_, nine = items = [pl.col(item) for item in ITEMS[:9]]
    eight = tally(items[:8], 28)
    cut_offs = [2] * 8 + [1]
    present = tally([(item >= cut_off).cast(pl.Int16) for item, cut_off in zip(items, cut_offs)], 10)
    flag = or_else(nine.is_null(), 2, nine.is_between(1, 3).cast(pl.Int16))
    score(source, target, definition, NAMES, {item: [0, 1, 2, 3] for item in ITEMS}, [
        pick(SEVERITIES, eight + nine.fill_null(28)),
        pick(SYMPTOMS, (one.fill_null(4) * 5 + two.fill_null(4)) * 100 + present),
        at(EIGHTS, 3 * or_else(pl.col("errors").is_not_null(), 26, or_else(eight < 25, eight, 25)) + flag)])


timed(main, *sys.argv[1:])
