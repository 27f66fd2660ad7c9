"""Words in which a claim may be followed by the facts that carry it, `So it was.[@an-id; @another-id]`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from explainer.dates.hints import quoted
from explainer.language import FIRST, LANGUAGES, Lang
from explainer.language.normal_form import one_line
from explainer.language.typography import typeset
from explainer.model.fields import (
    ID_PATTERN,
    FieldKind,
    LocalizedText,
    check_plain,
    fault,
    in_first_language,
)

_ID = ID_PATTERN.strip("^$")
_BRACKET = rf"\[@{_ID}(?:[ ]*;[ ]*@{_ID})*\]"
_CITATION = re.compile(rf"[ ]*{_BRACKET}(?:[ ]*{_BRACKET})*")
_KEY = re.compile(rf"@({_ID})")
_MEANT = re.compile(r"\[@[^\]]*\]?")


@dataclass(frozen=True, slots=True)
class CitedWords:
    """Words, and the ids of the facts and sources cited right behind them."""

    words: str
    keys: tuple[str, ...] = ()


def without_citations(text: str) -> str:
    """The words alone."""
    return _CITATION.sub("", text)


def _check_cited(text: str) -> str:
    text = one_line(text)
    words = without_citations(text)
    if meant := _MEANT.search(words):
        hint = "write [@id], with the id of a fact or a source; several as [@one; @two]"
        raise fault("bad-citation", f"{quoted(meant[0])} is not a citation", hint)
    check_plain(words)
    return text


_CitedPlain = Annotated[
    str,
    AfterValidator(_check_cited),
    WithJsonSchema({"type": "string", "minLength": 1}),
]


class CitedTexts(LocalizedText):
    """The same words in English and, where they are there, in Spanish, each with its citations."""

    en: _CitedPlain
    """In English."""
    es: _CitedPlain | None = None
    """In Spanish, where there is a translation."""

    def in_language(self, lang: Lang) -> str:
        """The words in that language, else in English, without their citations."""
        return "".join(part.words for part in self.parts(lang))

    def parts(self, lang: Lang) -> tuple[CitedWords, ...]:
        """The words in that language, else in English, each run of them with what is cited behind it."""
        return tuple(CitedWords(typeset(part.words), part.keys) for part in self.parts_as_typed(lang))

    def parts_as_typed(self, lang: Lang) -> Iterator[CitedWords]:
        """The same with the marks of quotation that were typed."""
        text, at = self.as_typed(lang), 0
        for found in _CITATION.finditer(text):
            yield CitedWords(text[at : found.start()], tuple(_KEY.findall(found[0])))
            at = found.end()
        if at < len(text):
            yield CitedWords(text[at:])

    @property
    def cited(self) -> Mapping[str, Lang]:
        """Every id that it cites, with the first language in which it does."""
        found: dict[str, Lang] = {}
        for lang in LANGUAGES:
            for part in self.parts_as_typed(lang):
                found |= {key: found.get(key, lang) for key in part.keys}
        return found

    def __str__(self) -> str:
        return "".join(part.words for part in self.parts_as_typed(FIRST))


CitedText = Annotated[CitedTexts, BeforeValidator(in_first_language), FieldKind("text")]
