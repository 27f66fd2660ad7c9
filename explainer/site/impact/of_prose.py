"""The sentences that would rest on nothing or on less than now, and the places that show what falls or changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.problems import Location
from explainer.site.editorial.watching import watch_items
from explainer.site.impact.effect import Effect
from explainer.site.impact.of_records import RESTED_ON
from explainer.site.impact.what_if import WhatIf
from explainer.site.page import Page
from explainer.site.site import Site
from explainer.site.uses.labels import label
from explainer.site.uses.of_prose import addresses_of, links_to
from explainer.site.uses.page_sentences import PageSentences


def effects_on_prose(if_gone: WhatIf, changed: frozenset[str], site: Site) -> Iterator[Effect]:
    """All of it, page by page; then what questions say in our own words. `changed` are questions that change."""
    for page in site.pages:
        yield from _sentences(if_gone, page)
        yield from _blocks(if_gone, changed, page)
        if if_gone.record.noun not in RESTED_ON:  # the pages of these go on answering
            for link in links_to(addresses_of(if_gone.record), page, site):
                yield Effect(link.location, "shown", page.address, f"{link.how}, which would lead nowhere", link.words)
    yield from _words_of_questions(if_gone)
    yield from _watched(if_gone, site)


def _sentences(if_gone: WhatIf, page: Page) -> Iterator[Effect]:
    """Every run of words whose citations name something that falls, in its sentence."""
    sentences = PageSentences(page)
    for statement in page.scan.statements:
        if not if_gone.gone.isdisjoint(statement.keys):
            sentence = sentences.at_offset(statement.offset + len(statement.text.rstrip()) - 1)
            place = page.place_at(statement.offset + len(statement.text))
            yield _resting(if_gone, statement.keys, place, page.address, page.address, sentences.words(sentence))


def _words_of_questions(if_gone: WhatIf) -> Iterator[Effect]:
    data = if_gone.before
    for question in data.questions.values():
        for name, text in question.words.items():
            for lang in text.by_language():
                for part in text.parts_as_typed(lang):
                    if not if_gone.gone.isdisjoint(part.keys):
                        place = data.where(question.id, name, lang)
                        words = part.words.strip().lstrip(".; ")
                        yield _resting(if_gone, part.keys, place, question.id, label(question), words)


def _resting(if_gone: WhatIf, keys: Iterable[str], place: Location, user: str, where: str, words: str) -> Effect:
    """What the words would still rest on."""
    lost = [key for key in keys if key in if_gone.gone]
    kept = [key for key in keys if if_gone.stands(key)]
    if kept:
        return Effect(place, "beside", user, f"{where} cites {_listed(lost)}, and keeps {_listed(kept)}", words)
    return Effect(place, "alone", user, f"{where} cites {_listed(lost)} and nothing that stands", words)


def _listed(keys: list[str]) -> str:
    return ", ".join(dict.fromkeys(keys))


def _blocks(if_gone: WhatIf, changed: frozenset[str], page: Page) -> Iterator[Effect]:
    for embed in page.scan.embeds:
        shown = if_gone.before.records.get(embed.key)
        if shown and shown.noun == embed.noun and embed.key in if_gone.gone | changed:
            falls = "falls" if embed.key in if_gone.gone else "changes"
            how = f"{page.address} shows {label(shown)}, which {falls}"
            yield Effect(embed.location, "shown", page.address, how)
        of_topic = (event for event in sorted(if_gone.gone) if event in if_gone.before.events)
        for event in of_topic if embed.kind == "timeline" else ():
            if embed.key in if_gone.before.events[event].topics:
                how = f"{page.address} shows the timeline of {embed.key}, from which {event} falls"
                yield Effect(embed.location, "shown", page.address, how)


def _watched(if_gone: WhatIf, site: Site) -> Iterator[Effect]:
    """Entries of what to watch that name what falls."""
    for item in watch_items(site):
        for record in (*item.questions, *item.events):
            if record.id in if_gone.gone:
                how = f"an entry of what to watch names {label(record)}, which falls"
                place = item.paragraph.location
                yield Effect(place, "shown", site.page(place.path).address, how, item.words)
