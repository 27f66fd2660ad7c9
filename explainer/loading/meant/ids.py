"""Names the record that was meant where a record names another by its address or its name: once all are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic import ValidationError

from explainer.loading.messages import place_of
from explainer.loading.yaml_text import Path, YamlText
from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.model.record import Record
from explainer.model.schemas.field_types import FieldType, field_types
from explainer.problems import Location, Problem
from explainer.site.meant.ids import id_meant, is_address

_FOLDERS = {kind.noun: kind.folder for kind in RECORD_TYPES}


@dataclass(frozen=True, slots=True)
class Misnamed:
    """What stands in the place of an id, and the nouns of the records that the id may be of."""

    given: str
    nouns: tuple[str, ...]


def misnamed(
    error: ValidationError, kind: type[Record], text: YamlText, base: Path
) -> Iterator[tuple[Location, Misnamed]]:
    """What a record names that is no id, with its place."""
    for detail in error.errors(include_url=False):
        nouns = _nouns(detail["loc"], field_types(kind))
        if detail["type"] == "bad-id" and isinstance(detail["input"], str) and nouns:
            yield place_of(detail["loc"], text, base), Misnamed(detail["input"], nouns)


def with_ids_meant(problems: Iterable[Problem], found: Mapping[Location, Misnamed], data: Dataset) -> list[Problem]:
    """The problems; those of ids that are none, with the id of the record that was meant."""
    return [_hinted(one, found.get(one.location), data) if one.rule == "bad-id" else one for one in problems]


def _hinted(problem: Problem, wrong: Misnamed | None, data: Dataset) -> Problem:
    if wrong is None:
        return problem
    meant = id_meant(wrong.given, wrong.nouns, data)
    if is_address(wrong.given):
        hint = f'name the source\'s id: "{meant}"' if meant else "no source has that address: add it to data/sources/"
        return replace(problem, hint=hint if meant else f"{hint}, and name its id here")
    folders = " or ".join(f"data/{_FOLDERS[noun]}/" for noun in wrong.nouns)
    return replace(problem, hint=f'write "{meant}"' if meant else f"name a record's id; they stand in {folders}")


def _nouns(loc: tuple[int | str, ...], fields: Iterable[FieldType]) -> tuple[str, ...]:
    """The nouns of what the field names that the path leads to; none where it names nothing."""
    here = list(fields)
    found: tuple[str, ...] = ()
    for part in loc:
        field = next((one for one in here if one.name == part), None)
        if field:
            found, here = field.nouns, list(field.fields)
            if field.or_id and here:
                found = here[0].nouns
    return found
