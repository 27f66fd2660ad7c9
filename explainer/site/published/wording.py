"""What a field of a record holds, in one line of words: what a lock keeps the digest of, and a correction may say.

The words are those of the record, and never change while the record says the same: a lock is made of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from explainer.dates.edtf import EdtfDate
from explainer.language import LANGUAGES, Lang
from explainer.model.cited_text import CitedTexts, without_citations
from explainer.model.editorial.withdrawal import Withdrawal
from explainer.model.fact import Figure, Quote
from explainer.model.fields import LocalizedText
from explainer.model.question import Account
from explainer.model.record import SourceLink
from explainer.model.schemas.field_types import FieldType, field_types
from explainer.model.series import Point

_WITHDRAWN_BY = {"publisher": " by its publisher", "us": " by us"}
_BOUNDS = {"at-least": "at least ", "at-most": "at most "}


def languages_of(value: Any) -> tuple[Lang, ...]:
    """The languages in which the value has texts, in the order of `LANGUAGES`; none of what is in no language."""
    if isinstance(value, LocalizedText):
        return tuple(value.by_language())
    if not isinstance(value, (tuple, BaseModel)):
        return ()
    found = set(_languages(value))
    return tuple(lang for lang in LANGUAGES if lang in found)


def _languages(value: Any) -> Iterator[Lang]:
    if isinstance(value, LocalizedText):
        yield from value.by_language()
    elif isinstance(value, BaseModel):
        for name in _fields_with_texts(type(value)):
            yield from _languages(getattr(value, name))
    elif isinstance(value, tuple):
        for entry in value:
            yield from _languages(entry)


def wording(value: Any, lang: Lang) -> str:
    """The value in words; its texts in that language, and in English where they are not in it. Empty where it is."""
    if value is None or value is False or value == ():
        return ""
    word = _word_for(type(value))  # type: ignore[arg-type]  # a type can be hashed
    return word(value, lang) if word else str(value)


def _figure(value: Figure, lang: Lang) -> str:
    since = f"since {value.since.text}" if value.since else ""
    measured = [wording(value.measure, lang), since, value.derived or ""]
    return _amount(value.number, value, lang, value.unit.as_typed(lang), measured)


def _point(value: Point, lang: Lang) -> str:
    return _amount(value.value, value, lang, "", [f"source {value.source}", wording(value.note, lang)])


def _quote(value: Quote, lang: Lang) -> str:
    document = f", in {wording(value.document, lang)}" if value.document else ""
    return f"“{value.text}” ({value.language}{f', by {value.by}' if value.by else document})"


def _account(value: Account, lang: Lang) -> str:
    return ", ".join(filter(None, (wording(value.position, lang) or value.fact, wording(value.method, lang))))


def _source_link(value: SourceLink, lang: Lang) -> str:
    quoted = f"“{value.quote}”" if value.quote else ""
    return ", ".join(filter(None, (value.source, value.locator, quoted)))


def _withdrawal(value: Withdrawal, lang: Lang) -> str:
    return f"withdrawn on {value.date.text}{_WITHDRAWN_BY.get(value.by or '', '')}: {value.why.as_typed(lang)}"


def _amount(number: Any, value: Figure | Point, lang: Lang, unit: str, more: list[str]) -> str:
    count = str(number) if number is not None else f"{value.low} to {value.high}"
    words = f"{_BOUNDS.get(value.bound or '', '')}{'about ' if value.approximate else ''}{count} {unit}"
    return ", ".join(filter(None, (words.strip(), *more)))


def _group(group: BaseModel, lang: Lang) -> str:
    """`what it is: what it says; …`, without what it does not say."""
    named = zip(type(group).model_fields, field_types(type(group)), strict=True)
    told = ((kind.name, wording(getattr(group, name), lang)) for name, kind in named)
    return "; ".join(f"{name}: {words}" for name, words in told if words)


_WORDINGS: dict[type, Callable[[Any, Lang], str]] = {
    bool: lambda value, lang: "yes",
    CitedTexts: lambda value, lang: without_citations(value.as_typed(lang)),
    LocalizedText: lambda value, lang: value.as_typed(lang),
    EdtfDate: lambda value, lang: value.text,
    Figure: _figure,
    Point: _point,
    Quote: _quote,
    Account: _account,
    SourceLink: _source_link,
    Withdrawal: _withdrawal,
    BaseModel: _group,
    tuple: lambda value, lang: "; ".join(wording(entry, lang) for entry in value),
}


@cache
def _fields_with_texts(kind: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a group that are in a language, themselves or in a group of theirs."""
    named = zip(kind.model_fields, field_types(kind), strict=True)
    return tuple(name for name, field in named if _has_texts(field))


def _has_texts(field: FieldType) -> bool:
    return field.kind == "text" or any(map(_has_texts, field.fields))


@cache
def _word_for(kind: type) -> Callable[[Any, Lang], str] | None:
    return next((word for known, word in _WORDINGS.items() if issubclass(kind, known)), None)
