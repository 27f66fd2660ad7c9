"""A page or a topic whose address the site itself needs.

`content/pages/facts.md` would answer at `/facts/`, where the list of all facts is; a topic `2026-01` would have its
timeline where that of the month is. One of the two would be written over the other. An event, place or term is an
anchor on a page of many; `main` and some more are anchors of the page itself.

Remedy: rename the page's file, or give the record another id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.problems import Location, Problem
from explainer.site import routes
from explainer.site.plan import planned_pages
from explainer.site.site import Site

RULE = "taken-address"


def check(site: Site) -> Iterator[Problem]:
    """Every page of prose, topic and anchor, held against the addresses that records, lists and parts of pages have."""
    made = (page.address for page in planned_pages(site, site.lang) if page.noun != "page")
    taken = Counter((*made, *routes.files(site.dataset)))
    for page in site.pages:
        if page.address != "/" and page.address in taken:
            message = f"the address {page.address} is that of a page which the site makes itself"
            yield Problem(Location(page.path), message, RULE, "rename the file")
    for topic in site.dataset.topics.values():
        if taken[routes.timeline_of(topic.id)] > 1:
            message = f'the timeline of "{topic.id}" has the address of another'
            yield Problem(site.dataset.where(topic.id, "id"), message, RULE, "give the topic another id")
    for record in site.dataset.records.values():
        if "#" in (routes.of_any(record) or "") and routes.ANCHORS.fullmatch(record.id):
            message = f"#{record.id} is the address of a part of the page that the {record.noun} stands on"
            yield Problem(site.dataset.where(record.id, "id"), message, RULE, f'such as "{record.noun}-{record.id}"')
