"""A file of JSON that is not JSON.

Remedy: mend what writes it; the place is where it ends to be read. NaN and Infinity are not JSON.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.page import Place
from explainer.audit.strict_json import NotJsonError, read_json
from explainer.problems import Problem

RULE = "bad-json"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every file of JSON."""
    for file in site.named(".json", ".webmanifest", ".geojson"):
        text = site.text(file)
        try:
            read_json(text)
        except NotJsonError as error:
            place = Place().within(text, error.offset)
            yield Problem(place.of(file), f"this is no JSON: {error}", RULE, "mend what writes it")
