"""The options by which a record can be given without a question: one a field, named after it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any, Final

from explainer.commands.making.desk import in_order
from explainer.editing.drafts.answers import NotUnderstood, read_answer
from explainer.editing.drafts.forms import Form
from explainer.language import FIRST, LANGUAGES
from explainer.loading.yaml_text import read_yaml
from explainer.mistyped import Mistyped
from explainer.model.schemas.field_types import FieldType
from explainer.problems import did_you_mean, has_errors
from explainer.problems import in_order as problems_in_order

_FIELD: Final = "field "  # before the name of a field, so that it is the name of no other option
_NOT_BY_OPTION: Final = frozenset({"draft", "withheld", "updated"})
# What an option says one of, as often as it is given.
_ONE_OF: Final = {
    "accounts": "account", "actors": "actor", "aliases": "alias", "facts": "fact", "places": "place",
    "points": "point", "sources": "source", "topics": "topic",
}  # fmt: skip


def add_fields(parser: argparse.ArgumentParser, form: Form) -> None:
    """An option a field; of a list, it may be given several times; of a text, one for each other language."""
    group = parser.add_argument_group("what it holds")
    if form.is_page:
        group.add_argument("--id", dest=f"{_FIELD}id", metavar="NAME", help="its name, which stands in its address")
    for field in form.fields:
        if field.name in _NOT_BY_OPTION:
            continue
        name, dest = f"--{option_of(field.name)}", f"{_FIELD}{field.name}"
        group.add_argument(
            name,
            dest=dest,
            action="append" if field.many else "store",
            metavar=_metavar(field),
            help=field.description.replace("%", "%%"),
        )
        for lang in LANGUAGES if field.kind == "text" else ():
            if lang != FIRST:
                group.add_argument(f"{name}-{lang}", dest=f"{dest}.{lang}", metavar="TEXT", help=argparse.SUPPRESS)


def given_fields(form: Form, options: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    """The values that options say, over those of the file that `--from` names; and what is no value, and why."""
    values = fields_of_file(form, options.source_file) if options.source_file else {}
    wrong: list[str] = []
    for dest, typed in vars(options).items():
        if not dest.startswith(_FIELD) or typed is None:
            continue
        name, _, lang = dest.removeprefix(_FIELD).partition(".")
        try:
            value = typed if name == "id" else _value(form.field(name), typed)
        except NotUnderstood as error:
            wrong.append(f"--{option_of(name)}: {error}")
            continue
        values[name] = _in_languages(values.get(name), lang, value) if lang else value
    if options.draft:
        values["draft"] = True
    return in_order(form, values), wrong


def fields_of_file(form: Form, path: str) -> dict[str, Any]:
    """The fields of a draft in YAML, from a file or from standard input (`-`): a group of them, or a list of one."""
    try:
        text = sys.stdin.read() if path == "-" else Path(path).read_text("utf-8-sig")
    except OSError as error:
        raise Mistyped(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Mistyped(f"{path} is not UTF-8 text") from None
    name = "standard input" if path == "-" else path
    read = read_yaml(text.replace("\r\n", "\n"), name)
    if has_errors(read.problems):
        raise Mistyped(*(f"{one.location}: {one.message}" for one in problems_in_order(read.problems)))
    given = read.value[0] if isinstance(read.value, list) and len(read.value) == 1 else read.value
    if not isinstance(given, dict):
        raise Mistyped(f"{name} is not one {form.noun}: write its fields, one a line")
    known = [*(field.name for field in form.fields), "id"]
    if unknown := [field for field in given if field not in known]:
        hints = ((one, did_you_mean(one, known, f"the fields are {', '.join(known)}")) for one in unknown)
        raise Mistyped(*(f'{name}: unknown field "{one}"; {hint}' for one, hint in hints))
    return dict(given)


def _value(field: FieldType, typed: Any) -> Any:
    if not field.many:
        return read_answer(field, typed)
    return [entry for one in typed for entry in read_answer(field, one)]


def _in_languages(first: Any, lang: str, words: Any) -> dict[str, Any]:
    """A text in one language more."""
    return {**(first if isinstance(first, dict) else {FIRST: first}), lang: words}


def option_of(name: str) -> str:
    """The name of the option of a field, without its hyphens."""
    return _ONE_OF.get(name, name).replace("_", "-")


def _metavar(field: FieldType) -> str:
    if field.choices:
        return "|".join(field.choices)
    if field.kind == "group":
        return "ID" if field.or_id else "{…}"
    return "TEXT" if field.kind in ("text", "plain") else field.kind.upper().replace(" ", "_")
