"""What can be searched, as records of plain words; and the page that finds it, with everything from A to Z."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from explainer.model.actor import Actor
from explainer.model.fact import Fact
from explainer.model.fields import Text
from explainer.site import routes
from explainer.site.site import Site
from explainer.views.page import PageView
from explainer.views.parts.alphabet import by_letter, name_to_sort
from explainer.views.parts.fact import FactWords
from explainer.views.parts.links import LinkView, date_view

Kind = Literal["explainer", "question", "fact", "event", "person", "term", "topic"]
KINDS: tuple[Kind, ...] = ("explainer", "question", "fact", "event", "person", "term", "topic")


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing to be found: its name, where it is, what else is said of it; `state` is a word of status, if any.

    `sort` is what an actor is called in lists, a person by surname first; `body` is true of those who are no person.
    """

    kind: Kind
    href: str
    title: str
    text: str
    topics: tuple[str, ...] = ()
    when: str | None = None
    state: str | None = None
    sort: str | None = None
    body: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list from A to Z; persons stand under their surnames, and bodies are told from them."""

    kind: Kind | Literal["body"]
    link: LinkView


@dataclass(frozen=True, slots=True)
class Letter:
    """All that begins with one letter."""

    link: LinkView
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPageView(PageView):
    """The search, and the list from A to Z; `index` is where the search finds its index, None where none was made."""

    template: ClassVar[str] = "search.html"

    index: str | None
    kinds: tuple[Kind, ...]
    topics: tuple[LinkView, ...]
    letters: tuple[Letter, ...]


def search_page(site: Site, words: FactWords, index: str | None) -> SearchPageView:
    """The page at `/search/`."""
    topics = sorted(site.dataset.topics.values(), key=lambda topic: (topic.order, topic.id))
    return SearchPageView(
        path="/search/",
        lang=words.lang,
        index=index,
        kinds=KINDS,
        topics=tuple(LinkView(topic.name.in_language(words.lang), topic.id) for topic in topics),
        letters=_letters(record for record in search_records(site, words) if record.kind not in ("fact", "event")),
    )


def search_records(site: Site, words: FactWords) -> tuple[SearchRecord, ...]:
    """Everything that can be found: explainers by title and standfirst, records by their words."""
    return (
        *_explainers(site, words),
        *_questions(site, words),
        *_facts(site, words),
        *_events(site, words),
        *_people(site, words),
        *_terms_and_topics(site, words),
    )


def _letters(records: Iterable[SearchRecord]) -> tuple[Letter, ...]:
    groups = by_letter(sorted(records, key=lambda record: record.href), lambda record: record.sort or record.title)
    return tuple(Letter(link, tuple(map(_entry, group))) for link, group in groups)


def _entry(record: SearchRecord) -> Entry:
    return Entry("body" if record.body else record.kind, LinkView(record.sort or record.title, record.href))


def _explainers(site: Site, words: FactWords) -> Iterator[SearchRecord]:
    for page in site.explainers:
        if page.lang == words.lang:
            front = page.front
            text = front.standfirst.in_language(words.lang)
            yield SearchRecord("explainer", page.address, front.title.in_language(words.lang), text, front.topics)


def _questions(site: Site, words: FactWords) -> Iterator[SearchRecord]:
    for question in site.dataset.questions.values():
        yield SearchRecord(
            kind="question",
            href=routes.of_record(question) or "",
            title=question.question.in_language(words.lang),
            text=_joined(words, question.common_ground, question.settled_by, question.open_because),
            topics=question.topics,
            state=site.dataset.question_status(question),
        )


def _facts(site: Site, words: FactWords) -> Iterator[SearchRecord]:
    for fact in site.dataset.facts.values():
        yield SearchRecord(
            kind="fact",
            href=routes.of_record(fact) or "",
            title=fact.text.in_language(words.lang),
            text=_around(fact, words),
            topics=fact.topics,
            when=date_view(fact.reported or fact.date, words.lang).short,
            state=site.dataset.status(fact),
        )


def _around(fact: Fact, words: FactWords) -> str:
    """Who says it, in what words, and our note."""
    speaker = words.dataset.actors[fact.said_by].name if fact.said_by else None
    quote = fact.quote.text if fact.quote else ""
    return " ".join(filter(None, (_joined(words, speaker), quote, _joined(words, fact.note))))


def _events(site: Site, words: FactWords) -> Iterator[SearchRecord]:
    data = site.dataset
    for event in data.events.values():
        yield SearchRecord(
            kind="event",
            href=routes.of_record(event) or "",
            title=event.title.in_language(words.lang),
            text=_joined(words, data.places[event.place].name if event.place else None),
            topics=event.topics,
            when=date_view(event.date, words.lang).short,
        )


def _people(site: Site, words: FactWords) -> Iterator[SearchRecord]:
    for actor in site.dataset.actors.values():
        yield SearchRecord(
            kind="person",
            href=routes.of_record(actor) or "",
            title=actor.name.in_language(words.lang),
            text=_about(actor, words),
            sort=name_to_sort(actor, words.lang),
            body=actor.kind == "body",
        )


def _about(actor: Actor, words: FactWords) -> str:
    roles = dict.fromkeys(_joined(words, role) for role in (actor.role, *(role.text for role in actor.roles)))
    return ". ".join(filter(None, (*roles, ", ".join(actor.aliases))))


def _terms_and_topics(site: Site, words: FactWords) -> Iterator[SearchRecord]:
    for term in site.dataset.terms.values():
        text = " ".join((_joined(words, term.definition), ", ".join(term.aliases))).strip()
        yield SearchRecord("term", routes.of_record(term) or "", term.term.in_language(words.lang), text)
    for topic in site.dataset.topics.values():
        text = topic.description.in_language(words.lang)
        yield SearchRecord(
            "topic", routes.of_record(topic) or "", topic.name.in_language(words.lang), text, (topic.id,)
        )


def _joined(words: FactWords, *texts: Text | None) -> str:
    return " ".join(text.in_language(words.lang) for text in texts if text)
