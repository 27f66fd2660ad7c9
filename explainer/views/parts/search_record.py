"""What can be searched, as records of plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeVar, get_args

from explainer.language import LANGUAGES
from explainer.language.months import LONG
from explainer.language.sentences import sentences
from explainer.model.actor import Actor
from explainer.model.fact import Fact
from explainer.model.fields import LocalizedText
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.site import routes
from explainer.site.alphabet import name_to_sort
from explainer.site.page import Page
from explainer.site.queries import address_of, plan
from explainer.site.titles import title_in_lists
from explainer.views.context import ViewContext
from explainer.views.parts.links import date_view
from explainer.views.parts.question_summary import question_summary

S = TypeVar("S", bound=Page | Record)
MOST_ANSWERS = 5  # of a question whose answers are no figures; its page has all
Kind = Literal["explainer", "question", "fact", "event", "person", "term", "topic", "month"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing to be found: its name, where it is, what else is said of it; `state` is a word of status, if any.

    `also` are other words for it that are searched and not shown; `brief` answers in a line, where `text` does not;
    `named` is how many facts and events name it. `sort` is what an actor is called in lists, a person by surname first;
    `body` is true of those who are no person.
    """

    kind: Kind
    href: str
    title: str
    text: str
    topics: tuple[str, ...] = ()
    when: str | None = None
    state: str | None = None
    also: tuple[str, ...] = ()
    brief: str | None = None
    named: int = 0
    sort: str | None = None
    body: bool = False


def search_records(ctx: ViewContext) -> tuple[SearchRecord, ...]:
    """Everything that can be found: explainers by title and standfirst, records by their words.

    What is withheld has no words, and is not found.
    """
    return (
        *_explainers(ctx),
        *_questions(ctx),
        *_facts(ctx),
        *_events(ctx),
        *_people(ctx),
        *_terms(ctx),
        *_topics(ctx),
        *_months(ctx),
    )


def _shown(subjects: Iterable[S]) -> Iterator[S]:
    return (one for one in subjects if not one.withheld)


def _explainers(ctx: ViewContext) -> Iterator[SearchRecord]:
    for page in _shown(ctx.site.explainers):
        if page.lang == ctx.lang:
            title, text = title_in_lists(page, ctx.lang), page.front.standfirst.in_language(ctx.lang)
            yield SearchRecord("explainer", page.address, title, text, page.front.topics, also=page.front.also)


def _questions(ctx: ViewContext) -> Iterator[SearchRecord]:
    for question in _shown(ctx.dataset.questions.values()):
        yield SearchRecord(
            kind="question",
            href=routes.of(question),
            title=question.question.in_language(ctx.lang),
            text=_joined(ctx, question.common_ground, question.settled_by, question.open_because),
            topics=question.topics,
            state=ctx.dataset.question_status(question),
            also=question.also,
            brief=_answers(ctx, question),
        )


def _answers(ctx: ViewContext, question: Question) -> str:
    """What is answered now: as a span of figures, else the first few answers; of an open question, why it is open."""
    if span := ctx.ask(question_summary, question.id).span:
        return f"{span.low}–{span.high} {span.unit}"
    positions = (account.position for account in ctx.dataset.current_accounts(question))
    answers = tuple(dict.fromkeys(_joined(ctx, position) for position in positions if position))
    more = ("…",) if len(answers) > MOST_ANSWERS else ()
    return "; ".join((*answers[:MOST_ANSWERS], *more)) or _first_sentence(ctx, question.open_because)


def _first_sentence(ctx: ViewContext, text: LocalizedText | None) -> str:
    return next((sentence.text for sentence in sentences(_joined(ctx, text), ctx.lang)), "")


def _facts(ctx: ViewContext) -> Iterator[SearchRecord]:
    for fact in _shown(ctx.dataset.facts.values()):
        yield SearchRecord(
            kind="fact",
            href=routes.of(fact),
            title=fact.text.in_language(ctx.lang),
            text=_around(ctx, fact),
            topics=fact.topics,
            when=date_view(fact.reported or fact.date, ctx.lang).short,
            state=ctx.dataset.status(fact),
        )


def _around(ctx: ViewContext, fact: Fact) -> str:
    """Who says it, in what words, and our note."""
    speaker = ctx.dataset.actors[fact.said_by].name if fact.said_by else None
    quote = fact.quote.text if fact.quote else ""
    return " ".join(filter(None, (_joined(ctx, speaker), quote, _joined(ctx, fact.note))))


def _events(ctx: ViewContext) -> Iterator[SearchRecord]:
    for event in _shown(ctx.dataset.events.values()):
        yield SearchRecord(
            kind="event",
            href=ctx.ask(address_of, event.id) or routes.of(event),
            title=title_in_lists(event, ctx.lang),
            text=_joined(ctx, ctx.dataset.places[event.place].name if event.place else None),
            topics=event.topics,
            when=date_view(event.date, ctx.lang).short,
        )


def _people(ctx: ViewContext) -> Iterator[SearchRecord]:
    for actor in _shown(ctx.dataset.actors.values()):
        yield SearchRecord(
            kind="person",
            href=routes.of(actor),
            title=actor.name.in_language(ctx.lang),
            text=_about(ctx, actor),
            brief=_joined(ctx, actor.role),
            also=(*actor.aliases, *actor.also),
            named=len(ctx.dataset.facts_naming(actor.id)) + len(ctx.dataset.events_naming(actor.id)),
            sort=name_to_sort(actor, ctx.lang),
            body=actor.kind == "body",
        )


def _about(ctx: ViewContext, actor: Actor) -> str:
    roles = dict.fromkeys(_joined(ctx, role) for role in (actor.role, *(role.text for role in actor.roles)))
    return ". ".join(filter(None, (*roles, ", ".join(actor.aliases))))


def _terms(ctx: ViewContext) -> Iterator[SearchRecord]:
    for term in _shown(ctx.dataset.terms.values()):
        text = " ".join((_joined(ctx, term.definition), ", ".join(term.aliases))).strip()
        href = ctx.ask(address_of, term.id) or routes.of(term)
        brief = _first_sentence(ctx, term.definition)
        yield SearchRecord("term", href, term.term.in_language(ctx.lang), text, also=term.aliases, brief=brief)


def _topics(ctx: ViewContext) -> Iterator[SearchRecord]:
    for topic in _shown(ctx.dataset.topics.values()):
        title, text = topic.name.in_language(ctx.lang), topic.description.in_language(ctx.lang)
        yield SearchRecord("topic", routes.of(topic), title, text, (topic.id,), also=topic.also)


def _months(ctx: ViewContext) -> Iterator[SearchRecord]:
    """The timelines of months, by the month's name in every language: `enero 2026`."""
    for page in ctx.ask(plan).values():
        if page.noun == "month" and page.title:
            year, month = page.subject.split("-")
            also = tuple(f"{LONG[lang][int(month) - 1]} {year}" for lang in LANGUAGES if lang != ctx.lang)
            yield SearchRecord("month", page.address, page.title, "", also=also)


def _joined(ctx: ViewContext, *texts: LocalizedText | None) -> str:
    return " ".join(text.in_language(ctx.lang) for text in texts if text)
