"""Reads every file of `data/` into records: one kind a folder, a list a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from explainer.loading.messages import problems_of
from explainer.loading.text_file import MAX_BYTES, read_text
from explainer.loading.yaml_text import YamlText, read_yaml
from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.model.record import Record
from explainer.problems import Location, Positions, Problem, did_you_mean, with_article

KINDS: dict[str, type[Record]] = {kind.folder: kind for kind in RECORD_TYPES}
_ID_LINE = re.compile(rb"^ *(?:- +)?id: *['\"]?([a-z0-9-]+)", re.MULTILINE)
NOT_RECORDS = frozenset({"schemas"})


@dataclass(slots=True)
class _Gathered:
    """What has been read so far."""

    records: dict[str, Record] = field(default_factory=dict)
    positions: dict[str, Positions] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_dataset(root: Path) -> tuple[Dataset, list[Problem]]:
    """All records under `root/data`, and everything that is wrong with them taken one by one."""
    gathered = _Gathered()
    folder = root / "data"
    if not folder.is_dir():
        hint = "run from the site's root, or name it: --root PATH"
        gathered.problems.append(Problem(Location("data"), "there is no folder data/", "unreadable-file", hint))
        return Dataset({}), gathered.problems
    for path, kind in _files(folder, root, gathered.problems):
        _read_file(path, path.relative_to(root).as_posix(), kind, gathered)
    dataset = Dataset(gathered.records, gathered.positions, frozenset(gathered.broken - gathered.records.keys()))
    return dataset, gathered.problems


def _files(folder: Path, root: Path, problems: list[Problem]) -> Iterator[tuple[Path, type[Record]]]:
    """The YAML files by folder and name, each with the kind of record it holds."""
    for path in sorted(folder.rglob("*"), key=lambda path: path.as_posix()):
        inside = path.relative_to(folder)
        if path.is_dir() or any(part.startswith(".") for part in inside.parts) or inside.parts[0] in NOT_RECORDS:
            continue
        name = path.relative_to(root).as_posix()
        if path.suffix not in (".yaml", ".yml"):
            continue
        kind = KINDS.get(inside.parts[0]) if len(inside.parts) > 1 else None
        if kind is None:
            hint = did_you_mean(inside.parts[0], KINDS, f"the folders are {', '.join(KINDS)}")
            problems.append(Problem(Location(name), "this file is in no folder of records", "unknown-folder", hint))
        elif path.suffix == ".yml":
            problems.append(Problem(Location(name), "this file is not read", "unknown-folder", "rename it to .yaml"))
        else:
            yield path, kind


def _read_file(path: Path, name: str, kind: type[Record], gathered: _Gathered) -> None:
    source = read_text(path, name, gathered.problems)
    text = read_yaml(source, name) if source is not None else YamlText()
    gathered.problems.extend(text.problems)
    if source is None or text.problems:
        gathered.broken.update(_ids_in(path))
    if text.value is None:
        return
    if not isinstance(text.value, list):
        hint = "each record begins with a hyphen: - id: …"
        gathered.problems.append(Problem(text.values[()], f"expected a list of {kind.folder}", "bad-shape", hint))
        return
    for index, item in enumerate(text.value):
        _read_record(index, item, kind, text, gathered)


def _ids_in(path: Path) -> list[str]:
    """The ids that a file which cannot be read seems to hold, so that nobody is told of each that it is unknown."""
    try:
        with path.open("rb") as file:
            return [found.decode("ascii") for found in _ID_LINE.findall(file.read(MAX_BYTES))]
    except OSError:
        return []


def _read_record(index: int, item: object, kind: type[Record], text: YamlText, gathered: _Gathered) -> None:
    place = text.values[(index,)]
    if not isinstance(item, dict):
        gathered.problems.append(Problem(place, f"expected {with_article(kind.noun)}: a group of fields", "bad-shape"))
        return
    try:
        record = kind.model_validate(item)
    except ValidationError as error:
        gathered.problems.extend(problems_of(error, kind, text, (index,)))
        if isinstance(item.get("id"), str):
            gathered.broken.add(item["id"])
        return
    if record.id in gathered.records:
        first = gathered.positions[record.id].whole
        message = f'the id "{record.id}" is taken'
        hint = f"it stands in {first.path}, line {first.line}; ids are unique over all kinds of record"
        gathered.problems.append(Problem(text.values[(index, "id")], message, "duplicate-id", hint))
        return
    gathered.records[record.id] = record
    fields = {path[1:]: where for path, where in text.values.items() if path and path[0] == index and len(path) > 1}
    gathered.positions[record.id] = Positions(place, fields)
