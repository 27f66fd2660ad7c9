"""A copy of a source that is kept elsewhere: one that an archive holds, or a new one; looked at before it is used."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from explainer.model.dataset import Dataset
from explainer.model.sameness.addresses import canonical
from explainer.model.source import Source
from explainer.progress import reached
from explainer.sources.watching.looking import same_title, seen
from explainer.sources.watching.memory import Memory, known_of
from explainer.sources.watching.page_read import read_page
from explainer.web.answer import Hop
from explainer.web.captures import Archive, Capture, NoArchive, NoCapture

_TITLE = 120  # signs of one that are told
_TRIED = 3  # copies that are looked at, the nearest ones


@dataclass(frozen=True, slots=True)
class Copied:
    """The fields of a copy of a source, or why there is none. `asked`: whether the archive answered."""

    source: Source
    copy: dict[str, Any] | None
    said: str
    asked: bool = True


def without_copy(data: Dataset, memory: Memory, ids: Collection[str] = ()) -> tuple[Source, ...]:
    """The sources that have no copy, or those named: first those never asked for, and of these what most rests on."""
    wanted = [
        source
        for source in data.sources.values()
        if not source.withheld and (source.id in ids if ids else source.archived is None)
    ]

    def turn(source: Source) -> tuple[str, int, str]:
        return known_of(source, memory).copy_asked, -len(data.naming(source.id)), source.id

    return tuple(sorted(wanted, key=turn))


def find_copies(
    sources: Sequence[Source], archive: Archive, today: dt.date, within: int, new: bool
) -> Iterator[Copied]:
    """A copy for each, as they are found; nobody is asked any more once the archive refuses."""
    refused = ""
    for done, source in enumerate(sources):
        reached("copies looked for", done, len(sources))
        if refused:
            yield Copied(source, None, refused, asked=False)
            continue
        try:
            yield _copied(source, archive, today, within, new)
        except NoArchive as error:
            refused = str(error)
            yield Copied(source, None, refused, asked=False)
        except NoCapture as error:
            yield Copied(source, None, str(error))


def _copied(source: Source, archive: Archive, today: dt.date, within: int, new: bool) -> Copied:
    near, since = _day_of(source) or today, _published(source)
    reasons = []
    for capture in archive.captures(source.url, since, near)[:_TRIED]:
        if abs((capture.day - near).days) > within:
            reasons.append(f"the nearest copy is of {capture.day}, more than {within} days from {near}")
            break
        fields, why = _looked_at(source, archive, capture)
        if fields:
            return Copied(source, fields, f"a copy of {capture.day}{why}")
        reasons.append(why)
    if new and archive.keys:
        capture = archive.save(source.url)
        fields, why = _looked_at(source, archive, capture)
        return Copied(source, fields, f"a new copy{why}" if fields else why)
    without = "; without keys, none can be asked for" if new else ""
    raise NoCapture(f"{reasons[0] if reasons else 'there is no copy'}{without}")


def _looked_at(source: Source, archive: Archive, capture: Capture) -> tuple[dict[str, Any] | None, str]:
    """The fields of a copy that shows the page; else why it does not."""
    answer = archive.read(capture)
    original = archive.original(answer.url)
    elsewhere = canonical(original).key != canonical(source.url).key
    there = replace(answer, asked=source.url, url=original, hops=(Hop(source.url, 302),) if elsewhere else ())
    page = read_page(there)
    shown = seen(source, there, page, ())
    if shown.outcome not in ("live", "moved"):
        return None, f"the copy of {capture.day} is none of the page: {shown.why}"
    if source.title and page.titles and not any(same_title(one, source.title) for one in page.titles):
        return None, f'the copy of {capture.day} has another title: "{page.titles[0][:_TITLE]}"'
    fields: dict[str, Any] = {"url": archive.address(capture), "date": capture.day.isoformat()}
    if answer.whole:
        fields["sha256"] = hashlib.sha256(answer.body).hexdigest()
    return fields, "" if answer.whole else ", too large to be read whole"


def _day_of(source: Source) -> dt.date | None:
    """The day of which a copy is wanted: on which it was read, else on which it was published."""
    return (source.accessed.lower if source.accessed else None) or _published(source)


def _published(source: Source) -> dt.date | None:
    return source.published.lower if source.published else None
