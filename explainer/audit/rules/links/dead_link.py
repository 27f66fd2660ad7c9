"""An address of this site that no file answers: in a page, a style sheet, a script, a feed, the sitemap, a download.

Whole addresses on the site's own host count, and so do relative ones; a server adds no slash and no `.html` here.

Remedy: mend the address where it is written, or publish what it names; a redirect serves those who have it already.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.near_ids import did_you_mean_id
from explainer.problems import Problem

RULE = "dead-link"
_OTHERWISE = "addresses of pages end with a slash"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every address that leads into the site, and to no file there."""
    known, hints = {page.address for page in site.pages.values()}, dict[str, str | None]()
    for reference in site.references:
        lead = site.lead(reference.file, reference.target.address)
        if lead and not lead.file:
            if lead.path not in hints:
                hints[lead.path] = did_you_mean_id(lead.path, known, _OTHERWISE)
            message = f"nothing is at {lead.path}"
            yield Problem(reference.location, message, RULE, hints[lead.path])
