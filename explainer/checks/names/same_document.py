"""Two sources whose addresses lead to one document: `https://a.example/x` and `http://www.a.example/x/?utm_source=y`.

They would be counted as two sources, and look like two origins where the publisher is spelled in two ways. Passed over
are http and https, `www.`, `m.` and `amp.`, a slash at the end, `/amp`, `index.html`, `#…`, ports, capitals in the name
of the site, codes such as `%C3%B1`, the order of parameters, and the parameters that count readers, by their names
(`utm_…`, `fbclid`, `gclid`). A copy in an archive is the document that it is a copy of.

What this does not see: a document that has moved, or one that is published under another title elsewhere.

Remedy: keep one of the two and name it in both places; a locator says where inside it. The copy in an archive belongs
under `archived:`. If the two do differ, make an exception that says how.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.sameness.addresses import Canonical, canonical, differences
from explainer.model.source import Source
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "same-document"


def check(site: Site) -> Iterator[Problem]:
    """Every source whose address is another way to write that of a source before it."""
    data, first = site.dataset, dict[str, tuple[Source, Canonical]]()
    for source in data.sources.values():
        found = canonical(source.url)
        known, other = first.setdefault(found.key, (source, found))
        if known.url != source.url:  # else duplicate-entry tells of it
            place = data.where(known.id, "url")
            message = (
                f'"{known.id}" ({place.path}, line {place.line}) has the same address; '
                f"what differs: {differences(found, other)}"
            )
            hint = f'name "{known.id}" instead; a locator says where inside it'
            yield Problem(data.where(source.id, "url"), message, RULE, hint)
