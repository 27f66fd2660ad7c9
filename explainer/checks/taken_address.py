"""A page or a topic whose address the site itself needs.

`content/pages/facts.md` would answer at `/facts/`, where the list of all facts is; a topic `2026-01` would have its
timeline where that of the month is. One of the two would be written over the other.

Remedy: rename the page's file, or give the topic another id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.model import addresses
from explainer.model.site import Site
from explainer.problems import Location, Problem

RULE = "taken-address"


def check(site: Site) -> Iterator[Problem]:
    """Every page of prose and every topic, held against the addresses that records and lists answer at."""
    taken = Counter(addresses.of_records(site.dataset))
    for page in site.pages:
        if page.address != "/" and page.address in taken:
            message = f"the address {page.address} is that of a page which the site makes itself"
            yield Problem(Location(page.path), message, RULE, "rename the file")
    for topic in site.dataset.topics.values():
        if taken[addresses.timeline_of(topic.id)] > 1:
            message = f'the timeline of "{topic.id}" has the address of another'
            yield Problem(site.dataset.where(topic.id, "id"), message, RULE, "give the topic another id")
