"""Reads every file of `data/` into records: one kind a folder, a list a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from explainer.dates.hints import quoted
from explainer.loading.files import record_files
from explainer.loading.meant.folders import kind_meant, misplaced
from explainer.loading.meant.foreign_files import by_its_lines
from explainer.loading.meant.ids import Misnamed, misnamed, with_ids_meant
from explainer.loading.messages import empty_fields, problems_of
from explainer.loading.partial_validation import what_is_left
from explainer.loading.text_file import first_bytes, read_text
from explainer.loading.yaml_text import YamlReader, YamlText, read_yaml
from explainer.model.dataset import Dataset
from explainer.model.fields import id_like
from explainer.model.record import Record
from explainer.problems import MOST, MOST_OF_ALL, Location, Positions, Problem, first_of, too_many, with_article
from explainer.progress import counted

# What looks like the id of a record in a file that cannot be read as YAML.
_ID = re.compile(r"""(?:^|[\s{,-])['"]?id['"]? *: *['"]?([^\s'",}]+)""")


@dataclass(slots=True)
class Gathered:
    """What has been read so far."""

    records: dict[str, Record] = field(default_factory=dict)
    positions: dict[str, Positions] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    damaged: list[tuple[Record, Positions]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    misnamed: dict[Location, Misnamed] = field(default_factory=dict)
    strangers: list[tuple[Location, type[Record]]] = field(default_factory=list)


def read_dataset(root: Path, read: YamlReader = read_yaml) -> tuple[Dataset, list[Problem]]:
    """All records under `root/data`, and everything that is wrong with them taken one by one."""
    gathered = Gathered()
    folder = root / "data"
    if not folder.is_dir():
        hint = "run from the site's root, or name it: --root PATH"
        gathered.problems.append(Problem(Location("data"), "there is no folder data/", "unreadable-file", hint))
        return Dataset({}), gathered.problems
    for path, name, kind in counted("files read", list(record_files(root))):
        if len(gathered.problems) >= MOST_OF_ALL:
            gathered.problems.append(too_many(Location(name), MOST_OF_ALL, "site"))
            break
        if isinstance(kind, Problem):
            gathered.problems.append(kind)
            gathered.broken.update(_ids_in(path))
        else:
            read_file(path, name, kind, gathered, read)
    dataset = Dataset(
        gathered.records,
        gathered.positions,
        frozenset(gathered.broken - gathered.records.keys()),
        tuple(gathered.damaged),
    )
    return dataset, with_ids_meant(gathered.problems, gathered.misnamed, dataset)


def read_file(path: Path, name: str, kind: type[Record], gathered: Gathered, read: YamlReader = read_yaml) -> None:
    """Adds the records of one file, which are of that kind, and all that is wrong with them."""
    found: list[Problem] = []
    source = read_text(path, name, found)
    text = read(source, name, 1) if source is not None else YamlText()
    found += text.problems
    if text.value is not None and not isinstance(text.value, list):
        found.append(_not_a_list(text, kind))
    if source and found and (foreign := by_its_lines(source)):
        found, text = [Problem(Location(name), foreign[0], "bad-shape", foreign[1])], YamlText()
    if found:
        gathered.broken.update(_ids_in(path))
    gathered.problems.extend(found)
    before, listed = len(gathered.problems), text.value if isinstance(text.value, list) else []
    if not listed and not found:
        hint = "write the first, - id: …, or take the file away"
        gathered.problems.append(Problem(Location(name), f"no {kind.noun} stands in this file", "bad-shape", hint))
    for index, item in enumerate(listed):
        if len(gathered.problems) - before >= MOST:
            gathered.problems.append(too_many(text.values[(index,)]))
            gathered.broken.update(_ids_in(path))
            break
        _read_record(index, item, kind, text, gathered)
    gathered.problems.extend(misplaced(gathered.strangers))
    gathered.strangers.clear()


def _not_a_list(text: YamlText, kind: type[Record]) -> Problem:
    inside = text.value.items() if isinstance(text.value, dict) else ()
    if len(inside) == 1 and isinstance(next(iter(inside))[1], list):
        ((name, _),) = inside
        hint = f"take out the line {quoted(f'{name}:')}: the file is the list"
        return Problem(text.keys[(name,)], f"expected a list of {kind.folder}", "bad-shape", hint)
    hint = "each record begins with a hyphen: - id: …"
    return Problem(text.values[()], f"expected a list of {kind.folder}", "bad-shape", hint)


def _ids_in(path: Path) -> Iterator[str]:
    """The ids that a file which cannot be read seems to hold, so that nobody is told of each that it is unknown."""
    try:
        data = first_bytes(path)
    except OSError:
        return
    for found in _ID.findall(data.replace(b"\0", b"").replace(b"\r", b"\n").decode("utf-8", "replace")):
        yield from (found, id_like(found))


def _read_record(index: int, item: object, kind: type[Record], text: YamlText, gathered: Gathered) -> None:
    positions = Positions(None, text.values, (index,))
    if not isinstance(item, dict):
        hint = "write - id: … and its other fields below, indented by two spaces"
        message = f"expected {with_article(kind.noun)}: a group of fields"
        gathered.problems.append(Problem(positions.at(), message, "bad-shape", hint))
        return
    try:
        record = kind.model_validate(item)
    except ValidationError as error:
        gathered.broken.update(_ids_of(item))
        if meant := kind_meant(item, kind):
            gathered.strangers.append((positions.at(), meant))
            return
        gathered.problems.extend(first_of(problems_of(error, kind, text, (index,))))
        gathered.misnamed.update(misnamed(error, kind, text, (index,)))
        gathered.damaged.append((what_is_left(item, kind), positions))
        return
    gathered.problems.extend(empty_fields(text, (index,)))
    if record.id in gathered.records:
        first = gathered.positions[record.id].at()
        message = f'the id "{record.id}" is taken'
        hint = f"it stands in {first.path}, line {first.line}; ids are unique over all kinds of record"
        gathered.problems.append(Problem(text.values[(index, "id")], message, "duplicate-id", hint))
        gathered.damaged.append((record, positions))
        return
    gathered.records[record.id] = record
    gathered.positions[record.id] = positions


def _ids_of(item: dict[str, object]) -> Iterator[str]:
    """The id of a record that is not well, as written and as meant; where it has none, whatever looks like one."""
    given = item.get("id")
    for text in (given,) if isinstance(given, str) else item.values():
        if isinstance(text, str) and len(text) <= 100:
            yield from (text, id_like(text))
