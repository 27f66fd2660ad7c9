"""All words that a record holds, ours and those of others, each with the way to its field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pydantic import BaseModel

from explainer.model.fields import LocalizedText
from explainer.model.schemas.field_types import Kind
from explainer.model.schemas.field_values import Path, values_of

_KINDS: Final[frozenset[Kind]] = frozenset(("text", "plain"))


def strings_of(group: BaseModel) -> Iterator[tuple[Path, str]]:
    """The path of each string, in names as they are written, and the string; of a text, one a language."""
    for path, value in values_of(group, _KINDS):
        if isinstance(value, LocalizedText):
            yield from (((*path, lang), words) for lang, words in value.by_language().items())
        else:
            yield path, value
