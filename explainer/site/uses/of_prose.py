"""The places of prose that use a record or a page: what cites it, what has to hold with it, blocks, links and names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from explainer.language.sentences import Sentence
from explainer.model.actor import Actor
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site import routes
from explainer.site.mentions import mentions
from explainer.site.page import Citation, Page
from explainer.site.site import Site
from explainer.site.uses.labels import label
from explainer.site.uses.names import names_in
from explainer.site.uses.page_sentences import PageSentences
from explainer.site.uses.use import Use

_SHELVES = (routes.TIMELINE, routes.PLACES, routes.GLOSSARY)  # lists on which records have anchors
_LEAD = 2  # words that open an entry and say nothing: **The dam.**


def uses_in_prose(key: str, site: Site) -> Iterator[Use]:
    """Every place of every page that uses the record, page by page."""
    record = site.dataset.records.get(key)
    for page in site.pages:
        sentences = PageSentences(page)
        cited = tuple(_cited(key, sentences))
        yield from cited
        yield from _near(key, sentences)
        if cited and isinstance(record, Fact):
            yield _headline(page)
        yield from _blocks(key, page, site.dataset)
        yield from _topics(key, page)
        if record:
            yield from links_to(addresses_of(record), page, site)
        if isinstance(record, Actor | Term):
            yield from names_in(record, sentences, site)


def links_to(addresses: Iterable[str], page: Page, site: Site) -> Iterator[Use]:
    """Every link of the page that leads to one of the addresses."""
    wanted = frozenset(addresses)
    for link in site.links_of(page):
        path, _, anchor = link.target.partition("#")
        if link.target in wanted or path in wanted or (anchor and path.startswith(_SHELVES) and f"#{anchor}" in wanted):
            yield Use(link.location, "link", page.address, f"linked to from {page.address}", link.words)


def addresses_of(record: Record) -> Iterator[str]:
    """Where it answers; of what has an anchor on a list, the anchor alone, too: parts of lists have it as well."""
    address = routes.of_any(record)
    if address:
        yield address
        if "#" in address:
            yield f"#{record.id}"
    if isinstance(record, Topic):
        yield routes.timeline_of(record.id)


def _cited(key: str, sentences: PageSentences) -> Iterator[Use]:
    """Every sentence that cites it, each once, and what is cited beside it."""
    page = sentences.page
    if all(citation.key != key for citation in page.scan.citations):
        return
    by_sentence: dict[Sentence, list[Citation]] = {}
    for citation in page.scan.citations:
        by_sentence.setdefault(sentences.at(citation.location), []).append(citation)
    for sentence, cited in by_sentence.items():
        if first := next((citation for citation in cited if citation.key == key), None):
            beside = dict.fromkeys(citation.key for citation in cited if citation.key != key)
            how = f"cited in a sentence of {page.address}"
            yield Use(first.location, "cited", page.address, how, sentences.words(sentence), tuple(beside))


def _near(key: str, sentences: PageSentences) -> Iterator[Use]:
    """The sentences that cite nothing themselves: what their paragraph cites has to carry them."""
    page = sentences.page
    citing = {statement.paragraph for statement in page.scan.statements if key in statement.keys} - {None}
    near = [one for one in page.scan.statements if one.paragraph in citing]
    cited = {sentences.at_offset(one.offset + len(one.text)) for one in near if one.keys}
    spans = [sentences.between(one.offset, one.offset + len(one.text)) for one in near]
    for sentence in dict.fromkeys(chain.from_iterable(spans)):
        words = sentences.words(sentence)
        if sentence not in cited and len(words.split()) > _LEAD:
            how = f"cites nothing, in the same paragraph of {page.address}"
            yield Use(sentences.place(sentence), "near", page.address, how, words)


def _headline(page: Page) -> Use:
    """What stands at the head of the page, for which all its facts have to answer."""
    title, standfirst = (getattr(page.front, name).as_typed(page.lang) for name in ("title", "standfirst"))
    words = " ".join(f"{title} – {standfirst}".split())
    return Use(page.positions.at("title"), "headline", page.address, f"title and standfirst of {page.address}", words)


def _blocks(key: str, page: Page, data: Dataset) -> Iterator[Use]:
    """Blocks that show it, or a question that it answers, or the timeline on which it stands."""
    for mention in mentions(page, data):
        if mention.key == key and mention.way == "embedded":
            yield Use(mention.location, "block", page.address, f"shown in a block of {page.address}")
    for embed in page.scan.embeds:
        shown = data.records.get(embed.key)
        if isinstance(shown, Question) and key in {account.fact for account in shown.accounts}:
            how = f"shown in {label(shown)}, a block of {page.address}"
            yield Use(embed.location, "part", page.address, how)
        event = data.events.get(key)
        if embed.kind == "timeline" and shown and event and shown.id in event.topics:
            how = f"shown in the timeline of {label(shown)}, a block of {page.address}"
            yield Use(embed.location, "part", page.address, how)


def _topics(key: str, page: Page) -> Iterator[Use]:
    for number, topic in enumerate(page.front.topics):
        if topic == key:
            yield Use(page.positions.at("topics", number), "record", page.address, f"is a topic of {page.address}")
