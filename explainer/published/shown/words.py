"""How a change is named in every form: what it is a change of, what it was, who tells of it, how many there are."""

from __future__ import annotations

from explainer.language import FIRST, Lang
from explainer.published.changes import Changes, Row
from explainer.site.published.accounts import Step
from explainer.site.published.lock import NO_LANGUAGE, SENTENCE
from explainer.site.published.parts import spoken

_UNKNOWN = "(words that are not known here)"


def of_what(row: Row) -> str:
    """`"value" of the fact toll-83 in es`, `a sentence of the page the-flood`."""
    key, noun = row.change.key, row.change.noun
    if not key.field:
        return f"the {noun} {key.id}"
    what = "a sentence" if key.field == SENTENCE else f'"{key.field}"'
    lang = "" if key.lang == NO_LANGUAGE else f" ({key.lang})"
    return f"{what} of the {noun} {key.id}{lang}"


def was(row: Row) -> str | None:
    """What it was; None where there was nothing."""
    return _UNKNOWN if row.unknown else row.old


def telling(row: Row) -> str:
    """Who tells of it, or what to do so that somebody does."""
    if row.change.told:
        return f"told by {', '.join(row.change.told)}"
    if not row.seen:
        return "nobody has to be told: readers have not seen it otherwise"
    return f"no correction tells of it: {row.remedy}"


def misses(step: Step, row: Row) -> str:
    """Of a correction that names what changed, and whose words are others: what it says, and what readers see."""
    seen = f"readers now see {quoted(row.old)}" if row.old else "that is not what readers now see"
    return f"{_says(step, spoken(row.change.key.lang))}: {seen}"


def tells_of_nothing(step: Step) -> str:
    """Of a new correction that accounts for no change: what it says."""
    return f"{_says(step, FIRST)}: nothing that it names changed so"


def _says(step: Step, lang: Lang) -> str:
    where = ".".join(map(str, step.path))
    said, says = (quoted(step.words(side, lang)) for side in ("was", "now"))
    return f"the correction {step.correction} (`{where}`) says that {said} became {says}"


def quoted(words: str | None) -> str:
    """Words in quotation marks; `nothing` where there are none."""
    return f"“{words}”" if words else "nothing"


def counted(changes: Changes) -> str:
    """`12 changes since …, 2 of which no correction tells of; 3 additions`."""
    rows, untold, added = len(changes.rows), len(changes.untold), len(changes.added)
    if not rows and not added:
        return f"nothing changed since {changes.since}"
    said = f"{rows or 'no'} change{'' if rows == 1 else 's'} since {changes.since}"
    if untold:
        said += f", {untold} of which no correction tells of" if rows > 1 else ", of which no correction tells"
    return said + (f"; {added} addition{'' if added == 1 else 's'}" if added else "")
