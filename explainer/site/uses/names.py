"""The sentences of prose that say a name: of a person, of a body, or a word that the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.language.sentences import Sentence
from explainer.model.actor import Actor
from explainer.model.term import Term
from explainer.site.site import Site
from explainer.site.uses.page_sentences import PageSentences
from explainer.site.uses.use import Use
from explainer.site.words.record_words import in_every_language


def names_in(record: Actor | Term, sentences: PageSentences, site: Site) -> Iterator[Use]:
    """Every sentence that names it; by a name of several people, where the page names this one without doubt, too."""
    page, found = sentences.page, dict[Sentence, tuple[int, bool]]()
    for statement in page.scan.statements:
        for at, certain in _named_in(statement.text, record, site):
            sentence = sentences.at_offset(statement.offset + at)
            found.setdefault(sentence, (statement.offset + at, certain))
    if any(certain for _, certain in found.values()):
        for sentence, (at, certain) in found.items():
            or_else = "" if certain else ", or somebody else of that name"
            how = f"named in a sentence of {page.address}{or_else}"
            yield Use(page.place_at(at), "name", page.address, how, sentences.words(sentence))


def _named_in(text: str, record: Actor | Term, site: Site) -> Iterator[tuple[int, bool]]:
    """Where a text names it, and whether nobody else can be meant."""
    if isinstance(record, Actor) and record.has_surname:
        for named in site.people.people.named_in(text):
            if record.id in named.ids:
                yield named.at, len(named.ids) == 1
        return
    name = record.name if isinstance(record, Actor) else record.term
    any_case = re.IGNORECASE if isinstance(record, Term) else 0
    for form in (*in_every_language(name), *record.aliases):
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text, any_case):
            yield match.start(), True
