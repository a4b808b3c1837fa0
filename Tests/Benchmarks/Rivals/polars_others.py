"""Scores other instruments with polars: polars_others.py INSTRUMENT IN OUT DEFINITION.

The definition is what the last column has, sha256 and all. What was tried is told in forms.py.
"""

import itertools
import sys

sys.dont_write_bytecode = True

import polars as pl

from forms import at, or_else, pick, score, tally, timed, total
from texts import UNSCORED, band, number


def run(prefix, first, last):
    """The items from first to last."""
    return [f"{prefix}{item}" for item in range(first, last + 1)]


def named(names, banded=()):
    """The names of the fields of scores, and of flags after them."""
    fields = [[name, f"{name}.status", *([f"{name}.band"] if name in banded else [])] for name in names.split()]
    return ",".join([*sum(fields, []), "flags"])


def complete(top):
    """The texts of a whole score from 0 to the top, and of none."""
    return [*(f"{value},complete" for value in range(top + 1)), UNSCORED]


def columns(items):
    """The answers of items."""
    return [pl.col(item) for item in items]


def pairs(ones, others):
    """Each text with each of others."""
    return [f"{one},{other}" for one in ones for other in others]


def pcl_5(source, target, definition):
    """Sums want every answer; the rule of symptoms may be settled without some."""
    items = run("", 1, 20)
    clusters = [(items[:5], 1), (items[5:7], 1), (items[7:14], 2), (items[14:], 2)]
    sums = [tally(columns(cluster), 81) for cluster, _ in clusters]
    endorsed = [tally([(item >= 2).cast(pl.Int16) for item in columns(cluster)], 8) for cluster, _ in clusters]
    counts = [or_else(count <= len(cluster), count, len(cluster) + 1)
              for count, (cluster, _) in zip(endorsed, clusters)]

    def verdict(count, least):
        """0 where enough symptoms of a cluster are endorsed, 10 where they cannot be, 1 where it is open."""
        spans = [(place % 8, place % 8 + place // 8) for place in range(64)]
        return at([0 if first >= least else 10 if last < least else 1 for first, last in spans], count)

    severity, verdicts = total(sums), total(verdict(count, least) for count, (_, least) in zip(endorsed, clusters))
    rule = or_else(verdicts == 0, 0, or_else(verdicts >= 10, 2, 4)) + (severity > 80).cast(pl.Int16)
    rule = or_else(pl.col("errors").is_null(), rule, 6)
    sums = [or_else(value <= 80, value, 4 * len(cluster) + 1) for value, (cluster, _) in zip(sums, clusters)]
    rules = ["true,complete", "true,settled", "false,complete", "false,settled", UNSCORED, UNSCORED, ","]
    cut_off = [(0, "below the cut-off"), (31, "within the cut-off span"), (34, "above the cut-off")]
    totals = [*(f"{value},complete,{band(value, cut_off)}" for value in range(81)), UNSCORED + ","]
    risk = pl.col("16").is_between(2, 4).fill_null(False).cast(pl.Int16)
    names = named("total intrusion_severity avoidance_severity mood_severity arousal_severity intrusion_endorsed "
                  "avoidance_endorsed mood_endorsed arousal_endorsed provisional_ptsd", ["total"])
    score(source, target, definition, names, {item: [0, 1, 2, 3, 4] for item in items}, [
        pick(totals, or_else(severity <= 80, severity, 81)),
        pick(pairs(complete(20), complete(8)), sums[0] * 10 + sums[1]),
        pick(pairs(complete(28), complete(24)), sums[2] * 26 + sums[3]),
        pick(pairs(complete(5), complete(2)), counts[0] * 4 + counts[1]),
        pick(pairs(complete(7), complete(6)), counts[2] * 8 + counts[3]),
        at(pairs(rules, ["", "critical 16"]), rule * 2 + risk)])


def rand_36(source, target, definition):
    """Every scale is the mean of what is answered, by one rule whatever that is, by the other if it is half of it."""
    items = run("", 1, 36)
    tops = {2: run("", 13, 19), 3: run("", 3, 12), 6: ["21", *run("", 23, 31)]}
    top = dict.fromkeys(items, 5) | {item: most for most, these in tops.items() for item in these}
    up = {*run("", 3, 19), "24", "25", "28", "29", "31", "32", "33", "35"}
    scales = [(run("", 3, 12), 50), (run("", 13, 16), 100), (run("", 17, 19), 100), (["23", "27", "29", "31"], 20),
              (["24", "25", "26", "28", "30"], 20), (["20", "32"], 25), (["21", "22"], 5),
              (["1", *run("", 33, 36)], 25)]

    def steps(item):
        """How many steps an answer lies above the worst."""
        step = pl.col(item) - 1 if item in up else top[item] - pl.col(item)
        return step * {"21": 4, "22": 5}.get(item, 1)

    def mean(scale, unit, most_blank):
        """A scale, looked up by its blanks and steps."""
        size, most = len(scale), 100 // unit * len(scale)
        texts = [number(value * unit / (size - gaps)) + (",prorated" if gaps else ",complete")
                 if gaps <= most_blank else UNSCORED for gaps in range(size + 1) for value in range(most + 1)]
        return pick(texts, tally([steps(item) for item in scale], most + 1))

    scores = ("physical_functioning role_physical role_emotional energy_fatigue emotional_well_being social pain "
              "general_health").split()
    change = pick([*(f"{25 * value},complete" for value in range(5)), UNSCORED], (5 - pl.col("2")).fill_null(5))
    score(source, target, definition, named(" ".join([*scores, "health_change", *(f"{name}_half" for name in scores)])),
          {item: list(range(1, top[item] + 1)) for item in items},
          [*(mean(scale, unit, len(scale) - 1) for scale, unit in scales), change,
           *(mean(scale, unit, len(scale) // 2) for scale, unit in scales), pl.lit("")])


def whodas_36(source, target, definition):
    """Three methods of scoring, on two paths: of who works, and of who does not and is not asked of work.

    In the complex one, a missing answer takes the mean of its domain, held to the most that it can earn. All such
    means are whole in steps of 1/420 of a point.
    """
    domains = [run("D1.", 1, 6), run("D2.", 1, 5), run("D3.", 1, 4), run("D4.", 1, 5), run("D5.", 1, 4),
               run("D5.", 5, 8), run("D6.", 1, 8)]
    five_steps = {*run("D1.", 1, 4), "D2.1", "D2.4", "D2.5", "D3.2", "D4.4", "D5.3", *run("D5.", 6, 8), "D6.2", "D6.4",
                  "D6.5", "D6.7"}
    items, work = sum(domains, []), domains[5]
    rest = [item for item in items if item not in work]
    yes, no = (pl.col("working").eq_missing(pl.lit(word)) for word in ("yes", "no"))

    # The sums of the codes, with 256 for each blank.
    codes_of_rest, codes_of_work = tally(columns(rest), 256), tally(columns(work), 256)
    codes = codes_of_rest + codes_of_work
    asked = codes_of_rest + or_else(no, 0, codes_of_work)
    few = (asked < 3 * 256) & pl.col("errors").is_null()

    def earned(item):
        """The points of an answer by 81; a blank of an item with five steps is 9, of one with three 1."""
        five = item in five_steps
        return ((pl.col(item) - 1 if five else pl.col(item) // 2) * 81).fill_null(9 if five else 1)

    def imputed(value, size, five, three):
        """A domain's points in steps of 1/420, blanks with the mean of the others."""
        mean = 420 * value / max(1, size - five - three)
        return 420 * value + five * min(mean, 4 * 420) + three * min(mean, 2 * 420)

    complex_scores, steps = [], []
    for domain in domains:
        most = sum(4 if item in five_steps else 2 for item in domain)
        places = [(points, five, three) for points in range(most + 1) for five in range(9) for three in range(9)]
        values = [imputed(points, len(domain), *gaps) if sum(gaps) < 3 else 0 for points, *gaps in places]
        texts = [UNSCORED if five + three > 1 else
                 number(value * 100 / (420 * most)) + (",imputed" if five + three else ",complete")
                 for value, (_, five, three) in zip(values, places)]
        place = total(earned(item) for item in domain)
        applies = few
        if domain == work:
            place = or_else(no, place - place % 81, place)
            applies = few & ~(no & (place < 81))
        steps.append(at([round(value) for value in values], or_else(few, place, 0)))
        complex_scores.append(pick([*texts, UNSCORED], or_else(applies, place, len(texts))))

    step = pl.Series(range(106 * 420 + 1))

    def totals(most, before, after):
        """The texts of a total, complete and imputed in turn."""
        scaled = (step * 10 ** 14 + 210 * most) // (420 * most)
        value = (scaled // 10 ** 12).cast(pl.String) + "." + (scaled % 10 ** 12).cast(pl.String).str.zfill(12)
        value = value.str.strip_chars_end("0").str.strip_suffix(".")
        status = pl.DataFrame({"value": value}).select(
            pl.concat_list(before + pl.col("value") + word + after for word in (",complete", ",imputed")).explode())
        return status.to_series().to_list()

    paths = totals(106, "", "," + UNSCORED) + totals(92, UNSCORED + ",", "")
    place = total([*steps[:5], or_else(no, len(step), steps[5]), steps[6]]) * 2 + (asked >= 256).cast(pl.Int64)
    complex_total = pick([*paths, f"{UNSCORED},{UNSCORED}"], or_else(few & (yes | no), place, len(paths)))

    none = [UNSCORED] * 4
    whole = [",".join([f"{value},complete", UNSCORED, f"{value - 36},complete",
                       f"{number((value - 36) / 1.44)},complete"]) for value in range(36, 181)]
    part = [",".join([UNSCORED, f"{value},complete", *none[2:]]) for value in range(32, 161)]
    whole_there, rest_there = yes & (codes < 256), no & (codes_of_rest < 256)
    simple = or_else(rest_there, codes_of_rest - 32 + len(whole), len(whole) + len(part))
    simple = or_else(whole_there, codes - 36, simple)
    six = [*domains[:4], domains[4] + work, domains[6]]
    mean = total(120 // len(domain) * total(columns(domain)) for domain in six) - 720
    means = [*(f"{number(value / 28.8)},complete" for value in range(2881)), UNSCORED]
    names = named("cognition_score mobility_score self_care_score getting_along_score household_score work_score "
                  "participation_score st_s36 st_s32 simple_36 simple_32 simple_0_144 simple_percent domain_mean")
    score(source, target, definition, names, {"working": ["yes", "no"]} | {item: [1, 2, 3, 4, 5] for item in items}, [
        *complex_scores, complex_total, pick([*whole, *part, ",".join(none)], simple),
        pick(means, or_else(whole_there, mean, 2881)), pl.lit("")], about=["working"])


def eq_5d_5l(source, target, definition):
    """All that follows from a profile is looked up by it; 0 stands for a blank, which the profile shows as 9."""
    dimensions = ["MO", "SC", "UA", "PD", "AD"]
    sets = {
        "italy": [[0, 51, 64, 244, 329], [0, 46, 56, 216, 257], [0, 50, 64, 225, 255], [0, 47, 88, 353, 408],
                  [0, 44, 109, 318, 322]],
        "uk_2026": [[0, 32, 58, 179, 279], [0, 38, 60, 162, 206], [0, 49, 86, 184, 212], [0, 56, 66, 371, 479],
                    [0, 41, 126, 313, 391]],
        "england": [[0, 58, 76, 207, 274], [0, 50, 80, 164, 203], [0, 50, 63, 162, 184], [0, 63, 84, 276, 335],
                    [0, 78, 104, 285, 289]]}
    profiles, indices = [], []
    for place in range(6 ** 5):
        levels = [place // 6 ** power % 6 for power in (4, 3, 2, 1, 0)]
        digits = "".join(str(level or 9) for level in levels)
        if 0 in levels:
            profiles.append(f"{digits},filled,{UNSCORED}")
            indices.append(",".join([UNSCORED] * 3))
        else:
            profiles.append(f"{digits},complete,{sum(levels)},complete")
            worths = [1000 - sum(worth[level - 1] for worth, level in zip(worths, levels)) for worths in sets.values()]
            indices.append(",".join(f"{number(worth / 1000)},complete" for worth in worths))
    place = total(pl.col(item).fill_null(0) * 6 ** (4 - power) for power, item in enumerate(dimensions))
    codes = dict.fromkeys(dimensions, [1, 2, 3, 4, 5]) | {"VAS": list(range(101))}
    score(source, target, definition, named("profile level_sum vas index_italy index_uk_2026 index_england"), codes, [
        pick(profiles, place), pick(complete(100), pl.col("VAS").fill_null(101)), pick(indices, place), pl.lit("")],
        allowed={"VAS": "0 to 100 in steps of 1"})


def honos(source, target, definition):
    """7 and 9 are missing, as blanks are. The total is of what is known, and wants 10 of 12; scales want all."""
    items = run("", 1, 12)
    scales = [columns(scale) for scale in (items[:3], items[3:5], items[5:8], items[8:])]
    sums = [total(or_else(item < 5, item, 49) for item in scale) for scale in scales]
    known = total(sums)
    significant = total(or_else(item < 5, (item >= 2).cast(pl.Int16), 13) for item in columns(items))
    sums = [or_else(value < 49, value, 4 * len(scale) + 1) for value, scale in zip(sums, scales)]
    statuses = ["complete", "left out", "left out"]
    levels = [(0, "mild"), (10, "moderate"), (13, "severe")]
    totals = [f"{value},{status},{band(value, levels)}" for status in statuses for value in range(49)]
    counts = [f"{value},{status}" for status in statuses for value in range(13)]
    high = {item: pl.col(item).is_between(cut_off, 4).fill_null(False).cast(pl.Int16)
            for item, cut_off in {"1": 3, "2": 1, "6": 3, "8": 1}.items()}
    missing = (pl.col("2").is_null() | pl.col("2").is_in([7, 9])).cast(pl.Int16)
    unnamed = (pl.col("8a").is_null() | pl.col("8a").is_in(["X", "Z"])) & pl.col("errors").is_null()
    flag = high["1"] * 12 + (high["2"] + 2 * missing) * 4 + high["6"] * 2 + high["8"] * unnamed.cast(pl.Int16)
    flags = ["; ".join(filter(None, found)) for found in itertools.product(
        ["", "safety 1"], ["", "safety 2", "unanswered 2"], ["", "critical 6"], ["", "check kind_named"])]
    codes = dict.fromkeys(items[:8], [0, 1, 2, 3, 4, 7, 9]) | {"8a": list("ABCDEFGHIJXZ")}
    codes |= dict.fromkeys(items[8:], codes["1"])
    names = named("total behaviour impairment symptoms social significant", ["total"])
    score(source, target, definition, names, codes, [
        pick([*totals, UNSCORED + ","], or_else(known < 147, known, 147)),
        pick(pairs(complete(12), complete(8)), sums[0] * 10 + sums[1]),
        pick(pairs(complete(12), complete(16)), sums[2] * 18 + sums[3]),
        pick([*counts, UNSCORED], or_else(significant < 39, significant, 39)),
        at(flags, flag)])


if __name__ == "__main__":
    timed(globals()[sys.argv[1].replace("-", "_")], *sys.argv[2:])
