"""A place that lies within itself, by way of others or not.

If A is within B and B within A, there is no way up to the country.

Remedy: `within` names the next larger place; the largest has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.chains import chain
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "within-itself"


def check(site: Site) -> Iterator[Problem]:
    """Every chain of `within`, each circle told at each of its members."""
    data = site.dataset
    for place in data.places.values():
        if place.id in chain(place.id, data.within):
            ways = "" if place.within == place.id else " by way of others"
            message = f'"{place.id}" lies within itself{ways}'
            yield Problem(data.where(place.id, "within"), message, RULE, "name the next larger place")
