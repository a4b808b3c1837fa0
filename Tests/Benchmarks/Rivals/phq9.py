"""The tables of PHQ-9: whatever an answered form can come to, as the text of its fields."""

from texts import UNSCORED, band

ITEMS = [str(item) for item in range(1, 11)]
NAMES = ("total,total.status,total.band,core_symptoms,core_symptoms.status,symptoms,symptoms.status,"
         "major_depressive_syndrome,major_depressive_syndrome.status,other_depressive_syndrome,"
         "other_depressive_syndrome.status,phq-2.total,phq-2.total.status,phq-2.total.band,"
         "phq-8.total,phq-8.total.status,phq-8.total.band,flags")
SEVERITY = [(0, "minimal"), (5, "mild"), (10, "moderate"), (15, "moderately severe"), (20, "severe")]
FLAGS = ["", "safety 9", "unanswered 9"]


def severity(missing, answered):
    """The total of so many points with so many answers missing; a half is rounded up."""
    if missing > 2:
        return UNSCORED + ","
    value = (18 * answered + 9 - missing) // (18 - 2 * missing)
    return f"{value},{'prorated' if missing else 'complete'},{band(value, SEVERITY)}"


def screen(value, cut_off):
    """A total with its band for screening."""
    return f"{value},complete,screen {'positive' if value >= cut_off else 'negative'}"


def syndrome(core, symptoms, first, last):
    """Whether there is a core symptom and from first to last symptoms, where each is its least and its most."""
    no = core[1] < 1 or symptoms[1] < first or symptoms[0] > last
    yes = core[0] >= 1 and first <= symptoms[0] and symptoms[1] <= last
    status = "complete" if symptoms[0] == symptoms[1] else "settled"
    return f"{'true' if yes else 'false'},{status}" if yes or no else UNSCORED


def symptoms(one, two, missing, present):
    """Symptoms, both syndromes and PHQ-2, by items 1 and 2 (4 is a blank) and by symptoms that are open or there."""
    core, gaps = sum(answer in (2, 3) for answer in (one, two)), (one, two).count(4)
    spans = (core, core + gaps), (present, present + missing)
    return ",".join([UNSCORED if gaps else f"{core},complete", UNSCORED if missing else f"{present},complete",
                     syndrome(*spans, 5, 9), syndrome(*spans, 2, 4), UNSCORED + "," if gaps else screen(one + two, 3)])


# By missing * 28 + answered.
SEVERITIES = [severity(missing, answered) for missing in range(10) for answered in range(28)]
# By ((item 1 * 5 + item 2) * 10 + missing) * 10 + present.
SYMPTOMS = [symptoms(one, two, missing, present)
            for one in range(5) for two in range(5) for missing in range(10) for present in range(10)]
# By total of eight * 3 + flag; 25 is without a total, 26 a row with a wrong answer.
EIGHTS = [f"{text},{flag}" for text in [*(screen(value, 10) for value in range(25)), UNSCORED + ",", ",,"]
          for flag in FLAGS]
