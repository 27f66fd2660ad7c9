"""What each record that has an address is called where it is linked to."""

from __future__ import annotations

from explainer.language import Lang
from explainer.language.statuses import retracted_title
from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site.page import Page
from explainer.site.routes import Addressed


def title_of(record: Addressed, lang: Lang) -> str:
    """A fact and a question by their words, a source by its own title or else its publisher, the others by name."""
    match record:
        case Fact():
            return record.text.in_language(lang)
        case Question():
            return record.question.in_language(lang)
        case Event():
            return record.title.in_language(lang)
        case Term():
            return record.term.in_language(lang)
        case Source():
            return record.title or record.publisher
        case Actor() | Place() | Topic():
            return record.name.in_language(lang)


def title_in_lists(subject: Addressed | Page | Series, lang: Lang) -> str:
    """What it is called where its own page does not stand beside it: one that was retracted says so."""
    match subject:
        case Page():
            title = subject.front.title.in_language(lang)
        case Series():
            title = subject.title.in_language(lang)
        case _:
            title = title_of(subject, lang)
    retracted = subject.retracted if isinstance(subject, (Page, Series, Event, Fact, Question)) else None
    return retracted_title(title, lang) if retracted else title
