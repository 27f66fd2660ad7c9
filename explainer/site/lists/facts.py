"""The lists of facts: all of them, and those about a record that many facts name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.model.actor import Actor
from explainer.model.fact import Fact
from explainer.model.place import Place
from explainer.model.source import Source
from explainer.model.topic import Topic
from explainer.site import routes
from explainer.site.lists.division import MOST, WHOLE, Name, Part, divided
from explainer.site.lists.levels import by_time
from explainer.site.lists.pages import ListPage, pages_of
from explainer.site.site import Site
from explainer.site.timeline_facets import FEW
from explainer.site.titles import title_of

Named = Actor | Place | Source | Topic


def fact_pages(site: Site, lang: Lang) -> Iterator[ListPage]:
    """All facts, by topic where they are many; then those that name a person, source or place, where they are many."""
    data = site.dataset
    topics = data.topics_in_order if len(data.facts) > MOST else ()
    by_topic = ((topic, tuple(f for f in data.facts_in_order if topic.id in f.topics)) for topic in topics)
    parts = tuple(_about(topic, facts, lang) for topic, facts in by_topic if facts)
    yield from pages_of("facts", routes.FACTS, Part(WHOLE, data.facts_in_order, parts))
    records: tuple[Named, ...] = (*data.actors.values(), *data.sources.values(), *data.places.values())
    for named in records:
        if len(data.facts_naming(named.id)) > most_under(named):
            yield from pages_of("facts", routes.FACTS, _about(named, data.facts_naming(named.id), lang))


def most_under(record: Named) -> int:
    """How many facts stand where the record does; if more name it, they have a list of their own."""
    return FEW if isinstance(record, Place) else MOST


def _about(record: Named, facts: Iterable[Fact], lang: Lang) -> Part[Fact]:
    below = routes.facts_about(record).removeprefix(routes.FACTS)
    words = f"{title_of(record, lang)} ({record.id})" if isinstance(record, Source) else title_of(record, lang)
    name = Name(below.rstrip("/"), words, record.id, record)
    return divided(facts, by_time(_date, lang, lambda _: below), lang, name)


def _date(fact: Fact) -> EdtfDate:
    return fact.date
