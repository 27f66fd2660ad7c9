"""Something of ours rests on what is withheld.

A record with `withheld` has no words on the site. A sentence that cites it, or a page that shows it, still tells what
it said; so does an event whose headline rests on it, a question whose own words cite it, and the entry of a change that
names it beside others: such an entry is not emptied with it.

Facts may name a source, a speaker or a place that is withheld, and questions a fact as an account: there, only its
address is left.

Remedy: take out the sentence, or the id; or withhold what holds it, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.references import Reference
from explainer.problems import Problem
from explainer.site.mentions import mentions
from explainer.site.page import Page
from explainer.site.site import Site

RULE = "withheld-cited"


def check(site: Site) -> Iterator[Problem]:
    """Every page, event, question and entry of a change that is shown, and rests on what is not."""
    for page in site.pages:
        if not page.withheld:
            yield from _in_page(page, site)
    for record, reference, places in site.dataset.all_references():
        if not record.withheld and _is_withheld(reference.target, site) and _tells(record, reference):
            message = f'the {record.noun} "{record.id}" rests on "{reference.target}", which is withheld'
            hint = f"take the id out, with what was said by it, or withhold the {record.noun}, too"
            yield Problem(places.at(*reference.path), message, RULE, hint)
    for entry in site.dataset.corrections.values():
        if not entry.withheld:
            yield from _in_entry(entry, site)


def _in_page(page: Page, site: Site) -> Iterator[Problem]:
    for mention in mentions(page, site.dataset):
        if mention.way != "account" and _is_withheld(mention.key, site):
            what, out = ("sentence cites", "sentence") if mention.way == "cited" else ("page shows", "block")
            message = f'this {what} "{mention.key}", which is withheld'
            yield Problem(mention.location, message, RULE, f"take the {out} out, or withhold the page, too")


def _tells(record: Record, reference: Reference) -> bool:
    """Whether the record says in its own words what the other says: an event by its headline, a question by citing."""
    if isinstance(record, Event):
        return reference.path[0] == "facts"
    return isinstance(record, Question) and reference.path[0] in record.words


def _in_entry(entry: Correction, site: Site) -> Iterator[Problem]:
    """An entry that names what is withheld and what is not: whose words it quotes, nobody can tell."""
    named = [("records", index, _is_withheld(key, site)) for index, key in enumerate(entry.records)]
    named += [("pages", index, _page_is_withheld(slug, site)) for index, slug in enumerate(entry.pages)]
    gone = [(field, index) for field, index, withheld in named if withheld]
    if gone and len(gone) < len(named):
        field, index = gone[0]
        message = f'the correction "{entry.id}" names what is withheld beside what is not'
        hint = "let it name one or the other, or withhold it, too"
        yield Problem(site.dataset.where(entry.id, field, index), message, RULE, hint)


def _is_withheld(key: str, site: Site) -> bool:
    record = site.dataset.records.get(key)
    return record is not None and record.withheld is not None


def _page_is_withheld(slug: str, site: Site) -> bool:
    found = [page.withheld for page in site.pages if page.slug == slug]
    return bool(found) and all(found)
