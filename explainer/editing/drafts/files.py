"""Into which file of its folder a new record goes: where those are that are most like it, while there is room."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from explainer.dates.edtf import DateError, parse_date
from explainer.editing.drafts.likeness import likeness
from explainer.editing.record_text import record_text
from explainer.model.dataset import Dataset
from explainer.model.record import Record

MOST_LINES: Final = 300  # of a file, before it is split
_NEAREST: Final = 5  # records of a file that speak for it
_DAYS_THAT_COUNT_AS_ONE: Final = 4  # by which events in another file are further away
_NUMBERED: Final = re.compile(r"(.+)-(\d+)")


def proposed_file(root: Path, kind: type[Record], values: Mapping[str, Any], data: Dataset) -> str:
    """The file, by its name from the root of the site; one that is not there yet, where no other has room."""
    scores = _scores(kind, values, data)
    if not scores or _opens_a_topic(kind, values, data):
        stem = next(iter(values.get("topics") or ()), kind.folder)
        return f"data/{kind.folder}/{stem}.yaml"
    name = max(scores, key=lambda name: (scores[name], name))
    return with_room(root, name, record_text(values).count("\n") + 1)


def _opens_a_topic(kind: type[Record], values: Mapping[str, Any], data: Dataset) -> bool:
    """Whether it is the first of its kind with its chief topic. Events stand by their time, whatever their topic."""
    chief = next(iter(values.get("topics") or ()), None)
    known = {topic for one in data.all(kind).values() for topic in getattr(one, "topics", ())}
    return kind.noun != "event" and chief is not None and chief not in known


def with_room(root: Path, name: str, lines: int) -> str:
    """The file itself, or the next of its number that takes so many lines more."""
    path = Path(name)
    numbered = _NUMBERED.fullmatch(path.stem)
    stem, number = (numbered[1], int(numbered[2])) if numbered else (path.stem, 1)
    while _lines(root / name) + lines > MOST_LINES and (root / name).exists():
        number += 1
        name = (path.parent / f"{stem}-{number}.yaml").as_posix()
    return name


def files_of(kind: type[Record], data: Dataset) -> list[str]:
    """The files in which records of a kind stand, by name."""
    return sorted({data.where(record.id).path for record in data.all(kind).values()})


def _scores(kind: type[Record], values: Mapping[str, Any], data: Dataset) -> dict[str, float]:
    """How near each file is to the record, by those of its records that are nearest."""
    found: dict[str, list[float]] = {}
    for record in data.all(kind).values():
        file = data.where(record.id).path
        found.setdefault(file, []).append(likeness(values, record) - _days_between(values, record, kind))
    stem_words = set("-".join(map(str, values.get("topics") or ())).split("-"))
    return {
        file: sum(sorted(points, reverse=True)[:_NEAREST]) / min(_NEAREST, len(points))
        + len(stem_words & set(Path(file).stem.split("-")))
        for file, points in found.items()
    }


def _days_between(values: Mapping[str, Any], record: Record, kind: type[Record]) -> float:
    """Of events, which stand in order of time, how far apart they are."""
    mine, theirs = values.get("date"), getattr(record, "date", None)
    if kind.noun != "event" or not isinstance(mine, str) or theirs is None:
        return 0
    try:
        days: int = abs(parse_date(mine).sort_key[0] - theirs.sort_key[0])
        return days / _DAYS_THAT_COUNT_AS_ONE
    except DateError:
        return 0


def _lines(path: Path) -> int:
    try:
        return path.read_bytes().count(b"\n")
    except OSError:
        return 0
