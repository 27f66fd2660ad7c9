"""A draft as an editor reads it, and as a program does."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from explainer.editing.record_text import record_text
from explainer.model.dataset import Dataset
from explainer.model.source import Source
from explainer.problems import printable
from explainer.sources.drafting.draft import Draft
from explainer.sources.drafting.duplicates import Known


def as_text(draft: Draft, name: str | None, data: Dataset) -> str:
    """The record as it would be written, where each value comes from, and what to look at first."""
    lines = [f"{name or 'a source'}, as it would be written:", "", *record_text(draft.fields).splitlines(), ""]
    width = max(map(len, draft.wheres), default=0)
    named = [field for field in draft.fields if field in draft.wheres]
    lines += ["where it comes from:", *(f"  {field:{width}}  {draft.wheres[field]}" for field in named)]
    if draft.not_shown:
        lines.append(f"not found, so null: {', '.join(draft.not_shown)}")
    if found := [*_likenesses(draft, data), *draft.asks]:
        lines += ["look at this first:", *(f"  - {one}" for one in found)]
    return "\n".join(map(printable, lines)) + "\n"


def told_known(known: Known, data: Dataset) -> str:
    """That the site has a source already, and where it stands."""
    gone = known.source.withdrawn
    since = f"; it was withdrawn on {gone.date.text}" if gone else ""
    return f"you have it: {_placed(known.source, data)} has {known.what}{since}"


def known_as_json(known: Known, data: Dataset) -> str:
    """The same for a program."""
    place = data.where(known.source.id)
    there = {"id": known.source.id, "path": place.path, "line": place.line, "by": known.what}
    return _json({"known": there, "written": False})


def _likenesses(draft: Draft, data: Dataset) -> Iterator[str]:
    for source in draft.likely:
        yield f"probably you have it: {_placed(source, data)} has the same title and publisher"
    if draft.one_origin:
        others = ", ".join(_placed(source, data) for source in draft.one_origin)
        yield f"the same report may stand elsewhere, and counts as one origin with: {others}"


def _placed(source: Source, data: Dataset) -> str:
    place = data.where(source.id)
    return f"{source.id} ({place.path}:{place.line})"


def as_json(draft: Draft, name: str | None, data: Dataset, *, written: bool, diff: str) -> str:
    """The same for a program."""
    told = {
        "record": draft.fields,
        "from": {field: draft.wheres[field] for field in draft.fields if field in draft.wheres},
        "not_found": draft.not_shown,
        "needed": [*draft.needed, *([] if name else ["file"])],
        "look_at": draft.asks,
        "known": None,
        "likely_the_same": [source.id for source in draft.likely],
        "one_origin": [source.id for source in draft.one_origin],
        "file": name,
        "diff": diff,
        "written": written,
    }
    return _json(told)


def _json(told: Mapping[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
