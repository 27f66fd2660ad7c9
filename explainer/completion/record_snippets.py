"""A snippet for each kind of record, for VS Code: the fields that it needs, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from explainer.language.statuses import capitalized
from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record
from explainer.model.schemas.editor_schema import as_json
from explainer.model.schemas.field_types import FieldType, field_types
from explainer.problems import with_article


def record_snippets() -> str:
    """A file of snippets: a record of each kind, and the two lines with which a file begins."""
    folders = ",".join(kind.folder for kind in RECORD_TYPES)
    first = f"# yaml-language-server: \\$schema=../schemas/${{1|{folders}|}}.json"
    modelines = [first, "# \\$schema: ../schemas/$1.json"]
    made = {kind.noun.capitalize(): _of_kind(kind) for kind in RECORD_TYPES}
    begins = _snippet("modelines", [*modelines, "", "$0"], "What a file of records begins with")
    return as_json(made | {"Modelines": begins})


def _of_kind(kind: type[Record]) -> dict[str, object]:
    return _snippet(kind.noun, list(_lines(kind)), f"{capitalized(with_article(kind.noun))}: what it needs")


def _snippet(prefix: str, body: list[str], description: str) -> dict[str, object]:
    return {"scope": "yaml", "prefix": prefix, "body": body, "description": description}


def _lines(kind: type[Record]) -> Iterator[str]:
    stops, begins = count(1), "- "
    for field in field_types(kind):
        if field.required:
            yield f"{begins}{field.name}: {_value(field, stops)}"
            begins = "  "
    yield "$0"


def _value(field: FieldType, stops: Iterator[int]) -> str:
    if field.many:
        return f"[{_one(field, stops)}]"
    return _one(field, stops)


def _one(field: FieldType, stops: Iterator[int]) -> str:
    """A place to type at, with what is chosen from; of a group, one for each field that it needs."""
    if field.kind == "group" and not field.or_id:
        needed = [inner for inner in field.fields if inner.required or inner.name == "value"]
        return f"{{{', '.join(f'{inner.name}: {_value(inner, stops)}' for inner in needed)}}}"
    stop = next(stops)
    if field.kind == "choice":
        return f"${{{stop}|{','.join(field.choices)}|}}"
    return f"${{{stop}:null}}" if field.nullable else f"${stop}"
