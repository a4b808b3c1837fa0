"""Scores PHQ-9 with duckdb, byte for byte as the engine does: duckdb_phq9.py IN OUT DEFINITION.

The definition is what the last column has, sha256 and all.

What was measured, and is kept:
Items are read as small integers; a file with an answer that is no whole number cannot be read so, and is read as text.
Lookups are elements of constant lists. CASE took twice as long, and joins with tables do not keep the order of rows.
The fields that one table tells together are one text with its commas, and the writer quotes nothing; what may need
quotes is quoted here. A column for each field takes more than twice as long to write.
"""

import sys
import time

sys.dont_write_bytecode = True

import duckdb

def text(value):
    """A text as SQL has it."""
    return "'" + value.replace("'", "''") + "'"


def listed(texts):
    """A list of texts as SQL has it."""
    return f"[{', '.join(map(text, texts))}]"


def query(source, definition, as_text):
    """The whole work as one SELECT. The tables are made here, for they are part of it."""
    from phq9 import EIGHTS, ITEMS, SEVERITIES, SYMPTOMS
    from texts import BLANKS, NUMBER

    kind = "VARCHAR" if as_text else "SMALLINT"
    types = ", ".join(["'id': 'VARCHAR'", *(f"'{item}': '{kind}'" for item in ITEMS)])
    forms = f"read_csv({text(source)}, columns = {{{types}}}, header = true, auto_detect = false)"
    if as_text:
        forms = "(SELECT id, " + ", ".join(f'trim("{item}") AS "{item}"' for item in ITEMS) + f" FROM {forms})"
        code = ('CASE WHEN "{0}" IS NULL OR "{0}" IN ({1}) THEN NULL WHEN TRY_CAST("{0}" AS DOUBLE) IN (0, 1, 2, 3) '
                "AND regexp_matches(\"{0}\", '{2}') THEN TRY_CAST(\"{0}\" AS DOUBLE)::SMALLINT ELSE -1::SMALLINT END")
    else:
        code = '"{0}"'
    codes = ", ".join(code.format(item, ", ".join(map(text, BLANKS)), NUMBER) + f" AS a{item}" for item in ITEMS)
    verdict = "CASE WHEN regexp_matches(\"{0}\"::VARCHAR, '{1}') THEN ''' is not an allowed answer' " \
              "ELSE ''' can be no answer here' END"
    told = ", ".join(
        f"CASE WHEN a{item} NOT BETWEEN 0 AND 3 THEN 'item {item}: ''' || \"{item}\" || "
        f"{verdict.format(item, NUMBER)} || '; allowed: 0, 1, 2, 3' END" for item in ITEMS)
    nine = ITEMS[:9]
    given = ", ".join(f'"{item}"' for item in ITEMS)
    missing = " + ".join(f"(a{item} IS NULL)::SMALLINT" for item in nine)
    answered = " + ".join(f"coalesce(a{item}, 0)" for item in nine)
    present = " + ".join(f"coalesce(a{item} >= {1 if item == '9' else 2}, false)::SMALLINT" for item in nine)
    wrong = " OR ".join(f"a{item} NOT BETWEEN 0 AND 3" for item in ITEMS)
    return f"""
        SELECT
            CASE WHEN contains(id, ',') OR contains(id, '"') OR contains(id, chr(10)) OR contains(id, chr(13))
                THEN '"' || replace(id, '"', '""') || '"' ELSE id END AS id,
            CASE WHEN wrong THEN ',,' ELSE ({listed(SEVERITIES)})[1 + missing * 28 + answered] END AS p1,
            CASE WHEN wrong THEN '{"," * 10}' ELSE ({listed(SYMPTOMS)})
                [1 + ((coalesce(a1, 4) * 5 + coalesce(a2, 4)) * 10 + missing) * 10 + present] END AS p2,
            ({listed(EIGHTS)})[1 + 3 * (CASE WHEN wrong THEN 26 WHEN missing > (a9 IS NULL)::SMALLINT THEN 25
                ELSE answered - coalesce(a9, 0) END)
                + CASE WHEN a9 IS NULL THEN 2 WHEN a9 BETWEEN 1 AND 3 THEN 1 ELSE 0 END] AS p3,
            CASE WHEN wrong THEN '"' || replace(concat_ws('; ', {told}), '"', '""') || '"' END AS errors,
            {text("1," + definition)} AS tail
        FROM (SELECT *, ({wrong}) IS TRUE AS wrong, {missing} AS missing, {answered} AS answered, {present} AS present
              FROM (SELECT id, {given}, {codes} FROM {forms}))"""


def main(source, target, definition):
    """Tries numbers, and reads text where that does not do."""
    from phq9 import NAMES

    first, second, third = NAMES.split(",", 2)
    header = dict(id="id", p1=first, p2=second, p3=third, errors="errors", tail="edition,definition")
    names = ", ".join(f'{name} AS "{title}"' for name, title in header.items())
    for as_text in (False, True):
        try:
            duckdb.execute(f"COPY (SELECT {names} FROM ({query(source, definition, as_text)})) TO {text(target)} "
                           "(FORMAT csv, HEADER, QUOTE '', ESCAPE '')")
            return
        except duckdb.Error:
            if as_text:
                raise


start = time.perf_counter()
main(*sys.argv[1:])
print(f"work {time.perf_counter() - start:.3f}", file=sys.stderr)
