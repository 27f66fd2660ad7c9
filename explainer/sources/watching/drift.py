"""What a page says otherwise than it did, and which facts that concerns: for somebody to read, and no error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal
from urllib.parse import urlsplit

from explainer.language import LANGUAGES, Lang
from explainer.language.reading.figures import figures
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.source import Source
from explainer.site.words.verbatim import same_words
from explainer.sources.watching.looking import same_title
from explainer.sources.watching.memory import PageMemory
from explainer.sources.watching.page_read import PageRead

DriftKind = Literal["quote-gone", "quote-not-there", "number-gone", "title-changed", "text-changed", "file-changed"]
_ENOUGH: Final = 100  # words of a page in which a quotation can be missed
_SHOWN: Final = 3
_FILE: Final = re.compile(r"\.(?:pdf|docx?|xlsx?|csv|zip|jpe?g|png)$", re.IGNORECASE)
_LARGE_PART: Final = 0.5


@dataclass(frozen=True, slots=True)
class Drift:
    """One thing that is otherwise, in words, and the facts that it concerns."""

    source: str
    kind: DriftKind
    said: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Quoted:
    """Words of the page that a record has: its id, the words, and whether they can stand on no other page."""

    record: str
    words: str
    only: bool


def remembered(source: Source, page: PageRead, data: Dataset, day: str) -> PageMemory:
    """What is kept of a page, to compare with later."""
    quotes = tuple(sorted({one.record for one in _quotes(source, data) if same_words(one.words, [page.words])}))
    there = _values_in(page.words, _lang(source))
    numbers = {
        fact.id: tuple(sorted(number for number, values in _numbers_of(fact).items() if values & there))
        for fact in facts_on(source, data)
    }
    numbers = {fact: found for fact, found in numbers.items() if found}
    return PageMemory(day, page.titles[:4], page.modified, page.sentence_digests, quotes, numbers, page.digest)


def drift(source: Source, before: PageMemory, page: PageRead, data: Dataset) -> Iterator[Drift]:
    """Everything that the page says otherwise than before."""
    if before.digest and page.digest and before.digest != page.digest:
        yield Drift(source.id, "file-changed", "the file is another one", _ids(source, data))
    if before.digest and page.words:
        yield Drift(source.id, "file-changed", "where a file was, there is a page now", _ids(source, data))
    if not page.words:
        return
    yield from _quotes_missed(source, before, page, data)
    yield from _numbers_missed(source, before, page, data)
    if before.titles and page.titles and not any(same_title(one, own) for one in page.titles for own in before.titles):
        said = f'its title was "{before.titles[0]}" and is "{page.titles[0]}"'
        yield Drift(source.id, "title-changed", said, _ids(source, data))
    yield from _text_changed(source, before, page, data)


def unlike_record(source: Source, page: PageRead, data: Dataset) -> Iterator[Drift]:
    """What a page that nobody looked at before says otherwise than the record: then it may be another one already."""
    if page.titles and source.title and not any(same_title(one, source.title) for one in page.titles):
        said = f'its title is "{page.titles[0]}", and the record has "{source.title}"'
        yield Drift(source.id, "title-changed", said, _ids(source, data))
    if page.words and _FILE.search(urlsplit(source.url).path):
        yield Drift(source.id, "file-changed", "its address is that of a file, and a page is there", _ids(source, data))


def facts_on(source: Source, data: Dataset) -> tuple[Fact, ...]:
    """The facts that rest on the source and stand."""
    return tuple(
        fact for fact in data.facts.values() if fact.stands and any(link.source == source.id for link in fact.sources)
    )


def _quotes_missed(source: Source, before: PageMemory, page: PageRead, data: Dataset) -> Iterator[Drift]:
    for one in _quotes(source, data):
        if same_words(one.words, [page.words]):
            continue
        facts = (one.record,) if one.record in data.facts else ()
        if one.record in before.quotes:
            said = f'the words "{one.words}" stood there on {before.on}, and do not any more'
            yield Drift(source.id, "quote-gone", said, facts)
        elif one.only and len(page.words.split()) >= _ENOUGH:
            yield Drift(source.id, "quote-not-there", f'the words "{one.words}" were not found there', facts)


def _numbers_missed(source: Source, before: PageMemory, page: PageRead, data: Dataset) -> Iterator[Drift]:
    there = _values_in(page.words, _lang(source))
    for fact in facts_on(source, data):
        known = before.numbers.get(fact.id, ())
        if gone := sorted(one for one, values in _numbers_of(fact).items() if one in known and not values & there):
            numbers = ", ".join(f"{number:,.12g}" for number in gone[:_SHOWN])
            said = f"{numbers} stood there on {before.on}, and {'does' if len(gone) == 1 else 'do'} not any more"
            yield Drift(source.id, "number-gone", said, (fact.id,))


def _text_changed(source: Source, before: PageMemory, page: PageRead, data: Dataset) -> Iterator[Drift]:
    """Where the page itself says that it is newer, any sentence that is gone; else, where much is gone."""
    if not before.sentences:
        return
    gone = len(set(before.sentences) - set(page.sentence_digests))
    newer = bool(page.modified) and page.modified > before.modified
    if gone == 0 or not (newer or gone / len(before.sentences) > _LARGE_PART):
        return
    says = f"; the page says that it was changed on {page.modified[:10]}" if newer else ""
    said = f"{gone} of the {len(before.sentences)} sentences of {before.on} do not stand there any more{says}"
    yield Drift(source.id, "text-changed", said, _ids(source, data))


def _quotes(source: Source, data: Dataset) -> Iterator[_Quoted]:
    """The words of the source that records have: where they name it, and what a fact quotes in its language."""
    for record, reference in data.naming(source.id):
        if reference.path[:1] == ("sources",) and len(reference.path) > 1:
            link = getattr(record, "sources", ())[int(reference.path[1])]
            if link.quote:
                yield _Quoted(record.id, link.quote, only=True)
    for fact in facts_on(source, data):
        if fact.quote and _same_language(fact.quote.language, source):
            others = (data.sources[link.source] for link in fact.sources if link.source != source.id)
            only = not any(_same_language(fact.quote.language, other) for other in others)
            yield _Quoted(fact.id, fact.quote.text, only)


def _same_language(code: str, source: Source) -> bool:
    return code.partition("-")[0] == source.language.partition("-")[0]


def _numbers_of(fact: Fact) -> dict[float, set[float]]:
    """The numbers that a fact states, each with all that its digits may mean: `1.200` has two readings."""
    found = {max(number.values): set(number.values) for number in figures(str(fact.text), "en").numbers}
    given = (fact.value.number, fact.value.low, fact.value.high) if fact.value else ()
    return {**{float(number): {float(number)} for number in given if number is not None}, **found}


def _values_in(text: str, lang: Lang | None) -> set[float]:
    """What the numbers of a text may mean; none where it is in a language whose numbers nobody here reads."""
    return {value for number in figures(text, lang).numbers for value in number.values} if lang else set()


def _lang(source: Source) -> Lang | None:
    return next((lang for lang in LANGUAGES if source.language[:2] == lang), None)


def extended(before: PageMemory, now: PageMemory) -> PageMemory:
    """What is kept of the first day, with words and figures of ours that were found there since."""
    numbers = {
        fact: tuple(sorted({*before.numbers.get(fact, ()), *now.numbers.get(fact, ())}))
        for fact in sorted({*before.numbers, *now.numbers})
    }
    return replace(before, quotes=tuple(sorted({*before.quotes, *now.quotes})), numbers=numbers)


def _ids(source: Source, data: Dataset) -> tuple[str, ...]:
    return tuple(fact.id for fact in facts_on(source, data))
