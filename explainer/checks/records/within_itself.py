"""A place that lies within itself, by way of others or not.

If A is within B and B within A, there is no way up to the country.

Remedy: `within` names the next larger place; the largest has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "within-itself"


def check(site: Site) -> Iterator[Problem]:
    """Every chain of `within`, each circle told at each of its members."""
    places = site.dataset.places
    for place in places.values():
        seen, at = {place.id}, place.within
        while at and at in places and at not in seen:
            seen.add(at)
            at = places[at].within
        if at == place.id:
            ways = "" if place.within == place.id else " by way of others"
            message = f'"{place.id}" lies within itself{ways}'
            yield Problem(site.dataset.where(place.id, "within"), message, RULE, "name the next larger place")
