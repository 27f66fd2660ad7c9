"""Something names an id that no record has.

Ids are named in records (`sources:`, `said_by:` …), in prose (`[@id]`, `/// question | id`) and in front matter
(`topics:`). An id that is not there would leave a reader with a marker that leads nowhere.
An id that several places name is told once, with all of them: it was probably taken out, or renamed. What readers could
cite stays, retracted if need be; another record's id in its place would put other words, or another's count, behind a
sentence. So the hint names an id only where no more than a letter of a word is mistyped, and never one with another
number. An id that was published and is gone is told by `published-and-gone`.

Remedy: correct the id, put the record back, or add it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from explainer.model.correction import Correction
from explainer.model.dataset import RECORD_TYPES
from explainer.near_ids import did_you_mean_id, near_id
from explainer.problems import Problem
from explainer.site.published.naming import CITABLE, Named, named_without_record
from explainer.site.site import Site

RULE = "unknown-id"

_FOLDERS = {kind.noun: f"{kind.folder} live in data/{kind.folder}/" for kind in RECORD_TYPES}
_MOST_PLACES = 20  # that a hint lists
_GONE = "if it was taken out or renamed, put it back as it was"
_OF_FACTS = ": what was published stays, retracted if need be"


def check(site: Site) -> Iterator[Problem]:
    """Every id that records, prose and front matter name."""
    found: dict[str, list[Named]] = {}
    for named in named_without_record(site):
        if ("record", named.key) not in site.gone:  # which is told where it was
            found.setdefault(named.key, []).append(named)
    for several in found.values():
        for group in _of_one_kind(several):
            yield _problem(sorted(group, key=lambda named: named.place), site)
    for correction in site.dataset.corrections.values():
        yield from _pages_of(correction, site)


def _of_one_kind(several: list[Named]) -> Iterable[list[Named]]:
    """All together where one record could be meant by all; else those apart that want another kind."""
    if set(several[0].nouns).intersection(*(named.nouns for named in several)):
        return (several,)
    apart: dict[tuple[str, ...], list[Named]] = {}
    for named in several:
        apart.setdefault(named.nouns, []).append(named)
    return apart.values()


def _problem(group: list[Named], site: Site) -> Problem:
    first = group[0]
    nouns = [noun for noun in first.nouns if all(noun in named.nouns for named in group)]
    known = [record.id for record in site.dataset.records.values() if record.noun in nouns]
    what = "record" if len(nouns) > len(CITABLE) else " or ".join(nouns)
    folders = ", ".join(_FOLDERS[noun] for noun in nouns) if what != "record" else None
    hint = did_you_mean_id(first.key, known, folders)
    lines = dict.fromkeys(f"{named.place.path}:{named.place.line}" for named in group)
    if places := list(lines)[1:]:
        more = f" and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else ""
        listed = f"it stands also at {', '.join(places[:_MOST_PLACES])}{more}"
        gone = "" if near_id(first.key, known) else _GONE + (_OF_FACTS if "fact" in nouns else "")
        hint = "; ".join(part for part in (hint, gone, listed) if part)
    return Problem(first.place, f'no {what} "{first.key}"', RULE, hint)


def _pages_of(correction: Correction, site: Site) -> Iterator[Problem]:
    slugs = [page.slug for page in site.pages]
    unread = {PurePosixPath(path).name.split(".")[0] for path in site.unread}
    for index, slug in enumerate(correction.pages):
        if slug not in slugs and slug not in unread and ("page", slug) not in site.gone:
            place = site.dataset.where(correction.id, "pages", index)
            hint = did_you_mean_id(slug, slugs, f"pages live in {site.content}/")
            yield Problem(place, f'no page "{slug}"', RULE, hint)
