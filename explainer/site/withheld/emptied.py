"""What is left of a record that is withheld: its address, its place in lists, and that it is withheld.

What stays is listed here; whatever is not is emptied, so that no field can be forgotten.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic_core import PydanticUndefined

from explainer.language import LANGUAGES, Lang
from explainer.language.wording.withheld import Kept, withheld_instead, withheld_since
from explainer.model.correction import Correction
from explainer.model.editorial.withdrawal import Withholding
from explainer.model.fields import LocalizedText
from explainer.model.record import Record
from explainer.site import routes

R = TypeVar("R", bound=Record)

_OF_ALL = frozenset({"id", "draft", "withheld", "topics"})
# Where a record stands in lists, and what sort of thing it is; its words are none of these.
_STAYS: Mapping[str, frozenset[str]] = {
    "source": frozenset({"language", "kind"}),
    "actor": frozenset({"kind"}),
    "place": frozenset({"kind"}),
    "topic": frozenset({"order"}),
    "fact": frozenset({"date"}),
    "event": frozenset({"date", "end", "status", "seq"}),
    "question": frozenset({"published"}),
    "correction": frozenset({"date", "kind", "records", "pages", "answers"}),
}
# Fields that say that it is withheld, since when and why.
_SAYS: Mapping[str, frozenset[str]] = {
    "source": frozenset({"note"}),
    "actor": frozenset({"role"}),
    "place": frozenset({"description"}),
    "topic": frozenset({"description"}),
    "fact": frozenset({"text"}),
    "event": frozenset({"title"}),
    "question": frozenset({"question"}),
    "series": frozenset({"title", "method"}),
    "term": frozenset({"definition"}),
    "correction": frozenset({"was", "now", "why"}),
}
# Those in which readers look for a name.
_INSTEAD: Mapping[tuple[str, str], Kept] = {
    ("source", "publisher"): "publisher",
    ("actor", "name"): "name",
    ("actor", "sort_name"): "name",  # else lists make a surname of its last word
    ("place", "name"): "place",
    ("topic", "name"): "topic",
    ("term", "term"): "word",
    ("series", "unit"): "unit",
}


@dataclass(frozen=True, slots=True)
class Emptier:
    """Empties what is withheld on a site in that language, which answers at `base`."""

    lang: Lang
    base: str

    def emptied(self, record: R, withheld: Withholding) -> R:
        """The record with none of its words."""
        return self._without(record, withheld, _STAYS.get(record.noun, frozenset()))

    def emptied_change(self, entry: Correction, withheld: Withholding) -> Correction:
        """The entry of a change with none of the words that it quotes; why it was made, it still says."""
        return self._without(entry, withheld, _STAYS[entry.noun] | {"why", "reported_by"})

    def _without(self, record: R, withheld: Withholding, stays: frozenset[str]) -> R:
        names = type(record).model_fields.keys() - (_OF_ALL | stays)
        return record.model_copy(update={name: self._instead(record, name, withheld) for name in names})

    def _instead(self, record: Record, name: str, withheld: Withholding) -> Any:
        field, value = type(record).model_fields[name], getattr(record, name)
        if (record.noun, name) == ("source", "url"):
            return f"{self.base}{routes.of_any(record)}"
        if (record.noun, name) == ("source", "withdrawn") and value:  # it counts for nothing, shown or not
            return value.model_copy(update={"why": sentence(withheld)})
        if kept := _INSTEAD.get((record.noun, name)):
            words = {lang: withheld_instead(kept, lang) for lang in LANGUAGES}
            return LocalizedText(**words) if isinstance(value, LocalizedText) else words[self.lang]
        if name in _SAYS[record.noun] and not (record.noun == "correction" and value is None):
            return sentence(withheld)
        if field.default is not PydanticUndefined:
            return field.default
        return () if isinstance(value, tuple) else None


def sentence(withheld: Withholding) -> LocalizedText:
    """Since when something is withheld, and why, in each language."""
    day, why = withheld.date, withheld.why
    return LocalizedText(**{lang: withheld_since(day, why.as_typed(lang), lang) for lang in LANGUAGES})
