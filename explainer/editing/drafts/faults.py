"""What is wrong with a draft, field by field, in the words of the check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from explainer.editing.drafts.forms import Form
from explainer.editing.record_text import record_text
from explainer.loading.messages import problems_of
from explainer.loading.yaml_text import YamlText, read_yaml
from explainer.model.dataset import Dataset
from explainer.model.fields import id_like
from explainer.model.schemas.field_types import FieldType
from explainer.problems import Problem, with_article
from explainer.site.meant.ids import id_meant, is_address


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a field, or with all together where `field` is None; `missing`: that it is not there.

    `inner`: the field of a group in which it is wrong. `unknown`: the id that no record has, and `nouns`, what it was
    to be; `meant`: the one that was probably meant.
    """

    field: str | None
    message: str
    hint: str | None = None
    missing: bool = False
    inner: str | None = None
    unknown: str | None = None
    nouns: tuple[str, ...] = ()
    meant: str | None = None

    def __str__(self) -> str:
        return self.message + (f"; {self.hint}" if self.hint else "")


def faults_of(form: Form, values: Mapping[str, Any], data: Dataset) -> tuple[Fault, ...]:
    """All that is wrong with the values, which are as YAML has them, in the order of the fields."""
    found = [*_of_model(form, values), *unknown_ids(form, values, data)]
    order = [None, *(field.name for field in form.fields)]
    return tuple(sorted(found, key=lambda fault: order.index(fault.field) if fault.field in order else len(order)))


def _of_model(form: Form, values: Mapping[str, Any]) -> Iterator[Fault]:
    extra = {field.name for field in form.extra} | ({"id"} if form.is_page else set())
    if form.is_page and "id" in values and (meant := id_like(str(values["id"]))) != values["id"]:
        yield Fault("id", f'"{values["id"]}" is no name for a page', f'write "{meant}"')
    held = {name: value for name, value in values.items() if name not in extra}
    for field in form.extra:
        if field.required and not values.get(field.name):
            yield Fault(field.name, f'this {form.noun} has no "{field.name}"', field.description, missing=True)
    if not held:
        needed = [field.name for field in form.fields if field.required and field.name not in extra]
        yield from (Fault(name, f'this {form.noun} has no "{name}"', missing=True) for name in needed)
        return
    text = read_yaml(record_text(held), "draft")
    given = text.value[0] if isinstance(text.value, list) and text.value else {}
    for problem in text.problems:
        yield Fault(_at(problem, text)[0], problem.message, problem.hint)
    try:
        form.model.model_validate(given)
    except ValidationError as error:
        missing = {str(one["loc"][0]) for one in error.errors() if one["type"] == "missing" and len(one["loc"]) == 1}
        for problem in problems_of(error, form.model, text, (0,)):
            lacking = next((name for name in missing if f'has no "{name}"' in problem.message), None)
            at, inner = (lacking, None) if lacking else _at(problem, text)
            if problem.rule == "missing-field":  # of a group, at the place of its first field
                inner = None
            yield Fault(at, problem.message, problem.hint, bool(lacking), inner)


def _at(problem: Problem, text: YamlText) -> tuple[str | None, str | None]:
    """The field of the record at whose place a problem is, and the field of a group in it."""
    paths = [path for path, place in (*text.values.items(), *text.keys.items()) if place == problem.location]
    names = [part for part in max(paths, key=len, default=()) if isinstance(part, str)]
    return names[0] if names else None, names[1] if len(names) > 1 else None


def unknown_ids(form: Form, values: Mapping[str, Any], data: Dataset) -> Iterator[Fault]:
    """The ids that a draft names, and that no record of the right kind has."""
    for field in form.fields:
        for given, nouns, inner in ids_in(field, values.get(field.name)):
            record = data.records.get(given)
            if (record and record.noun in nouns) or given in data.broken or not nouns:
                continue
            what = " or ".join(with_article(noun) for noun in nouns)
            meant = id_meant(given, nouns, data)
            message = f'no {" or ".join(nouns)} "{given}"'
            if record:
                message = f'"{given}" is {with_article(record.noun)}, not {what}'
            unknown = None if record or is_address(given) else given
            hint = f'did you mean "{meant}"?' if meant else _how_to_make(nouns[0]) if unknown else None
            yield Fault(field.name, message, hint, False, inner, unknown, nouns, meant)


def _how_to_make(noun: str) -> str:
    """How what is not there yet comes to be."""
    return f"explainer new {noun}{' URL' if noun == 'source' else ''} makes it"


def ids_in(
    field: FieldType, value: Any, inside: str | None = None
) -> Iterator[tuple[str, tuple[str, ...], str | None]]:
    """The ids that the value of a field names, with the nouns of what they may name, and the field of a group."""
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, str) and field.kind == "id" and field.nouns:
            yield entry, field.nouns, inside
        elif isinstance(entry, str) and field.or_id:
            yield entry, field.fields[0].nouns, inside
        elif isinstance(entry, Mapping):
            for inner in field.fields:
                yield from ids_in(inner, entry.get(inner.name), inside or inner.name)
