"""Words and numbers as results have them."""

BLANKS = ["", "_", "-", "blank", "not-known", "declined", "not-applicable", "skipped"]
NUMBER = r"^[+-]?[0-9]+(\.[0-9]+)?$"
UNSCORED = ",not scorable"


def number(value):
    """A number as it is written: at most twelve decimals, and no 0 at their end."""
    text = f"{value:.12f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def band(value, levels):
    """The name of the last level that begins at or below a value."""
    return [name for start, name in levels if value >= start][-1]
