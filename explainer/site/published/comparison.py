"""A site held against what was published of it: every change, and which correction tells of it."""

from __future__ import annotations

from explainer.site.public import public_site
from explainer.site.published.accounts import Told, told
from explainer.site.published.differences import Base, differences
from explainer.site.published.parts import parts_of
from explainer.site.site import Site


def compare(site: Site, base: Base | None = None) -> Told:
    """The changes since the base; without one, since what the locks of the site hold, of which no words are known."""
    if base is None:
        if site.published is None:
            return Told((), ())
        base = Base(site.published)
    parts = tuple(parts_of(public_site(site)))
    return told(differences(base, parts), site.dataset.corrections.values(), base.lock, parts)
