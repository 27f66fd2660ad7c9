"""What is wrong with REDIRECTS: addresses that moved, each with the one where readers find it now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from explainer.near_ids import did_you_mean_id
from explainer.pelican_plugin.settings_check import RULE, place_of
from explainer.problems import Problem
from explainer.site.plan import addresses
from explainer.site.site import Site


def redirect_problems(settings: Mapping[str, Any], site: Site, root: Path) -> Iterator[Problem]:
    """Redirects that lead nowhere, and those of addresses that are still there: some hosts would follow them."""
    known = addresses(site)
    for old, new in settings["REDIRECTS"]:
        place = place_of(root, "REDIRECTS", f'"{old}"')
        path = new.partition("#")[0].partition("?")[0]
        if old in known:
            message = f"REDIRECTS: {old} is an address of this site, which some hosts would no longer answer"
            yield Problem(place, message, RULE, "take it out")
        elif path.startswith("/") and path not in known and not site.unread:
            hint = did_you_mean_id(path, known, "addresses of pages end with a slash")
            yield Problem(place, f"REDIRECTS: {old} leads to {path}, which is no page", "broken-link", hint)
