"""A correction of class `wording` that tells of more than wording.

A slip of spelling, a comma, the order of words: such a correction stands in the history of its record and in no feed,
so it must hide nothing. Whatever changes what is said is not mere wording: a figure, a date, a name, a quotation, who
says it, a source, how something stands, a word that denies, doubts or measures ("not", "alleged", "at least"), and any
other word than one that was mistyped.

Not seen: a comma that turns the sense round. Seen although harmless: a name that was misspelt, another form of a word.

Remedy: `class: correction` where we were wrong; `class: clarification` where we were right but unclear.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language import Lang
from explainer.model.correction import Correction
from explainer.model.fields import LocalizedText
from explainer.problems import Problem
from explainer.site.published.kinds import AnswerChanged, Change, DetailChanged, SentenceChanged, TextChanged, kind_of
from explainer.site.published.lock import NO_LANGUAGE, Key
from explainer.site.published.mere_wording import Known, known_words, touched
from explainer.site.site import Site

RULE = "not-mere-wording"
_MOST = 3  # that a message names
_OF_WORDS = (AnswerChanged, DetailChanged, SentenceChanged, TextChanged)  # of these, what is in a language is words


def check(site: Site) -> Iterator[Problem]:
    """Every new correction of that class."""
    known: Known | None = None
    for entry in site.dataset.corrections.values():
        published = site.published is not None and site.published.has("record", entry.id)
        if entry.kind != "wording" or published:
            continue
        known = known or known_words(site)
        found = list(dict.fromkeys((*_in_fields(entry, site), *_in_words(entry, site, known))))
        if found:
            more = f" and {len(found) - _MOST} more" if len(found) > _MOST else ""
            message = f"this changes more than wording: {', '.join(found[:_MOST])}{more}"
            hint = "class: correction where we were wrong, clarification where we were right but unclear"
            yield Problem(site.dataset.where(entry.id, "class"), message, RULE, hint)


def _in_fields(entry: Correction, site: Site) -> Iterator[str]:
    """What changed that is no text."""
    if entry.answers:
        yield "an answer"
    for change in site.changes.changes:
        if entry.id in change.told and not _is_text(type(change), change.key.lang):
            yield f"the {change.label}"
    for detail in entry.details:
        record = site.dataset.records.get(detail.record or "")
        if detail.field and detail.record:
            noun = record.noun if record else ""
            kind = kind_of(Key("record", detail.record, detail.field, NO_LANGUAGE), noun)
            if not issubclass(kind, _OF_WORDS):
                yield f"the {kind.label}"


def _is_text(kind: type[Change], lang: str) -> bool:
    return issubclass(kind, _OF_WORDS) and lang != NO_LANGUAGE


def _in_words(entry: Correction, site: Site, known: Known) -> Iterator[str]:
    """What other words say other things."""
    said = [(entry.was, entry.now), *((detail.was, detail.now) for detail in entry.details)]
    of_pages: set[Lang] = {page.lang for page in site.pages if page.slug in entry.pages}
    for was, now in said:
        if was is None or now is None:
            yield "words that were put in or taken out"
            continue
        for lang in _languages(was, now) | of_pages:
            yield from touched(was.as_typed(lang), now.as_typed(lang), lang, known)


def _languages(was: LocalizedText, now: LocalizedText) -> set[Lang]:
    return {*was.by_language(), *now.by_language()}
