"""A picture in prose: `![words](address)`.

Pages have no pictures yet, but those that are made of records: charts, maps, strips of days. A picture on another
server would tell that server who reads this page, and be gone when its owner takes it away; a file beside the page is
not taken to the site, and nothing asks for its credit, its licence and its words for those who do not see it.

Remedy: say in words what it shows, and link to the page that has it, `[words](https://…)`. Where something rests on
it, that page is a source: cite it. Where it shows figures, make a series of them: `/// chart | ID`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "bad-image"


def check(site: Site) -> Iterator[Problem]:
    """Every picture, wherever it is said to be."""
    for page in site.pages:
        for link in site.links_of(page):
            if link.image:
                words = " ".join(link.words.split()) or "what it shows"
                where = link.target if link.target.startswith(("http://", "https://")) else "https://…"
                hint = f"say what it shows, and link to the page that has it: [{words}]({where})"
                yield Problem(link.location, f'"{link.target}" is a picture; pages have none yet', RULE, hint)
