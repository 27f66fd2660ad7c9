"""Turns the model's validation errors into problems with places: one wording for each kind of fault."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from explainer.dates.hints import quoted
from explainer.language import LANGUAGES
from explainer.loading.meant.field_names import field_meant
from explainer.loading.yaml_text import Path, YamlText
from explainer.model.fields import ID_PATTERN, TEXT_FORM
from explainer.problems import Location, Problem, did_you_mean, nearest, with_article

# What a kind of record cannot do without: the rule, what it is called when it is not there, and the remedy.
_NEEDED = {
    **dict.fromkeys(
        (("fact", "sources"), ("term", "sources")),
        ("missing-source", "source", "name at least one source from data/sources/"),
    ),
    **dict.fromkeys(
        (("fact", "topics"), ("event", "topics"), ("question", "topics"), ("series", "topics")),
        ("missing-topic", "topic", "name at least one topic from data/topics/"),
    ),
    ("event", "facts"): ("event-without-fact", "fact", "its sources are its facts' sources: name one"),
    ("series", "points"): ("missing-field", "point", "write at least one: - {at: 2026-01, value: 83, source: …}"),
}


def problems_of(error: ValidationError, model: type[BaseModel], text: YamlText, base: Path) -> Iterator[Problem]:
    """Every fault that validation found in one record, each at the place of its field."""
    details = error.errors(include_url=False)
    meant = {path: field for path, field in _fields_meant(details, model, text, base) if field}
    told_of = set()
    elsewhere = {(*path[:-1], field) for path, field in meant.items()}  # fields that are there under another name
    for detail in details:
        path = _written_path(detail["loc"], text, base)
        told = detail["type"] == "too_short" and detail["input"]  # its entries were wrong, one by one
        told = told or (detail["type"] == "missing" and path in elsewhere)
        if told or any(path[: len(spoiled)] == spoiled for spoiled in text.spoiled):
            continue
        told_of.add(path)
        if detail["type"] == "extra_forbidden":
            yield _unknown(model, text, path, meant.get(path))
        else:
            yield _problem(detail, model, text, base)
    yield from empty_fields(text, base, told_of)


def empty_fields(text: YamlText, base: Path, told_of: Collection[Path] = ()) -> Iterator[Problem]:
    """The fields of a record behind which nothing stands, not even `null`, but for those that were told of."""
    hint = "write the value, or leave the whole field out"
    for path in sorted(text.empty, key=str):
        around = {path[:depth] for depth in range(len(path) + 1)}
        if path[: len(base)] == base and around.isdisjoint(told_of) and around.isdisjoint(text.spoiled):
            yield Problem(_place(text, path), f"{_named(path, base)} is empty", "missing-field", hint)


def place_of(loc: tuple[int | str, ...], text: YamlText, base: Path) -> Location:
    """Where what the library calls by that path stands in the file."""
    return _place(text, _written_path(loc, text, base))


def _fields_meant(
    details: Collection[ErrorDetails], model: type[BaseModel], text: YamlText, base: Path
) -> Iterator[tuple[Path, str | None]]:
    """The unknown fields, each with the field that was meant; one that is missing is likelier than another."""
    missing = {_written_path(detail["loc"], text, base) for detail in details if detail["type"] == "missing"}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            path = _written_path(detail["loc"], text, base)
            known, name = _field_names(model, detail["loc"][:-1]), str(path[-1])
            lacking = [field for field in known if (*path[:-1], field) in missing]
            yield (
                path,
                field_meant(name, lacking)
                or field_meant(name, known)
                or nearest(name, lacking)
                or nearest(name, known),
            )


def _unknown(model: type[BaseModel], text: YamlText, path: Path, meant: str | None) -> Problem:
    place = text.keys.get(path, _place(text, path))
    message, hint = f"unknown field {quoted(str(path[-1]))}", f"the fields are in {_manual(model)}"
    if meant and (*path[:-1], meant) in text.keys:
        hint = f'"{meant}" is there already: keep one of the two'
    elif meant and field_meant(str(path[-1]), (meant,)):
        hint = f'write "{meant}"'
    elif meant:
        hint = f'did you mean "{meant}"? {hint}'
    return Problem(place, message, "unknown-field", hint)


def _problem(detail: ErrorDetails, model: type[BaseModel], text: YamlText, base: Path) -> Problem:
    path = _written_path(detail["loc"], text, base)
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    kind, place = detail["type"], _place(text, path)
    context: dict[str, Any] = detail.get("ctx", {})
    if kind == "missing":
        return _missing(detail, model, text, path, base)
    if kind == "too_short" or (detail["input"] is None and (_noun(model), name) in _NEEDED):
        return _without(name, model, place)
    if detail["input"] is None:
        hint = (
            "write the value" if _is_required(model, detail["loc"]) else "write the value, or leave the whole field out"
        )
        return Problem(place, f"{_named(path, base)} is empty", "missing-field", hint)
    if "message" in context:
        return Problem(place, context["message"], kind, context.get("hint"))
    if kind == "literal_error":
        return _bad_choice(detail, text, path, name)
    expected, hint = _expected(detail, model)
    return Problem(place, f"{_named(path, base)} should be {expected}", "bad-shape", hint)


def _expected(detail: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    """What belongs in the place of what was written, and how to write it."""
    given = detail["input"]
    if detail["type"] == "string_type":
        return "a text", TEXT_FORM
    if detail["type"] == "tuple_type":
        return "a list (each entry on its own line, with a hyphen)", _as_list(given)
    fields = _fields(model, detail["loc"])
    wanted = list(fields)
    if wanted == list(LANGUAGES):
        return (
            f"a text, or {{{', '.join(f'{lang}: …' for lang in LANGUAGES)}}}",
            "write the words, in quotes where a colon or a # stands in them",
        )
    group = f"a group of fields: {', '.join(wanted)}"
    needed = dict.fromkeys([wanted[0], *(name for name, info in fields.items() if info.is_required())])
    inside = ", ".join(f"{name}: …" for name in needed)
    example = f"write {{{inside}}}, or each field on a line of its own, indented by two spaces"
    return (f"an id, or {group}" if wanted[0] in ("source", "fact") else group), example


def _as_list(given: Any) -> str:
    """How to write as a list what was written as a text."""
    if not isinstance(given, str) or len(given) >= 60:
        return "in one line: [first, second]"
    bare = given.strip()
    if bare.startswith("[") and bare.endswith("]"):
        return f"take the quotes off: {bare}"
    if bare.startswith("- ") or "\n- " in bare:
        return "take off the quotes, or the | or >, and write each entry on its own line, with a hyphen"
    inside = bare.strip("[] ")
    words = inside.split()
    return f"in one line: [{', '.join(words) if all(re.fullmatch(ID_PATTERN, word) for word in words) else inside}]"


def _missing(detail: ErrorDetails, model: type[BaseModel], text: YamlText, path: Path, base: Path) -> Problem:
    """A field that is not there: in the record itself, or in a group of its fields."""
    name = str(path[-1])
    if len(detail["loc"]) > 1:
        wanted = [name for name, info in _fields(model, detail["loc"][:-1]).items() if info.is_required()]
        message = f'{_named(path[:-1], base)} has no "{name}"'
        return Problem(_place(text, path[:-1]), message, "missing-field", f"it needs {' and '.join(wanted)}")
    if (_noun(model), name) in _NEEDED:
        return _without(name, model, _place(text, base), "no")
    nullable = type(None) in get_args(_fields(model, ())[name].annotation)
    hint = "write null where the source does not show it" if nullable else f"{_manual(model)} says what it holds"
    return Problem(_place(text, base), f'this {_noun(model)} has no "{name}"', "missing-field", hint)


def _without(name: str, model: type[BaseModel], place: Location, how: str = "empty") -> Problem:
    rule, what, hint = _NEEDED[(_noun(model), name)]
    message = (
        f'this {_noun(model)} has no "{name}"' if how == "no" else f"{with_article(_noun(model))} without a {what}"
    )
    return Problem(place, message, rule, hint)


def _bad_choice(detail: ErrorDetails, text: YamlText, path: Path, name: str) -> Problem:
    given, expected = str(detail["input"]), str(detail.get("ctx", {}).get("expected", ""))
    choices = [choice.strip("' ") for choice in expected.replace(" or ", ", ").split(",")]
    hint = did_you_mean(given, choices, f"one of: {', '.join(choices)}")
    rule = f"bad-{'kind' if name == 'kind' else 'choice'}"
    return Problem(_place(text, path), f"{quoted(given)} is not a {name}", rule, hint)


def _noun(model: type[BaseModel]) -> str:
    return getattr(model, "noun", "page")


def _manual(model: type[BaseModel]) -> str:
    """The document that lists the fields."""
    return "docs/citation-syntax.md" if _noun(model) == "page" else "docs/data-format.md"


def _written_path(loc: tuple[int | str, ...], text: YamlText, base: Path) -> Path:
    """The path as it stands in the file: without the tags that pydantic adds for unions and validators."""
    path = base
    for part in loc:
        if (*path, part) in text.values or part == loc[-1]:
            path = (*path, part)
    return path


def _place(text: YamlText, path: Path) -> Location:
    while path and path not in text.values:
        path = path[:-1]
    return text.values[path]


def _named(path: Path, base: Path) -> str:
    """What an editor calls it: `the field "value.unit"`, `entry 4 of "points"`, `"source" in entry 4 of "points"`."""
    inside = path[len(base) :]
    last = next((at for at in reversed(range(len(inside))) if isinstance(inside[at], int)), None)
    names = ".".join(str(part) for part in inside[0 if last is None else last + 1 :])
    if last is None:
        return f'the field "{names}"'
    entry = f'entry {int(inside[last]) + 1} of "{".".join(str(part) for part in inside[:last])}"'
    return f'"{names}" in {entry}' if names else entry


def _is_required(model: type[BaseModel], loc: tuple[int | str, ...]) -> bool:
    info = _fields(model, loc[:-1]).get(str(loc[-1])) if loc else None
    return info is not None and info.is_required()


def _field_names(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    return list(_fields(model, loc))


def _fields(model: type[BaseModel], loc: tuple[int | str, ...]) -> dict[str, Any]:
    """The fields of the group that the path leads to, by their names in YAML."""
    for part in loc:
        if isinstance(part, int):
            continue
        info = next((info for name, info in model.model_fields.items() if part in (name, info.alias)), None)
        inner = next(iter(_models_in(info.annotation)), None) if info else None
        if inner is None:
            break
        model = inner
    return {info.alias or name: info for name, info in model.model_fields.items()}


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
