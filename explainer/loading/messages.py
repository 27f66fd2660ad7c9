"""Turns the model's validation errors into problems with places: one wording for each kind of fault."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from explainer.loading.yaml_text import Path, YamlText
from explainer.problems import Location, Problem, did_you_mean

_RULE_OF_MISSING = {
    ("fact", "sources"): "missing-source",
    ("term", "sources"): "missing-source",
    ("fact", "topics"): "missing-topic",
    ("event", "facts"): "event-without-fact",
}


def problems_of(error: ValidationError, model: type[BaseModel], text: YamlText, base: Path) -> Iterator[Problem]:
    """Every fault that validation found in one record, each at the place of its field."""
    for detail in error.errors(include_url=False):
        yield _problem(detail, model, text, base)


def _problem(detail: ErrorDetails, model: type[BaseModel], text: YamlText, base: Path) -> Problem:
    path = _written_path(detail["loc"], text, base)
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    kind = detail["type"]
    context: dict[str, Any] = detail.get("ctx", {})
    if kind == "extra_forbidden":
        hint = did_you_mean(name, _field_names(model, detail["loc"][:-1]), "the fields are in docs/data-format.md")
        return Problem(text.keys.get(path, _place(text, path)), f'unknown field "{name}"', "unknown-field", hint)
    if kind == "missing":
        return _missing(model, text, path, base)
    if detail["input"] is None:
        hint = "write the value, or leave the whole field out"
        rule = _rule_of_missing(name, model)
        return Problem(_place(text, path), f'the field "{_dotted(path, base)}" is empty', rule, hint)
    if "message" in context:
        return Problem(_place(text, path), context["message"], kind, context.get("hint"))
    if kind == "literal_error":
        return _bad_choice(detail, text, path, name)
    expected = _EXPECTED.get(kind) or _group_of(detail, model)
    return Problem(_place(text, path), f'the field "{_dotted(path, base)}" should be {expected}', "bad-shape")


_EXPECTED = {
    "string_type": "a text",
    "tuple_type": "a list (each entry on its own line, with a hyphen)",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
}


def _group_of(detail: ErrorDetails, model: type[BaseModel]) -> str:
    """What stands in the place of a group of fields: a text in one language or two, an id, or the fields."""
    wanted = _field_names(model, detail["loc"])
    if wanted == ["en", "es"]:
        return "a text, or {en: …, es: …}"
    group = f"a group of fields: {', '.join(wanted)}"
    return f"an id, or {group}" if wanted[0] in ("source", "fact") else group


def _missing(model: type[BaseModel], text: YamlText, path: Path, base: Path) -> Problem:
    """A field that is not there: in the record itself, or in a group of its fields."""
    name, group = str(path[-1]), _dotted(path[:-1], base)
    if group:
        return Problem(_place(text, path[:-1]), f'the field "{group}" has no "{name}"', "missing-field")
    info = next((info for key, info in model.model_fields.items() if name in (key, info.alias)), None)
    nullable = info is not None and type(None) in get_args(info.annotation)
    hint = "write null where the source does not show it" if nullable else None
    noun: str = getattr(model, "noun", "page")
    return Problem(_place(text, base), f'this {noun} has no "{name}"', _rule_of_missing(name, model), hint)


def _rule_of_missing(name: str, model: type[BaseModel]) -> str:
    return _RULE_OF_MISSING.get((getattr(model, "noun", "page"), name), "missing-field")


def _bad_choice(detail: ErrorDetails, text: YamlText, path: Path, name: str) -> Problem:
    given, expected = str(detail["input"]), str(detail.get("ctx", {}).get("expected", ""))
    choices = [choice.strip("' ") for choice in expected.replace(" or ", ", ").split(",")]
    hint = did_you_mean(given, choices, f"one of: {', '.join(choices)}")
    return Problem(
        _place(text, path), f'"{given}" is not a {name}', f"bad-{'kind' if name == 'kind' else 'choice'}", hint
    )


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


def _dotted(path: Path, base: Path) -> str:
    return ".".join(str(part) for part in path[len(base) :])


def _field_names(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """The fields of the group that the path leads to, as they are written in YAML."""
    for part in loc:
        if isinstance(part, int):
            continue
        info = model.model_fields.get(part) or next((f for f in model.model_fields.values() if f.alias == part), None)
        inner = next(iter(_models_in(info.annotation)), None) if info else None
        if inner is None:
            break
        model = inner
    return [info.alias or name for name, info in model.model_fields.items()]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
