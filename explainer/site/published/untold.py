"""How a change is told of that readers are told nothing of: what differs, where, and what to do."""

from __future__ import annotations

from explainer.problems import Problem
from explainer.site.published.kinds import Change, CorrectionAltered, PageGone, RecordGone, RecordRenamed
from explainer.site.published.lock import NO_LANGUAGE, SENTENCE

RULE = "not-published"


def untold_problem(change: Change) -> Problem:
    """The change as a problem at its place; `explainer correct` mends it where anything but its return can."""
    return Problem(change.place, _message(change), RULE, _hint(change))


def _message(change: Change) -> str:
    name = f'the page "{change.key.id}"' if change.key.owner == "page" else f'"{change.key.id}"'
    if isinstance(change, RecordGone | PageGone):
        there = "" if change.key.lang == NO_LANGUAGE else f" in {change.key.lang}"
        return f"{name} was published{there}, and is gone"
    if isinstance(change, RecordRenamed):
        return f'{name} was published, and is now called "{change.new}"'
    if isinstance(change, CorrectionAltered):
        return f"the correction {name} was published, and its `{change.key.field}` is not what it was"
    if change.key.field == SENTENCE:
        what = "is not there any more" if change.new is None else "is not what was published"
        return f"a sentence of {name} {what}, and no correction tells of it"
    what = "was published and is gone" if change.new is None else "is not what was published"
    return f"`{change.key.field}` of {name} {what}, and no correction tells of it"


def _hint(change: Change) -> str:
    if isinstance(change, RecordGone | PageGone):
        return "put it back; what is not to be stood by is retracted or withheld, and stays"
    if isinstance(change, RecordRenamed):
        return "an id stays for good: put it back"
    if isinstance(change, CorrectionAltered):
        return "put it back: what readers were told stays, and a new correction mends it"
    return f'explainer correct {change.key.id} --why "…" --class correction'
