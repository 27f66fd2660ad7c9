"""An accusation without those accused, without their reply, or in words that go further than the law has.

Whoever is accused of a wrong is asked, and readers see the answer in the same block, on every page. `kind: accusation`
names them in `against`; `reply` is the fact that tells what they answer, `no_reply` where an answer was looked for and
not found. A paragraph that cites the accusation cites the reply too, or says that none was found.

`legal_stage` says how far the law had got: investigated, arrested, charged, on-trial, convicted, acquitted. Words that
belong to a later stage ("convicted" of somebody who is charged) are named.

A fact about a person that speaks of charges, accusations, indictments, corruption or fraud, and is not marked, is
named: it may accuse nobody, which an exception says (`# allow: accusation because …`).

Not seen: an accusation in other words that is not marked as one; whether the reply is by one of the accused, or answers
this accusation; a verdict in other words than "convicted", "found guilty", "condenado" and the like.

Remedy: say what the message asks for; the fields are in `docs/data-format.md`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.telling import tells_of_no_reply, words_of_later_stages, words_that_accuse
from explainer.model.fact import Fact
from explainer.problems import Location, Problem
from explainer.site.page import Page, Paragraph
from explainer.site.site import Site

RULE = "accusation"
_ITS_FIELDS = ("against", "reply", "no_reply")


def check(site: Site) -> Iterator[Problem]:
    """Every fact by its fields and words, then every paragraph that cites an accusation."""
    for fact in site.dataset.facts.values():
        if fact.kind == "accusation":
            yield from _fields(fact, site)
        else:
            yield from _not_marked(fact, site)
        yield from _stage(fact, site)
    for page in site.pages:
        for paragraph in page.scan.paragraphs:
            yield from _beside(paragraph, page, site)


def _fields(fact: Fact, site: Site) -> Iterator[Problem]:
    place = site.dataset.where(fact.id, "kind")
    if not fact.against:
        message = f'the accusation "{fact.id}" does not say against whom'
        yield Problem(place, message, RULE, "add against: [ids of those accused]")
    if fact.reply == fact.id:
        place = site.dataset.where(fact.id, "reply")
        yield Problem(place, f'the accusation "{fact.id}" is its own reply', RULE, "name the fact that answers")
    elif fact.reply and fact.no_reply:
        place = site.dataset.where(fact.id, "no_reply")
        message = f'the accusation "{fact.id}" has a reply, and says that none was found'
        yield Problem(place, message, RULE, "take no_reply out")
    elif not fact.reply and not fact.no_reply:
        message = f'the accusation "{fact.id}" has no reply'
        hint = "add reply: ID of the fact that answers, or no_reply: {searched: …} where none was found"
        yield Problem(place, message, RULE, hint)


def _not_marked(fact: Fact, site: Site) -> Iterator[Problem]:
    """A statement with fields that belong to an accusation, or with words of one and the name of a person."""
    for name in _ITS_FIELDS:
        if getattr(fact, name):
            message = f'"{fact.id}" has {name}, and is not marked as an accusation'
            yield Problem(site.dataset.where(fact.id, name), message, RULE, "add kind: accusation")
            return
    speakers = (fact.said_by, fact.quote.by if fact.quote else None)
    others = (site.dataset.actors.get(actor) for actor in fact.actors if actor not in speakers)
    people = ", ".join(actor.id for actor in others if actor and actor.kind == "person")
    texts = fact.text.by_language().items()
    word = next((found for lang, text in texts if (found := words_that_accuse(text, lang))), None)
    if word and people and fact.legal_stage is None:
        message = f'"{word}" in "{fact.id}", which is about {people}, reads as an accusation, and is not marked as one'
        hint = "add kind: accusation, against and reply; if nobody is accused of anything here, say so in an exception"
        yield Problem(site.dataset.where(fact.id, "text"), message, RULE, hint)


def _stage(fact: Fact, site: Site) -> Iterator[Problem]:
    if fact.legal_stage is None:
        return
    for lang, text in fact.text.by_language().items():
        if later := words_of_later_stages(text, fact.legal_stage, lang):
            place = site.dataset.where(fact.id, "text", lang)
            message = f'"{later}" goes further than the legal_stage of "{fact.id}", {fact.legal_stage}'
            yield Problem(place, message, RULE, "word it as far as the law has got, or mend legal_stage")


def _beside(paragraph: Paragraph, page: Page, site: Site) -> Iterator[Problem]:
    """What a paragraph that cites an accusation says of a reply."""
    for key in dict.fromkeys(paragraph.keys):
        fact = site.dataset.facts.get(key)
        if fact is None or fact.kind != "accusation" or fact.withheld or page.withheld:
            continue
        if fact.reply and fact.reply not in paragraph.keys:
            message = f'the accusation "{fact.id}" is told here without its reply'
            yield Problem(_place(paragraph, page, key), message, RULE, f"tell it, and cite [@{fact.reply}]")
        elif fact.no_reply and not fact.reply and not tells_of_no_reply(paragraph.text, page.lang):
            message = f'the accusation "{fact.id}" is told here without a word on a reply'
            hint = "say that no reply was found" if page.lang == "en" else "write that no se encontró respuesta"
            yield Problem(_place(paragraph, page, key), message, RULE, hint)


def _place(paragraph: Paragraph, page: Page, key: str) -> Location:
    """Where the paragraph first cites it."""
    start = paragraph.location
    cited = (one.location for one in page.scan.citations if one.key == key and one.location >= start)
    return next(cited, start)
