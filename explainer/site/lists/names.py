"""The lists that go by name: sources by publisher, people by surname, words, questions, and everything from A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.model.actor import Actor
from explainer.model.question import Question
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.site import routes
from explainer.site.alphabet import in_address, letter_of, name_to_sort, sort_key
from explainer.site.lists.division import Name, divided
from explainer.site.lists.levels import by_name, by_time
from explainer.site.lists.pages import ListPage, pages_of
from explainer.site.page import Page
from explainer.site.routes import Addressed
from explainer.site.site import Site
from explainer.site.titles import title_of

FIRST_LETTERS = 4  # of a publisher's name; then the publisher stands alone


@dataclass(frozen=True, slots=True)
class Titled:
    """A line of the list from A to Z: a record or a page of prose, under its name; persons under their surnames."""

    name: str
    subject: Page | Addressed


def source_pages(site: Site, lang: Lang) -> Iterator[ListPage]:
    """By publisher, then date, then id; a long list by the publishers' names, and one of a publisher by time."""

    def order(source: Source) -> tuple[object, ...]:
        day = source.published.sort_key if source.published else ()
        return sort_key(source.publisher), source.publisher, day, source.id

    def publisher(source: Source) -> Name:
        key = in_address(source.publisher)
        return Name(f"publishers/{key}", source.publisher, f"publisher-{key}")

    def below(source: Source) -> str:
        return f"{publisher(source).key}/"

    levels = (*by_name(_publisher, letters=FIRST_LETTERS), publisher, *by_time(_published, lang, below))
    ordered = sorted(site.dataset.sources.values(), key=order)
    return pages_of("sources", routes.SOURCES, divided(ordered, levels, lang))


def people_pages(site: Site, lang: Lang) -> Iterator[ListPage]:
    """Everybody by the name that lists have them under."""

    def name(actor: Actor) -> str:
        return name_to_sort(actor, lang)

    ordered = sorted(site.dataset.actors.values(), key=lambda actor: (letter_of(name(actor)), sort_key(name(actor))))
    return pages_of("people", routes.PEOPLE, divided(ordered, by_name(name), lang))


def term_pages(site: Site, lang: Lang) -> Iterator[ListPage]:
    """All terms by their words."""

    def name(term: Term) -> str:
        return term.term.in_language(lang)

    ordered = sorted(site.dataset.terms.values(), key=lambda term: (letter_of(name(term)), sort_key(name(term))))
    return pages_of("glossary", routes.GLOSSARY, divided(ordered, by_name(name), lang))


def question_pages(site: Site, lang: Lang) -> Iterator[ListPage]:
    """All questions by their wording; a long list by topic, of several the first."""

    def name(question: Question) -> str:
        return question.question.in_language(lang)

    def topic(question: Question) -> Name:
        record = site.dataset.topics[question.topics[0]]
        return Name(f"topics/{record.id}", title_of(record, lang), record.id, record)

    levels = (topic, *by_name(name, lambda question: f"{topic(question).key}/"))
    order = {record.id: number for number, record in enumerate(site.dataset.topics_in_order)}
    ordered = sorted(
        site.dataset.questions.values(),
        key=lambda question: (order.get(question.topics[0], 0), sort_key(name(question))),
    )
    return pages_of("questions", routes.QUESTIONS, divided(ordered, levels, lang))


def a_to_z_pages(site: Site, lang: Lang) -> Iterator[ListPage]:
    """Explainers, questions, people, terms and topics; facts and events are sentences, with lists of their own."""
    data = site.dataset
    pages = (page for page in site.explainers if page.lang == lang)
    records: tuple[Addressed, ...] = (*data.questions.values(), *data.terms.values(), *data.topics.values())
    titled = [
        *(Titled(page.front.title.in_language(lang), page) for page in pages),
        *(Titled(title_of(record, lang), record) for record in records),
        *(Titled(name_to_sort(actor, lang), actor) for actor in data.actors.values()),
    ]
    ordered = sorted(titled, key=lambda one: (letter_of(one.name), sort_key(one.name), _address(one.subject)))
    return pages_of("search", routes.SEARCH, divided(ordered, by_name(lambda one: one.name), lang))


def _address(subject: Page | Addressed) -> str:
    return subject.address if isinstance(subject, Page) else routes.of(subject)


def _publisher(source: Source) -> str:
    return source.publisher


def _published(source: Source) -> EdtfDate | None:
    return source.published
