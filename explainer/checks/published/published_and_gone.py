"""A record or a page that was published, and is not there any more.

Readers may have cited it, and its address answers for good. So nothing that was published is deleted, and no id is
changed: another one in its place would put other words behind a sentence, or send readers nowhere. It is told where it
was, with all that names it. A draft is gone too, to readers.

Remedy: put it back as it was, from the history of its file; then retract it, or withhold it, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.correction import Correction
from explainer.model.record import Record
from explainer.problems import Problem
from explainer.site.public import drafts, is_draft
from explainer.site.published.kinds import PageGone, RecordGone, RecordRenamed
from explainer.site.published.naming import named_without_record
from explainer.site.site import Site

RULE = "published-and-gone"
_MOST_PLACES = 20  # that a hint lists
_FOLDER = f"data/{Correction.folder}/"
_BACK = "put it back as it was; what nobody should rely on any more is retracted or withheld, and never deleted"
_TOLD = "put it back as it was: what readers were told stays, and a second correction tells of the first"


def check(site: Site) -> Iterator[Problem]:
    """Every record and page that is gone, renamed or a draft."""
    if site.published is None:
        return
    for change in site.changes.changes:
        key = change.key
        if isinstance(change, RecordRenamed) and change.old not in site.dataset.broken:
            place, hint = site.dataset.where(str(change.new), "id"), f'an id stays for good: put "{change.old}" back'
            message = f'"{change.old}" was published, and is called "{change.new}" now'
            yield Problem(place, message, RULE, _with_places(hint, str(change.old), site))
        elif isinstance(change, RecordGone) and (key.owner, key.id) in site.gone:
            hint = _TOLD if change.place.path.startswith(_FOLDER) else _BACK
            message = f'"{key.id}" was published, and is gone from this file'
            yield Problem(change.place, message, RULE, _with_places(hint, key.id, site))
        elif isinstance(change, PageGone) and not _is_there_yet(change, site):
            lang = f" in this language ({key.lang})" if key.lang != "-" else ""
            message = f'the page "{key.id}" was published{lang}, and is gone'
            yield Problem(change.place, message, RULE, _BACK)
    yield from _drafts(site)


def _is_there_yet(change: PageGone, site: Site) -> bool:
    """Whether a page cannot be read, or is a draft: both are told of the page itself."""
    same = [page for page in site.pages if page.slug == change.key.id]
    here = [page for page in same if change.key.lang in ("-", page.lang)]
    return change.place.path in site.unread or any(map(is_draft, here))


def _with_places(hint: str, name: str, site: Site) -> str:
    """The hint, with what names the record."""
    places = sorted(named.place for named in named_without_record(site) if named.key == name)
    lines = list(dict.fromkeys(f"{place.path}:{place.line}" for place in places))
    more = f" and {len(lines) - _MOST_PLACES} more" if len(lines) > _MOST_PLACES else ""
    return f"{hint}; it is named at {', '.join(lines[:_MOST_PLACES])}{more}" if lines else hint


def _drafts(site: Site) -> Iterator[Problem]:
    assert site.published
    hint = "take the line out; what nobody should rely on any more is retracted or withheld"
    for one in drafts(site):
        if not isinstance(one, Record):
            name, place, known = f'the page "{one.slug}"', one.positions.at("draft"), ("page", one.slug)
        elif one.id in site.dataset.positions:
            name, place, known = f'"{one.id}"', site.dataset.where(one.id, "draft"), ("record", one.id)
        else:
            continue  # a map
        if known in site.published.ids:
            yield Problem(place, f"{name} was published, and cannot be a draft again", RULE, hint)
