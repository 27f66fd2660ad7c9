"""Something that was published is not what it was, and no correction tells readers so.

A field of a record, or a sentence of a page, that readers saw says something else now, or is not there any more, and
no correction that is new says what it was, what it is and why. What was published is known by `data/published/`; before
the first publication nothing is told.

A warning, so that work goes on: nothing is published before it is told. Several changes of one record or page are told
together, at the one that matters most.

Remedy: `explainer correct` writes the correction, and asks for one sentence; or put back what stood there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from explainer.language import FIRST
from explainer.problems import Problem
from explainer.site.published.accounts import NEVER, unaccounted
from explainer.site.published.kinds import Change, CitationsChanged, in_order_of_weight
from explainer.site.published.lock import NO_LANGUAGE, SENTENCE
from explainer.site.site import Site

RULE = "silent-change"
_NAMED = 3  # fields that are named


def check(site: Site) -> Iterator[Problem]:
    """Every record and page of which something changed that nothing tells of."""
    owners: dict[tuple[str, str], list[Change]] = {}
    for change in in_order_of_weight(list(unaccounted(site.changes.changes))):
        if not isinstance(change, NEVER) and not _follows_from_a_fault(change, site):
            owners.setdefault((change.key.owner, change.key.id), []).append(change)
    for changes in owners.values():
        yield _problem(sorted(changes, key=lambda change: change.key.field == "status"))  # it follows from the others


def _follows_from_a_fault(change: Change, site: Site) -> bool:
    """Whether it may be as it is because a record or a page cannot be read."""
    return change.key.field == "status" and bool(site.dataset.broken or site.unread)


def _problem(changes: Sequence[Change]) -> Problem:
    first = changes[0]
    what = _listed(list(_names(changes)))
    whose = f'the page "{first.key.id}"' if first.key.owner == "page" else f'"{first.key.id}"'
    verb, them = ("is", "it") if len(changes) == 1 else ("are", "them")
    message = f"{what} of {whose} {verb} not what was published, and no correction tells of {them}"
    command = f'explainer correct {first.key.id} --why "…" --class …'
    return Problem(first.place, message, RULE, f"tell readers: {command}; or put back what stood there", "warning")


def _names(changes: Sequence[Change]) -> Iterator[str]:
    """What each is called that changed, the most telling first."""
    for name, number in Counter(_name(change) for change in changes).items():
        yield name if number == 1 else f"{name.replace('a sentence', f'{number} sentences')}"


def _name(change: Change) -> str:
    if change.key.field == SENTENCE:
        return "what a sentence cites" if isinstance(change, CitationsChanged) else "a sentence"
    lang = f" ({change.key.lang})" if change.key.lang not in (FIRST, NO_LANGUAGE) else ""
    return f'"{change.key.field}"{lang}'


def _listed(names: Sequence[str]) -> str:
    if len(names) > _NAMED:
        names = [*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} more"]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
