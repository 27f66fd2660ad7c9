"""A link to a page of this site that is not there.

Addresses never change, so a link that leads nowhere was mistyped, or its page was never written.

Remedy: the hint names the nearest address; pages end with a slash.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from explainer.model.site import Site
from explainer.problems import Problem, did_you_mean

RULE = "broken-link"


def check(site: Site) -> Iterator[Problem]:
    """Every Markdown link that begins with a slash."""
    unread = {f"/explainers/{PurePosixPath(name).stem}/" for name in site.unread}
    unread |= {f"/{PurePosixPath(name).stem}/" for name in site.unread}
    for page in site.pages:
        for link in page.scan.links:
            path = link.target.split("#")[0].split("?")[0]
            if not path.startswith("/") or path.startswith("//") or path in site.addresses or path in unread:
                continue
            hint = did_you_mean(path, site.addresses, "addresses of pages end with a slash")
            yield Problem(link.location, f"this site has no page {path}", RULE, hint)
