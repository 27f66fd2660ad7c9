"""Which ids fields may name now, as a schema beside those of the records: completed, explained, told when unknown.

The YAML language server completes `defaultSnippets`, shows where the mouse rests what the one matching `enum` is said
to mean, and gives `patternErrorMessage` for what is in none. As one `enum`, all ids would be shown at each of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from math import isqrt
from typing import Any

from explainer.completion.words import words_beside
from explainer.model.correction import ANY_NOUN
from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.model.fields import ID_PATTERN
from explainer.model.record import Record
from explainer.model.schemas.editor_schema import DRAFT, lists_of_ids
from explainer.model.schemas.editor_values import ANY, NEVER, OR
from explainer.problems import with_article

_UNKNOWN = "no {} has this id: mistyped, or newer than the last `explainer check` (make serve checks at every save)"


def ids_schema(dataset: Dataset, comment: str) -> str:
    """The schema of all lists of ids that the schemas of records ask for; with a comment above."""
    broken = frozenset(filter(re.compile(ID_PATTERN).fullmatch, dataset.broken))
    by_noun, made = _by_noun(dataset), {}
    for name in sorted(lists_of_ids()):
        noun = name.partition("-")[0]
        words = {record.id: words_beside(record, dataset) for record in by_noun[noun]}
        made[name] = _one_of(noun, words, broken, OR[name.removeprefix(noun)])
    return json.dumps({"$comment": comment, "$schema": DRAFT, "$defs": made}, ensure_ascii=False) + "\n"


def _by_noun(dataset: Dataset) -> Mapping[str, Iterable[Record]]:
    """The records of each kind that others may name; and of all these kinds together."""
    nameable = {kind.noun: dataset.all(kind).values() for kind in RECORD_TYPES if kind.noun in ANY_NOUN}
    return {**nameable, ANY: [record for records in nameable.values() for record in records]}


def _one_of(noun: str, words: Mapping[str, str], broken: frozenset[str], types: list[str]) -> dict[str, Any]:
    """One of these ids. That of a record which cannot be read today is right, and has no words."""
    return {
        "type": types,
        "errorMessage": f"expected the id of {with_article(noun)}",
        "defaultSnippets": [{"label": name, "body": name, "description": said} for name, said in words.items()],
        "if": {"type": "string", "not": {"enum": sorted({*words, *broken})}},
        "then": {"pattern": NEVER, "patternErrorMessage": _UNKNOWN.format(noun)},
        "else": {"allOf": [_meaning(dict(some)) for some in _shelves(sorted(words.items()))]},
    }


def _shelves(words: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """As many as there are words on each: the server looks through the shelves, then through one."""
    size = isqrt(len(words)) + 1
    return (words[start : start + size] for start in range(0, len(words), size))


def _meaning(words: Mapping[str, str]) -> dict[str, Any]:
    """What one of these ids stands for. The empty alternative comes first: so the server compares no faults."""
    each = ({"enum": [name], "enumDescriptions": [said]} for name, said in words.items())
    return {"if": {"not": {"enum": list(words)}}, "else": {"anyOf": [{}, *each]}}
