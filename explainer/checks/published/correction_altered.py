"""A correction that was published, and says something else now.

What readers were told stays as it was told: it may have been read, quoted and carried by feeds. Where it was wrong
itself, a second correction says so.

Remedy: put it back as it was; `explainer correct` writes the next one.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.published.kinds import CorrectionAltered
from explainer.site.site import Site

RULE = "correction-altered"


def check(site: Site) -> Iterator[Problem]:
    """Every published correction of which a field is another, once."""
    told: set[str] = set()
    for change in site.changes.changes:
        if isinstance(change, CorrectionAltered) and change.key.id not in told:
            told.add(change.key.id)
            message = f'"{change.key.field}" of this correction is not what readers were told'
            hint = "put it back as it was; where it was wrong, a second correction says so"
            yield Problem(change.place, message, RULE, hint)
