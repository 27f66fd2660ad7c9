"""A site held against what was published of it: every change, and which correction tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.site.published.accounts import Told, told
from explainer.site.published.differences import Base, differences
from explainer.site.published.parts import parts_of

if TYPE_CHECKING:
    from explainer.site.site import Site  # which keeps what comes of it


def compare(site: Site, base: Base | None = None) -> Told:
    """The changes since the base; without one, since what the locks of the site hold, of which no words are known.

    Drafts are no part of what readers see.
    """
    from explainer.site.public import public_site  # which knows what a site is, and a site keeps what comes of this

    if base is None:
        if site.published is None:
            return Told((), ())
        base = Base(site.published)
    public = public_site(site)
    parts = tuple(parts_of(public))
    return told(differences(base, parts), public.dataset.corrections.values(), base.lock, parts)
