"""The kinds of value that records are made of: ids, text in several languages, dates, addresses, language codes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any, Literal

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

from explainer.dates.edtf import DateError, EdtfDate, parse_date
from explainer.dates.hints import GRAMMAR, quoted
from explainer.dates.order import certainly_before
from explainer.language import FIRST, LANGUAGES, Lang
from explainer.language.normal_form import one_line
from explainer.language.typed_numbers import explain_number, has_two_readings
from explainer.language.typography import typeset
from explainer.model.safety.addresses import AddressError, check_web_address
from explainer.model.safety.file_names import is_reserved
from explainer.model.safety.invisible import unseen

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
_ID = re.compile(ID_PATTERN)
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
LANGUAGE_PATTERN = r"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$"
_LANGUAGE_CODE = re.compile(LANGUAGE_PATTERN)
_MARKDOWN = re.compile(
    r"\[@[\w-]*\]?|\[[^\]]*\]\(|\*\*\w[^*]*\*\*|\[\^[\w-]+\]|\[\[[^\]]*\]\]|~~[^~]+~~|==[^=]+==|`[^`]+`|\$\$"
    r"|\{\{[ ]*[a-z_][\w. |]*\}\}|\{%[^%]*%\}|\{:?[ ]*\.[^}\n]*\}?"
    r"|</?(?:a|b|bd[io]|big|br|cite|code|del|div|em|font|h[1-6]|hr|i|ins|li|mark|ol|p|s|small|span|strong|su[bp]|"
    r"t[dhr]|table|u|ul|wbr)\b[^<>]*>"
    r"|&(?:[a-z]{2,8}|#\d{2,5});|^#{1,6} |^[•◦▪‣●] |(?<![\w:/]):[a-z]+(?:_[a-z0-9]+)*:(?![\w:/])|\\$"
)
_SIGNS = re.compile(r"[\[*~=`$&{<•◦▪‣●#\\]|:[a-z]")  # one of these stands in all that _MARKDOWN finds
QUOTE_WORDS = 25

# What to write instead, in messages of a check and of an editor alike.
ID_FORM = "lower-case letters, digits and single hyphens"
DAY_FORM = "write YYYY-MM-DD"
LANGUAGE_FORM = "write en, es, pt, fr …"
TEXT_FORM = "write the words in one line, in quotes where a colon or a # stands in them"
SHORTER = "keep the words that carry it"
YES_FORM = "write true, or leave the field out"
NOT_EMPTY = "write the words, or leave the field out"


class Value(BaseModel):
    """A frozen group of fields that refuses fields it does not know. The words under each say what it holds."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def fault(rule: str, message: str, hint: str | None = None) -> PydanticCustomError:
    """A validation error that carries the id of its rule and a hint, for `loading` to word with its place."""
    return PydanticCustomError(rule, "{message}", {"message": message, "hint": hint})


@dataclass(frozen=True, slots=True)
class FieldKind:
    """Says of a type what kind of value it is, for documents, schemas and tables (`field_types`)."""

    name: Literal["text", "id", "date", "day", "url", "language", "number", "time zone"]


@dataclass(frozen=True, slots=True)
class OrId:
    """Says of a group of fields that the id in its first one may stand for it: `sources: [an-id]`."""


@dataclass(frozen=True, slots=True)
class AtMostWords:
    """Says of a text how many words it may have."""

    number: int


@dataclass(frozen=True, slots=True)
class Names:
    """Says of a field that holds ids which nouns the records may be that they name."""

    nouns: tuple[str, ...]


def _check_id(text: str) -> str:
    if not _ID.fullmatch(text):
        suggestion = id_like(text)
        hint = f'write "{suggestion}"' if suggestion else "such as bridge-cost-five"
        raise fault("bad-id", f"{quoted(text)} is not an id: {ID_FORM}", hint)
    if text.isdigit():
        raise fault("bad-id", f"{quoted(text)} is a number, not an id", f'add a word, such as "report-{text[:20]}"')
    if is_reserved(text):
        message = f"Windows has no file or folder called {quoted(text)}, and the pages of a record stand in one"
        raise fault("bad-id", message, f'add a word, such as "{text}-1"')
    if len(text) > 100:
        hint = "leave words out; it stays for good, once it is published"
        raise fault("bad-id", f"this id has {len(text)} characters; at most 100 make a good address", hint)
    return text


def id_like(text: str) -> str:
    """The id that a text was probably meant to be: `Pérez 2026` as `perez-2026`; nothing if there is none."""
    dashes = _DASHES.sub("-", text)
    plain = unicodedata.normalize("NFKD", dashes).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:100]


Id = Annotated[
    str, AfterValidator(_check_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN}), FieldKind("id")
]


def check_plain(text: str) -> str:
    """The text, where a record can hold it: words, and neither Markdown nor what nobody sees; else a fault."""
    text = one_line(text)
    if not text:
        raise fault("empty-text", "the text is empty", NOT_EMPTY)
    if hidden := next(unseen(text), None):
        raise fault("bad-text", f"the text holds {hidden.what}", hidden.hint)
    if not any(map(str.isalnum, text)):
        hint = "write it in words (percent, not %), or leave the field out"
        raise fault("empty-text", f"the text {quoted(text)} has neither a letter nor a digit", hint)
    if markdown := _SIGNS.search(text) and _MARKDOWN.search(text):
        hint = "records hold plain words: write it without signs; name sources under sources:"
        raise fault("bad-text", f"the text holds Markdown, {quoted(markdown[0])}, which readers would see", hint)
    return text


# The JSON Schemas here and below are those of the published files; what editors are told of a value as they type it
# stands in `schemas/editor_values.py`.
Plain = Annotated[str, AfterValidator(check_plain), WithJsonSchema({"type": "string", "minLength": 1})]


def _short_enough(text: str) -> str:
    words = len(text.split())
    if words > QUOTE_WORDS:
        raise fault("long-quote", f"the quote has {words} words; {QUOTE_WORDS} at most", SHORTER)
    return text


QuotedWords = Annotated[Plain, AfterValidator(_short_enough), AtMostWords(QUOTE_WORDS)]


class LocalizedText(Value):
    """The same words in English and, where they are there, in Spanish."""

    en: Plain
    """In English."""
    es: Plain | None = None
    """In Spanish, where there is a translation."""

    def in_language(self, lang: Lang) -> str:
        """The words in that language, else in English, with the marks that printers set."""
        return typeset(self.as_typed(lang))

    def as_typed(self, lang: Lang) -> str:
        """The words in that language, else in English, letter for letter as the record has them: for downloads."""
        return self.es if lang == "es" and self.es is not None else self.en

    def by_language(self) -> dict[Lang, str]:
        """Each language that the words are in, in the order of `LANGUAGES`, with those words as they were typed."""
        return {lang: words for lang in LANGUAGES if (words := getattr(self, lang)) is not None}

    def __str__(self) -> str:
        return self.en


def localized(text: LocalizedText | None, lang: Lang) -> str | None:
    """The words in that language; None where there are none."""
    return text.in_language(lang) if text else None


def in_first_language(given: Any) -> Any:
    """A text that is given alone, as the words in the language that every text has; anything else as it is."""
    return {FIRST: given} if isinstance(given, str) else given


Text = Annotated[LocalizedText, BeforeValidator(in_first_language), FieldKind("text")]


def _read_date(given: Any) -> EdtfDate:
    if isinstance(given, EdtfDate):
        return given
    if not isinstance(given, str):
        listed = isinstance(given, list) and all(isinstance(part, str) for part in given)
        hint = f"in YAML a date in brackets stands in quotes: '[{','.join(given)}]'" if listed and given else GRAMMAR
        raise fault("bad-date", "expected a date", hint)
    try:
        return parse_date(given)
    except DateError as error:
        raise fault("bad-date", error.message, error.hint) from None


Date = Annotated[
    EdtfDate,
    PlainValidator(_read_date),
    PlainSerializer(lambda date: date.text, return_type=str),
    WithJsonSchema({"type": "string", "minLength": 4}),
    FieldKind("date"),
]


def _read_day(given: Any) -> EdtfDate:
    date = _read_date(given)
    if date.datetime_attribute is None or len(date.text) != 10:
        raise fault("bad-date", f"{quoted(date.text)} is not one certain day", DAY_FORM)
    return date


Day = Annotated[
    EdtfDate,
    PlainValidator(_read_day),
    PlainSerializer(lambda date: date.text, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
    FieldKind("day"),
]


def check_end(start: EdtfDate | None, end: EdtfDate | None, name: str) -> None:
    """Refuses what is certainly over before it begins."""
    if start and end and certainly_before(end, start):
        hint = f"{name} is {start.text}: mend one of the two"
        raise fault("end-before-start", f"it ends on {end.text}, before it starts", hint)


def check_order(earlier: EdtfDate | None, later: EdtfDate | None, first: str, then: str) -> None:
    """Refuses a later step that was certainly taken before the earlier one."""
    if earlier and later and certainly_before(later, earlier):
        message = f"{then} on {later.text}, before it was {first} on {earlier.text}"
        raise fault("dates-out-of-order", message, "mend one of the two")


def check_url(text: str) -> str:
    """The text, where it is a web address that a reader could follow; else a fault."""
    try:
        check_web_address(text)
    except AddressError as error:
        raise fault("bad-url", error.message, error.hint) from None
    return text


Url = Annotated[
    str,
    AfterValidator(check_url),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
    FieldKind("url"),
]


def _check_language(text: str) -> str:
    known = _LANGUAGE_CODE.match(text) and text.split("-")[0] in Locale(FIRST).languages
    if not known:
        raise fault("bad-language", f"{quoted(text)} is not a language code", LANGUAGE_FORM)
    return text


Language = Annotated[
    str,
    AfterValidator(_check_language),
    WithJsonSchema({"type": "string", "pattern": LANGUAGE_PATTERN}),
    FieldKind("language"),
]


def read_number(given: Any, *, counted: bool = False) -> int | float:
    """Digits with an optional decimal point; no separators, so that nobody has to guess what `1.200` means.

    `counted`: the number is a figure, and the field for its unit stands beside it.
    """
    if isinstance(given, (int, float)) and not isinstance(given, bool):
        return given
    text = given if isinstance(given, str) else ""
    if re.fullmatch(r"-?[0-9]{1,15}", text):
        return int(text)
    if re.fullmatch(r"-?[0-9]{1,15}\.[0-9]{1,15}", text) and not (counted and has_two_readings(text)):
        return float(text)
    raise fault("bad-number", *explain_number(str(given), counted=counted))


NUMBER_PATTERN = r"^-?[0-9]{1,15}(?:\.[0-9]{1,15})?$"
Number = Annotated[
    int | float,
    PlainValidator(read_number),
    WithJsonSchema({"type": "number"}),
    FieldKind("number"),
]


def _read_yes(given: Any) -> bool:
    """`true` or `false`, and none of YAML's other ways to say so, which editors read as words."""
    if given in (True, "true"):
        return True
    if given in (False, "false"):
        return False
    raise fault("bad-shape", f"{quoted(str(given))} is neither true nor false", YES_FORM)


Yes = Annotated[bool, PlainValidator(_read_yes), WithJsonSchema({"type": "boolean"})]
