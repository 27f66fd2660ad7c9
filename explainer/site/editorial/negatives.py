"""Where the site says in its own name that something was not found, and whether it says where it looked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from explainer.language.negatives.find import own_negatives
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.fields import LocalizedText
from explainer.model.question import Question
from explainer.problems import Location
from explainer.site.mentions import facts_on
from explainer.site.page import Page, Statement
from explainer.site.site import Site

_LINKED = re.compile(r"/(?:questions|facts)/([a-z0-9-]+)/")


@dataclass(frozen=True, slots=True)
class FoundNegative:
    """A negative of ours: its words, and whether what it stands on tells of a search.

    `owner` is the fact or question that says so, in the field at `path`; on a page there is none, and a `place`. A
    title or standfirst (`of_page`) cites nothing itself, and stands on all that its page does.
    """

    words: str
    searched: bool
    owner: Fact | Question | None = None
    path: tuple[str | int, ...] = ()
    place: Location | None = None
    of_page: bool = False

    def where(self, data: Dataset) -> Location:
        """Where it stands."""
        assert self.place or self.owner
        return self.place or data.where(self.owner.id, *self.path)  # type: ignore[union-attr]


def found_negatives(site: Site) -> Iterator[FoundNegative]:
    """Every one of the facts, the questions and the pages about the subject; of a page about the site, none."""
    for fact in site.dataset.facts.values():
        yield from _of_record(fact)
    for question in site.dataset.questions.values():
        yield from _of_record(question)
    for page in site.pages:
        if page.front.kind != "editorial":
            yield from _of_front_matter(page, site.dataset)
            yield from _of_prose(page, site.dataset)


def tells_of_a_search(record: object) -> bool:
    """Whether a record says what was looked for, when and where."""
    if isinstance(record, Fact):
        return bool(record.searched or record.no_reply)
    return isinstance(record, Question) and record.searched is not None


def _of_record(record: Fact | Question) -> Iterator[FoundNegative]:
    for path, text in _texts(record):
        for lang, words in text.by_language().items():
            for found in own_negatives(words, lang):
                yield FoundNegative(found.words, tells_of_a_search(record), record, (*path, lang))


def _texts(record: Fact | Question) -> Iterator[tuple[tuple[str | int, ...], LocalizedText]]:
    """What a record says in our own words; the position of an account is what its fact says."""
    if isinstance(record, Question):
        yield from (((name,), text) for name, text in record.words.items())
        for number, account in enumerate(record.accounts):
            if account.method:
                yield ("accounts", number, "method"), account.method
    else:
        yield ("text",), record.text
        if record.note:
            yield ("note",), record.note


def _of_front_matter(page: Page, data: Dataset) -> Iterator[FoundNegative]:
    """Title and standfirst, which stand on all that the page shows."""
    shown: tuple[object, ...] = (*facts_on(page, data), *_linked(page.text, data))
    searched = any(map(tells_of_a_search, shown))
    for name in ("title", "standfirst"):
        for found in own_negatives(getattr(page.front, name).as_typed(page.lang), page.lang):
            yield FoundNegative(found.words, searched, place=page.positions.at(name), of_page=True)


def _of_prose(page: Page, data: Dataset) -> Iterator[FoundNegative]:
    """What statements say; of several on one line, as in the row of a table, the first."""
    lines: set[int] = set()
    for statement in page.scan.statements:
        for found in own_negatives(statement.text, page.lang):
            place = page.place_at(statement.offset + found.start)
            if place.line not in lines:
                lines.add(place.line)
                searched = any(map(tells_of_a_search, _beside(statement, page, data)))
                yield FoundNegative(found.words, searched, place=place)


def _beside(statement: Statement, page: Page, data: Dataset) -> Iterable[object]:
    """The records that a statement cites, else its paragraph; and those to whose pages its paragraph leads."""
    paragraph = page.scan.paragraph_of(statement)
    keys = statement.keys or (paragraph.keys if paragraph else ())
    get: Callable[[str], object] = data.records.get
    return [*map(get, keys), *(_linked(paragraph.text, data) if paragraph else ())]


def _linked(text: str, data: Dataset) -> Iterator[object]:
    yield from (data.records.get(key) for key in _LINKED.findall(text))
