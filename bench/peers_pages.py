"""Builds a site as Pelican does, with hardly more pages than the peers build: `python -m bench.peers_pages OUTPUT`.

They have a page for each explainer, source and person, a timeline for each topic, a front page, a feed and a sitemap.
This engine is left with those, pages of questions and topics, the dozen that gather, and what no setting switches off:
each page in Markdown too, its references, downloads of all data, calendars and feeds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, MutableMapping
from typing import cast

import pelican

from explainer.language import Lang
from explainer.site.plan import KINDS, PlannedPage, Planner
from explainer.site.site import Site

_LEFT_OUT = ("fact", "embed_question", "embed_timeline")


def leave_out() -> None:
    """Takes pages out of the plan of this process: of facts, frames, timelines of people and of months."""
    kinds, timelines = cast(MutableMapping[str, Planner], KINDS), KINDS["timeline"]

    def of_topics(site: Site, lang: Lang) -> Iterator[PlannedPage]:
        return (page for page in timelines(site, lang) if page.noun in ("", "topic"))

    for kind in _LEFT_OUT:
        kinds[kind] = lambda site, lang: iter(())
    kinds["timeline"] = of_topics


def main(output: str) -> None:
    """Builds the site in this folder, without an index for the search."""
    leave_out()
    pelican.main(["-s", "pelicanconf.py", "-o", output, "--fatal", "errors", "-e", "SEARCH_INDEX=false"])


if __name__ == "__main__":
    main(sys.argv[1])
