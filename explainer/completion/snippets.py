"""The ids of a site as snippets for pages of prose: what an editor such as VS Code offers behind `@`, `=` and `///`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from explainer.completion.words import words_beside
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.record import Record
from explainer.model.source import Source

# The block that shows a record, by its noun.
_BLOCKS = {"topic": "timeline", "question": "question", "fact": "fact", "series": "chart"}
Snippet = dict[str, object]


def id_snippets(dataset: Dataset) -> str:
    """A file of snippets: facts and sources to cite, figures of facts, blocks of records."""
    made = {str(snippet["prefix"]): snippet for record in dataset.records.values() for snippet in _of(record, dataset)}
    return json.dumps(dict(sorted(made.items())), ensure_ascii=False, indent=1) + "\n"


def _of(record: Record, dataset: Dataset) -> Iterator[Snippet]:
    words = words_beside(record, dataset)
    if isinstance(record, (Fact, Source)):
        yield _snippet(f"@{record.id}", [f"@{record.id}"], f"cite the {record.noun}: {words}")
    if isinstance(record, Fact) and record.value:
        yield _snippet(f"{{={record.id}", [f"{{={record.id}}}"], f"the figure of the fact: {words}")
    if name := _BLOCKS.get(record.noun):
        opening = f"/// {name} | {record.id}"
        yield _snippet(opening, [opening, "///", "$0"], f"a {name} here: {words}")


def _snippet(prefix: str, body: list[str], description: str) -> Snippet:
    return {"scope": "markdown", "prefix": prefix, "body": body, "description": description}
