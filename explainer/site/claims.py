"""What the site says in its own words, each claim with the facts and sources that it is held to.

Prose cites behind its words, so that nobody has to guess which fact a sentence means. Words without a citation of their
own are held to what their paragraph cites; headings, framing, titles and standfirsts to all that their page shows.
So are the words of questions: they may cite, and are held to their accounts where they do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.model.dataset import Dataset
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.fields import LocalizedText
from explainer.model.source import Source
from explainer.problems import Location
from explainer.site.mentions import mentions
from explainer.site.page import Page, Statement, StatementKind
from explainer.site.words.record_words import RecordText, record_texts

ClaimKind = StatementKind | Literal["title", "standfirst", "answer"]
_OF_THE_WHOLE_PAGE = ("heading", "framing")


@dataclass(frozen=True, slots=True)
class Claim:
    """Words, and what they are held to: the facts and sources cited right behind them (`cited`), or near them.

    `before` are the words before them in their paragraph; `place(at)` says where sign `at` of the text stands; `days`
    are those of the record whose words they are; `owner` is the id of that record, or the path of the page.
    """

    text: str
    lang: Lang
    kind: ClaimKind
    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]
    cited: bool
    before: str
    place: Callable[[int], Location]
    owner: str
    days: tuple[EdtfDate, ...] = ()


def claims_of_pages(pages: Iterable[Page], data: Dataset) -> Iterator[Claim]:
    """Every claim of the pages of prose; a page about the site itself claims something only where it cites."""
    for page in pages:
        about_the_site = page.front.kind == "editorial"
        shown = tuple(dict.fromkeys(mention.key for mention in mentions(page, data)))
        if not about_the_site or shown:
            yield from _of_front_matter(page, shown, data)
        before: dict[int | None, str] = {}
        for statement in page.scan.statements:
            keys = _held_to(statement, page, shown)
            if _cites_amiss(statement, page, data):
                continue
            if keys or not about_the_site:
                earlier = before.get(statement.paragraph, "")
                yield Claim(
                    statement.text, page.lang, statement.kind, *_records(keys, data), bool(statement.keys), earlier,
                    lambda at, page=page, start=statement.offset: page.place_at(start + at),  # type: ignore[misc]
                    page.path,
                )  # fmt: skip
                before[statement.paragraph] = f"{earlier} {statement.text}"


def claims_of_questions(data: Dataset) -> Iterator[Claim]:
    """What questions say in our own words: held to what is cited behind it, else to their accounts and all they cite.

    The position that an account takes is held to its fact alone.
    """
    for question in data.questions.values():
        accounts = tuple(account.fact for account in question.accounts)
        every = (*accounts, *(key for text in question.words.values() for key in text.cited))
        for name, text in question.words.items():
            for lang in text.by_language():
                place, before = data.where(question.id, name, lang), ""
                for part in text.parts_as_typed(lang):
                    keys, cited = part.keys or every, bool(part.keys)
                    yield _claim(part.words, lang, "answer", keys, data, cited, before, place, question.id)
                    before += part.words
        for number, account in enumerate(question.accounts):
            for name in ("position", "method"):
                given: LocalizedText | None = getattr(account, name)
                for lang, words in given.by_language().items() if given else ():
                    place = data.where(question.id, "accounts", number, name, lang)
                    yield _claim(words, lang, "answer", (account.fact,), data, True, "", place, question.id)


def claims_of_events(data: Dataset) -> Iterator[Claim]:
    """What events say in our own words: held to their facts, and to the days that they give themselves."""
    return (_of_event(event, text, data) for event in data.events.values() for text in record_texts(event))


def _of_event(event: Event, text: RecordText, data: Dataset) -> Claim:
    held_to, days = _records(event.facts, data), (event.date, event.end) if event.end else (event.date,)
    return Claim(text.words, text.lang, "answer", *held_to, True, "", lambda at: text.place(data), event.id, days)


def _held_to(statement: Statement, page: Page, shown: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of what a statement is held to."""
    if statement.keys:
        return statement.keys
    paragraph = page.scan.paragraph_of(statement)
    near = paragraph.keys if paragraph else ()
    whole = statement.kind in _OF_THE_WHOLE_PAGE or not near
    return shown if whole and page.front.kind != "editorial" else near


def _cites_amiss(statement: Statement, page: Page, data: Dataset) -> bool:
    """Whether a citation of the statement cannot be read, or leads to nothing: nobody knows then what it rests on."""
    paragraph = page.scan.paragraph_of(statement)
    cited = (key for key in statement.keys if key not in data.facts and key not in data.sources)
    return bool(paragraph and paragraph.faulty) or any(cited)


def _of_front_matter(page: Page, shown: tuple[str, ...], data: Dataset) -> Iterator[Claim]:
    kinds: tuple[ClaimKind, ...] = ("title", "standfirst")
    for kind in kinds:
        words, place = getattr(page.front, kind).as_typed(page.lang), page.positions.at(kind)
        yield _claim(words, page.lang, kind, shown, data, False, "", place, page.path)


def _claim(
    words: str,
    lang: Lang,
    kind: ClaimKind,
    keys: Iterable[str],
    data: Dataset,
    cited: bool,
    before: str,
    place: Location,
    owner: str,
) -> Claim:
    """One of words of which a file has no more than the place of the field."""
    return Claim(words, lang, kind, *_records(keys, data), cited, before, lambda at: place, owner)


def _records(keys: Iterable[str], data: Dataset) -> tuple[tuple[Fact, ...], tuple[Source, ...]]:
    """The facts and the sources among the ids, each once."""
    each = tuple(dict.fromkeys(keys))
    facts = tuple(data.facts[key] for key in each if key in data.facts)
    return facts, tuple(data.sources[key] for key in each if key in data.sources)
