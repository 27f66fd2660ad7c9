"""Something that the public gets names a draft, which it does not get.

A record or page with `draft: true` is shown at the desk only. What is no draft may not rest on it: a question would
lack an account in public, an event a fact, a sentence its note, a link its page. So none of them may name, cite, show
or link to a draft, or take a figure from it (`{=an-id}`). Drafts may name each other, and whatever is published.

What is published together is so in one step: the fact, its source and the sentence that cites it lose their `draft:
true` in the same change. Where the public site would have another fault than that, such as a link to a month of which
every event is a draft, that fault is told as well, after "without the drafts".

Remedy: take out the draft's `draft: true`, make what names it a draft too, or leave its name out until then.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.correction import Correction
from explainer.problems import Problem
from explainer.site import routes
from explainer.site.mentions import mentions
from explainer.site.page import Link, Page
from explainer.site.plan import addresses
from explainer.site.public import REMEDY, RULE, draft_named, drafts, is_draft, public_site
from explainer.site.site import Site

__all__ = ["RULE", "check"]
_UNSEEN = "readers have seen nothing of a draft that was corrected: take its name out"


def check(site: Site) -> Iterator[Problem]:
    """Every place of a record or page, itself no draft, that names one."""
    if not any(drafts(site)):
        return
    yield from _in_records(site)
    yield from _in_corrections(site)
    missing = addresses(site) - addresses(public_site(site))
    anchors = {routes.of_any(one) for one in site.dataset.records.values() if one.draft}
    for page in site.pages:
        if not is_draft(page):
            yield from _in_prose(page, site)
            for link in site.links_of(page):
                yield from _of_link(link, page, missing, anchors)


def _in_records(site: Site) -> Iterator[Problem]:
    data = site.dataset
    for record, reference, places in data.all_references():
        named = data.records.get(reference.target)
        if named and named.draft and not record.draft:
            remedy = REMEDY if record.may_be_draft else _UNSEEN
            yield draft_named(named, places.at(*reference.path), remedy)


def _in_corrections(site: Site) -> Iterator[Problem]:
    """Of a page in two languages they may tell as soon as one of them is out."""
    public = {page.slug for page in site.pages if not is_draft(page)}
    waiting = {page.slug for page in site.pages} - public
    for correction in site.dataset.corrections.values():
        for slug, path in _pages_of(correction):
            if slug in waiting:
                place = site.dataset.where(correction.id, *path)
                yield Problem(place, f'the page "{slug}" is a draft, and what names it here is not', RULE, _UNSEEN)


def _pages_of(correction: Correction) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """The pages that it names by their slugs, each with the way to where it does."""
    for index, slug in enumerate(correction.pages):
        yield slug, ("pages", index)
    for index, detail in enumerate(correction.details):
        if detail.page:
            yield detail.page, ("details", index, "page")


def _in_prose(page: Page, site: Site) -> Iterator[Problem]:
    """What it cites and shows, and its topics; what a question that it shows rests on is told at the question."""
    records = site.dataset.records
    named = [(one.key, one.location) for one in mentions(page, site.dataset) if one.way != "account"]
    named += [(topic, page.positions.at("topics", index)) for index, topic in enumerate(page.front.topics)]
    for key, place in named:
        if key in records and records[key].draft:
            yield draft_named(records[key], place)


def _of_link(link: Link, page: Page, missing: frozenset[str], anchors: set[str | None]) -> Iterator[Problem]:
    path, _, anchor = link.target.partition("#")
    path = path.split("?")[0] or page.address
    if path in missing:
        yield Problem(link.location, f"the public has no page {path}: it is of drafts alone", RULE, REMEDY)
    elif f"{path}#{anchor}" in anchors:
        yield Problem(link.location, f'"{anchor}" is a draft, and this page, which leads there, is not', RULE, REMEDY)
