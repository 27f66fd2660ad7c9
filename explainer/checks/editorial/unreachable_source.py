"""A source can no longer be read at its address, there is no copy of it, and something rests on it.

`url_status` says what became of an address: `dead` where it no longer answers, `deviated` where it shows something else
of the same site, `usurped` where the site has a new owner, `unfit` where nobody should be led. Readers are led to the
archived copy then; without one, nobody can see any more that the source says what we say it says. One message a source
lists all that rests on it.

Remedy: find a copy and write it into `archived: {url: …, date: …}`; or, where the document has moved, its new address
into `url`; or rest what is listed on another source. A warning: it does not stop the build.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from explainer.problems import Problem
from explainer.site.of_sources.resting import listed, resting, resting_on
from explainer.site.site import Site

RULE = "unreachable-source"
_LOST: Final[Mapping[str, str]] = {
    "dead": "no longer answers", "deviated": "shows something else now", "unfit": "is unsafe to visit",
    "usurped": "has a new owner",
}  # fmt: skip


def check(site: Site) -> Iterator[Problem]:
    """Every source whose address is lost, without a copy, with all that rests on it."""
    data = site.dataset
    lost = {
        key: _LOST[source.url_status]
        for key, source in data.sources.items()
        if source.url_status in _LOST and not (source.archived or source.withdrawn or source.withheld)
    }
    for key, found in resting_on(lost, resting(site) if lost else ()).items():
        if found:
            many = "1 place rests" if len(found) == 1 else f"{len(found)} places rest"
            message = f'the address of "{key}" {lost[key]}, there is no copy, and {many} on it: {listed(found)}'
            hint = "look for a copy and write archived: {url: …, date: …}, mend the url, or name another source"
            yield Problem(data.where(key, "url_status"), message, RULE, hint, "warning")
