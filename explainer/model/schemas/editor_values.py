"""What an editor checks and tells of one value as it is typed: a schema for each kind of it.

Editors that ask the YAML language server show `errorMessage` and `patternErrorMessage` in the place of a pattern; both
are in the words of `explainer check`. A schema is flat (several types, conditions with `if`) where alternatives would
do: of those, the server tells whatever it holds for the nearest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from explainer.dates.edtf import DATE_PATTERN, LAST_YEAR, NO_SUCH_DAY
from explainer.dates.hints import GRAMMAR
from explainer.language.typed_numbers import DIGITS_ONLY
from explainer.language.wording.choice_meanings import CHOICE_MEANINGS
from explainer.model.fields import (
    DAY_FORM,
    ID_FORM,
    ID_PATTERN,
    LANGUAGE_FORM,
    LANGUAGE_PATTERN,
    NOT_EMPTY,
    NUMBER_PATTERN,
    SHORTER,
    TEXT_FORM,
    YES_FORM,
)
from explainer.model.safety.addresses import BEGINS_WITH
from explainer.model.schemas.field_types import FieldType, Kind
from explainer.model.time_zone import ZONE_FORM, ZONE_PATTERN

Schema = dict[str, Any]

IDS = ".written-by-make/ids.json"  # beside the schemas: which ids there are now, with the words of their records
ANY = "record"  # the list there of all ids; and, by the end of the name of a list, what may stand in their place
OR: Mapping[str, list[str]] = {"": ["string"], "-or-null": ["string", "null"], "-or-group": ["string", "object"]}
NEVER = "(?!)"  # a pattern that nothing has

# YAML reads an unquoted `2026` as a number and `true` as neither; here both are the words that were typed.
_WORDS = ["string", "number", "boolean"]
_YEARS = {"minimum": 1000, "maximum": LAST_YEAR}
_NO_DAY = "there is no such day: April, June, September and November have 30, February has 28, in leap years 29"


def value_schema(field: FieldType) -> Schema:
    """The schema of one value of a field that holds no group."""
    if field.nouns:
        return ids_schema(ids_of(field))
    made = _choice(field) if field.kind == "choice" else _OF_KIND[field.kind](field)
    if field.nullable and not field.many:
        made["type"] = [*([made["type"]] if isinstance(made["type"], str) else made["type"]), "null"]
        if "enum" in made:
            made["enum"] = [*made["enum"], None]
    return made


def ids_of(field: FieldType, *, or_group: bool = False) -> str:
    """Which of the lists of ids it takes one from: `actor`, `actor-or-null`, `record` for any."""
    noun = field.nouns[0] if len(field.nouns) == 1 else ANY
    return noun + ("-or-group" if or_group else "-or-null" if field.nullable and not field.many else "")


def ids_schema(name: str) -> Schema:
    """One of the ids in that list."""
    return {"$ref": f"{IDS}#/$defs/{name}"}


def words_schema(most: int | None = None) -> Schema:
    """Words in one language, at most so many."""
    made: Schema = {"type": _WORDS, "pattern": r"\S", "patternErrorMessage": f"the text is empty: {NOT_EMPTY}"}
    if most is not None:
        made["allOf"] = [
            {
                "pattern": rf"^\s*(?:\S+\s+){{0,{most - 1}}}\S*\s*$",
                "patternErrorMessage": f"the quote has more than {most} words: {SHORTER}",
            }
        ]
    return made | {"errorMessage": f"expected a text: {TEXT_FORM}"}


def _plain(field: FieldType) -> Schema:
    return words_schema(field.most_words)


def _text(field: FieldType) -> Schema:
    told = f"expected a text, or {{en: …, es: …}}: {TEXT_FORM}"
    return words_schema() | {
        "type": [*_WORDS, "object"],
        "if": {"type": "object"},
        "then": {"$ref": "#/$defs/LocalizedText"},
        "errorMessage": told,
    }


def _id(field: FieldType) -> Schema:
    told = f"not an id: {ID_FORM}, not digits alone"
    return {"type": "string", "pattern": rf"(?!^\d+$){ID_PATTERN}", "patternErrorMessage": told, "errorMessage": told}


def _date(field: FieldType) -> Schema:
    told = f"cannot read the date: {GRAMMAR}"
    return {
        "type": ["string", "integer"],
        "allOf": [{"if": {"type": "integer", "not": _YEARS}, "then": {"type": "string", "errorMessage": told}}],
        "pattern": DATE_PATTERN,
        "patternErrorMessage": told,
        "errorMessage": f"expected a date; in brackets it stands in quotes, '[2026-01-03,2026-01-05]': {GRAMMAR}",
        **_no_such_day(),
    }


def _day(field: FieldType) -> Schema:
    told = f"not one certain day: {DAY_FORM}"
    pattern = r"^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$"
    return {
        "type": "string",
        "pattern": pattern,
        "patternErrorMessage": told,
        "errorMessage": told,
        **_no_such_day(),
    }


def _no_such_day() -> Schema:
    return {"if": {"pattern": NO_SUCH_DAY}, "then": {"pattern": NEVER, "patternErrorMessage": _NO_DAY}}


def _url(field: FieldType) -> Schema:
    told = f"not a web address: {BEGINS_WITH}"
    return {"type": "string", "pattern": r"^https?://\S+$", "patternErrorMessage": told, "errorMessage": told}


def _language(field: FieldType) -> Schema:
    told = f"not a language code: {LANGUAGE_FORM}"
    return {"type": "string", "pattern": LANGUAGE_PATTERN, "patternErrorMessage": told, "errorMessage": told}


def _number(field: FieldType) -> Schema:
    told = f"not a number: {DIGITS_ONLY}"
    return {"type": ["number", "string"], "pattern": NUMBER_PATTERN, "patternErrorMessage": told, "errorMessage": told}


def _time_zone(field: FieldType) -> Schema:
    told = f"not a time zone: {ZONE_FORM}"
    return {"type": "string", "pattern": ZONE_PATTERN, "patternErrorMessage": told, "errorMessage": told}


def _boolean(field: FieldType) -> Schema:
    told = f"neither true nor false: {YES_FORM}"
    pattern = "^(?:true|false)$"  # in quotes
    return {"type": ["boolean", "string"], "pattern": pattern, "patternErrorMessage": told, "errorMessage": told}


def _choice(field: FieldType) -> Schema:
    words = [CHOICE_MEANINGS.get(choice, "") for choice in field.choices]  # a test wants each
    return {
        "type": "string",
        "enum": list(field.choices),
        "enumDescriptions": [word.replace("`", "") for word in words],
        "markdownEnumDescriptions": words,
        "errorMessage": f"not a {field.name}: one of {', '.join(field.choices)}",
        **({"default": field.default} if field.default is not None else {}),
    }


_OF_KIND: Mapping[Kind, Callable[[FieldType], Schema]] = {
    "plain": _plain,
    "text": _text,
    "id": _id,
    "date": _date,
    "day": _day,
    "url": _url,
    "language": _language,
    "number": _number,
    "time zone": _time_zone,
    "boolean": _boolean,
}
