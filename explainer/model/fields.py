"""The kinds of value that records are made of: ids, text in several languages, dates, addresses, language codes."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from babel.core import Locale
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from explainer.model.dates import DateError, EdtfDate, parse_date
from explainer.model.typeset import typeset

Lang = Literal["en", "es"]

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
_ID = re.compile(ID_PATTERN)
_LANGUAGE_CODE = re.compile(r"^[a-z]{2,3}(?:-[A-Z]{2})?$")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class Value(BaseModel):
    """A frozen group of fields that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def fault(rule: str, message: str, hint: str | None = None) -> PydanticCustomError:
    """A validation error that carries the id of its rule and a hint, for `loading` to word with its place."""
    return PydanticCustomError(rule, "{message}", {"message": message, "hint": hint})


def _check_id(text: str) -> str:
    if not _ID.match(text):
        suggestion = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        hint = f'write "{suggestion}"' if _ID.match(suggestion) else None
        raise fault("bad-id", f'"{text}" is not an id: lower-case letters, digits and single hyphens', hint)
    if len(text) > 100:
        raise fault("bad-id", f"this id has {len(text)} characters; at most 100 make a good address")
    return text


Id = Annotated[str, AfterValidator(_check_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]


def _check_plain(text: str) -> str:
    if not text:
        raise fault("empty-text", "the text is empty", "write the words, or leave the field out")
    if _CONTROL.search(text):
        raise fault("bad-text", "the text holds a control character", "retype it by hand: it was probably pasted")
    return text


# Editors read an unquoted `2026` or `38` as a number; here it is the text that was typed.
WORDS_SCHEMA: dict[str, Any] = {"type": ["string", "number"], "minLength": 1}
Plain = Annotated[str, AfterValidator(_check_plain), WithJsonSchema(WORDS_SCHEMA)]


class LocalizedText(Value):
    """The same words in English and, where they are there, in Spanish."""

    en: Plain
    es: Plain | None = None

    def in_language(self, lang: Lang) -> str:
        """The words in that language, else in English, with the marks that printers set."""
        return typeset(self.as_typed(lang))

    def as_typed(self, lang: Lang) -> str:
        """The words in that language, else in English, letter for letter as the record has them: for downloads."""
        return self.es if lang == "es" and self.es is not None else self.en

    def __str__(self) -> str:
        return self.en


def _from_string(given: Any) -> Any:
    return {"en": given} if isinstance(given, str) else given


Text = Annotated[
    LocalizedText,
    BeforeValidator(_from_string),
    WithJsonSchema(
        {
            "anyOf": [
                WORDS_SCHEMA,
                {
                    "type": "object",
                    "properties": {"en": WORDS_SCHEMA, "es": WORDS_SCHEMA},
                    "required": ["en"],
                    "additionalProperties": False,
                },
            ]
        }
    ),
]


def _read_date(given: Any) -> EdtfDate:
    if isinstance(given, EdtfDate):
        return given
    if not isinstance(given, str):
        raise fault("bad-date", "expected a date", "write YYYY-MM-DD, YYYY-MM, YYYY or an interval")
    try:
        return parse_date(given)
    except DateError as error:
        raise fault("bad-date", error.message, error.hint) from None


Date = Annotated[
    EdtfDate,
    PlainValidator(_read_date),
    PlainSerializer(lambda date: date.text, return_type=str),
    WithJsonSchema(
        {"type": ["string", "integer"], "description": "EDTF: 2026-01-03, 2026-01, 2026, 2026-01-03/2026-01-05 …"}
    ),
]


def _read_day(given: Any) -> EdtfDate:
    date = _read_date(given)
    if date.datetime_attribute is None or len(date.text) != 10:
        raise fault("bad-date", f'"{date.text}" is not one certain day', "write YYYY-MM-DD")
    return date


Day = Annotated[
    EdtfDate,
    PlainValidator(_read_day),
    PlainSerializer(lambda date: date.text, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]


def _check_url(text: str) -> str:
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018  (reading it is what checks it)
    except ValueError as error:
        raise fault("bad-url", f'"{text}" is not an address: {error}') from None
    if parts.scheme not in ("http", "https"):
        raise fault("bad-url", f'"{text}" is not a web address', "it begins with https:// or http://")
    host = parts.hostname or ""
    named = "." in host.strip(".") and ".." not in host
    if not named or re.search(r"[\s<>\"{}|\\^`]", text) or _CONTROL.search(text):
        raise fault("bad-url", f'"{text}" is not a whole web address', "copy it from the address bar")
    return text


Url = Annotated[
    str, AfterValidator(_check_url), WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"})
]


def _check_language(text: str) -> str:
    known = _LANGUAGE_CODE.match(text) and text.split("-")[0] in Locale("en").languages
    if not known:
        raise fault("bad-language", f'"{text}" is not a language code', "write en, es, pt, fr …")
    return text


Language = Annotated[
    str, AfterValidator(_check_language), WithJsonSchema({"type": "string", "pattern": _LANGUAGE_CODE.pattern})
]


def _read_number(given: Any) -> int | float:
    """Digits with an optional decimal point; no separators, so that nobody has to guess what `1.200` means."""
    if isinstance(given, (int, float)) and not isinstance(given, bool):
        return given
    text = given if isinstance(given, str) else ""
    if re.fullmatch(r"-?\d{1,15}", text):
        return int(text)
    if re.fullmatch(r"-?\d{1,15}\.\d{1,15}", text):
        return float(text)
    raise fault("bad-number", f'"{given}" is not a number', "write digits only, a point for decimals: 1200 or 3.5")


Number = Annotated[int | float, PlainValidator(_read_number), WithJsonSchema({"type": "number"})]
