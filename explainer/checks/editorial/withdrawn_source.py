"""A source was withdrawn, and something still names it beside others.

What it said may have found its way into the words that rest on the others too: a figure, a place, a name. One message
lists all of it, with its places. A fact is no longer listed once somebody has compared it with its sources after that
day (`checked: {on, by}`).

What rests on it alone is an error of its own (`rests-on-withdrawn`).

Remedy: read each with what is left to it, and take the source out there, or say in `checked` that it was compared;
`explainer uses` shows the words, `explainer impact` what rests on them in turn. A warning: it does not stop the build.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates.order import certainly_before
from explainer.model.editorial.withdrawal import Withdrawal
from explainer.problems import Problem
from explainer.site.of_sources.resting import Resting, listed, resting, resting_on, stands
from explainer.site.site import Site

RULE = "withdrawn-source"


def check(site: Site) -> Iterator[Problem]:
    """Every source that was withdrawn, with all that names it and has something else."""
    data = site.dataset
    gone = {key: source.withdrawn for key, source in data.sources.items() if source.withdrawn}
    if not gone:
        return
    found = [one for one in resting(site) if any(stands(key, data) for key in one.names)]
    for key, those in resting_on(gone, found).items():
        left = [one for one in those if not _compared_since(one, gone[key])]
        if left:
            many = "1 place rests" if len(left) == 1 else f"{len(left)} places rest"
            message = f'"{key}" was withdrawn, and {many} on it beside others: {listed(left)}'
            hint = f"see whether each holds without it, and take it out there; explainer uses {key} shows the words"
            yield Problem(data.where(key, "withdrawn"), message, RULE, hint, "warning")


def _compared_since(one: Resting, withdrawn: Withdrawal) -> bool:
    return one.compared is not None and not certainly_before(one.compared, withdrawn.date)
