"""The fields of a model as a Markdown table, for docs/data-format.md."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from explainer.model.schemas.field_types import FieldType, described_fields

_WORDS = {
    "text": "text",
    "plain": "string",
    "id": "id",
    "date": "date",
    "day": "day",
    "url": "URL",
    "language": "language code",
    "number": "number",
    "time zone": "IANA time zone",
    "boolean": "`true`",
}


def field_table(model: type[BaseModel]) -> str:
    """A row for each field and for those of the groups in it; required fields stand in bold."""
    head = "| field | is | holds |\n|---|---|---|\n"
    return head + "".join(_rows(described_fields(model), ""))


def _rows(fields: tuple[FieldType, ...], group: str) -> Iterator[str]:
    for field in fields:
        name = f"{group}{field.name}"
        holds = field.description.replace("|", "\\|")
        yield f"| {f'**{name}**' if field.required else name} | {in_words(field)} | {holds} |\n"
        if field.kind == "group":
            yield from _rows(field.fields, f"{name}.")


def in_words(field: FieldType) -> str:
    """What kind of value it holds: `list of topic ids`, `text`."""
    words = _one(field)
    if field.many:
        words = f"list of {words}s" if field.kind in _WORDS else f"list of {words}"
    return words + (" or `null`" if field.required and field.nullable else "")


def _one(field: FieldType) -> str:
    if field.kind == "choice":
        return " ".join(f"`{word}`{' (default)' if word == field.default else ''}" for word in field.choices)
    if field.kind == "group":
        group = f"`{{{', '.join(inner.name for inner in field.fields)}}}`"
        return f"{field.fields[0].nouns[0]} ids, or of {group}" if field.or_id else group
    if field.kind == "id" and len(field.nouns) == 1:
        return f"{field.nouns[0]} id"
    return _WORDS[field.kind]
