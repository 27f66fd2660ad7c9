"""A source's address leads to the document by way of somebody else, or tells who sent the reader.

Parameters that count readers (`utm_source`, `fbclid`) say nothing of the document, and may be forged. An address at an
archive or at a search engine's copy for phones (`web.archive.org/web/…`, `google.com/amp/…`) is not the publisher's: it
hides whose page it is, and the original, which may say something else by now, is never looked at.

Remedy: write the address that is shown; a copy in an archive belongs under `archived:`, and `url_status: dead` where
the original no longer answers. A warning: it does not stop the build.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.sameness.addresses import canonical, direct
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "roundabout-address"


def check(site: Site) -> Iterator[Problem]:
    """Every source whose address holds another one, or parameters that count readers."""
    for source in site.dataset.sources.values():
        besides = sorted(canonical(source.url).besides) if not source.withheld else []
        copies = [one for one in besides if one.startswith("the copy ")]
        counting = [one for one in besides if one.startswith("?")]
        place = site.dataset.where(source.id, "url")
        if copies:
            message = f"this is not the address of the document, but {copies[0]}"
            hint = f"write {direct(source.url)}; the copy belongs under archived: {{url: …, date: …}}"
            yield Problem(place, message, RULE, hint, "warning")
        elif counting:
            message = (
                f"what counts readers stands in this address, and says nothing of the document: {', '.join(counting)}"
            )
            yield Problem(place, message, RULE, f"write {direct(source.url)}", "warning")
