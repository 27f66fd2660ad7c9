"""Turns the model's validation errors into problems with places: one wording for each kind of fault."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from explainer.loading.yaml_text import Path, YamlText
from explainer.problems import Location, Problem, did_you_mean

_RULE_OF_EMPTY_FIELD = {"sources": "missing-source", "facts": "event-without-fact"}


def problems_of(error: ValidationError, model: type[BaseModel], text: YamlText, base: Path) -> Iterator[Problem]:
    """Every fault that validation found in one record, each at the place of its field."""
    for detail in error.errors(include_url=False):
        yield _problem(detail, model, text, base)


def _problem(detail: ErrorDetails, model: type[BaseModel], text: YamlText, base: Path) -> Problem:
    path = _written_path(detail["loc"], text, base)
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    kind = detail["type"]
    context: dict[str, Any] = detail.get("ctx", {})
    if "message" in context:
        return Problem(_place(text, path), _with_field(context["message"], path, base), kind, context.get("hint"))
    if kind == "extra_forbidden":
        hint = did_you_mean(name, _field_names(model, detail["loc"][:-1]), "the fields are in docs/data-format.md")
        return Problem(text.keys.get(path, _place(text, path)), f'unknown field "{name}"', "unknown-field", hint)
    if kind == "missing":
        return _missing(name, model, text, path)
    if kind == "literal_error":
        return _bad_choice(detail, text, path, name)
    if detail["input"] is None:
        hint = "write the value, or leave the whole field out"
        return Problem(_place(text, path), f'the field "{name}" is empty', "missing-field", hint)
    expected = _EXPECTED.get(kind, detail["msg"])
    return Problem(_place(text, path), f'the field "{_dotted(path, base)}" should be {expected}', "bad-shape")


_EXPECTED = {
    "string_type": "a text",
    "tuple_type": "a list (each entry on its own line, with a hyphen)",
    "list_type": "a list (each entry on its own line, with a hyphen)",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
}


def _missing(name: str, model: type[BaseModel], text: YamlText, path: Path) -> Problem:
    rule = _RULE_OF_EMPTY_FIELD.get(name, "missing-field") if len(path) == 2 or name != "source" else "missing-field"
    hint = (
        "write null where the source does not show it" if name in ("title", "published", "agency", "reported") else None
    )
    noun = getattr(model, "noun", "page")
    return Problem(_place(text, path[:-1]), f'this {noun} has no "{name}"', rule, hint)


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


def _with_field(message: str, path: Path, base: Path) -> str:
    return message


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
