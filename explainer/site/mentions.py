"""What stands on a page of prose: the records that it cites, shows in a block, or as accounts of a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.question import Question
from explainer.problems import Location
from explainer.site.page import Page

Way = Literal["cited", "embedded", "account"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of a page that brings a record before readers: its id, where, and whether by a citation, by a block,
    or as an account of the question that a block shows, or cited in that question's words.
    """

    key: str
    location: Location
    way: Way


def mentions(page: Page, dataset: Dataset) -> Iterator[Mention]:
    """Everything that the page brings before readers: citations in order, then blocks; ids may be of no record."""
    for citation in page.scan.citations:
        yield Mention(citation.key, citation.location, "cited")
    for embed in (embed for embed in page.scan.embeds if embed.key):
        record = dataset.records.get(embed.key)
        if record and record.noun != embed.noun:
            continue  # a block shows nothing of another kind
        yield Mention(embed.key, embed.location, "embedded")
        for key in _in_question(record) if isinstance(record, Question) else ():
            yield Mention(key, embed.location, "account")


def _in_question(question: Question) -> Iterator[str]:
    """The ids of its accounts, and those that its words cite in any language."""
    yield from (account.fact for account in question.accounts)
    yield from (key for text in question.words.values() for key in text.cited)


def facts_on(page: Page, dataset: Dataset) -> tuple[Fact, ...]:
    """The facts on the page, in order, each once."""
    keys = dict.fromkeys(mention.key for mention in mentions(page, dataset))
    return tuple(dataset.facts[key] for key in keys if key in dataset.facts)
