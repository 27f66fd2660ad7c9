"""A link to a place on a page that the page does not have.

A browser then stays at the head of the page, and says nothing.

Remedy: mend what stands behind the #, or give the place that is meant this id.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.near_ids import did_you_mean_id
from explainer.problems import Problem

RULE = "dead-anchor"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every address whose page is there, and whose place on it is not."""
    hints = dict[tuple[str, str], str | None]()
    for reference in site.references:
        lead = site.lead(reference.file, reference.target.address) if reference.anchored else None
        if not lead or not lead.file or lead.fragment in ("", "top") or lead.fragment.startswith(":~:"):
            continue
        known = site.anchors(lead.file)
        if known is None or lead.fragment in known:
            continue
        key = (lead.file, lead.fragment)
        if key not in hints:
            hints[key] = did_you_mean_id(lead.fragment, known, f"{lead.path} has {_count(len(known))}")
        where = "this page" if lead.file == reference.file else lead.path
        yield Problem(reference.location, f'{where} has no place "{lead.fragment}"', RULE, hints[key])


def _count(ids: int) -> str:
    return "one id" if ids == 1 else f"{ids} ids"
