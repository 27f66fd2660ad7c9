"""The locks of what a site says to readers, and whether those that there are say the same."""

from __future__ import annotations

from explainer.site.public import public_site
from explainer.site.published.lock import Lock, lock_of, lock_text
from explainer.site.published.parts import entries_by_file, parts_of
from explainer.site.site import Site


def lock_files(site: Site) -> dict[str, str]:
    """The locks of all that the site says to readers, by their paths from its root: a draft says nothing."""
    return {path: lock_text(entries) for path, entries in entries_by_file(parts_of(public_site(site))).items()}


def is_what_was_published(site: Site, lock: Lock) -> bool:
    """Whether the lock holds just what the site says, in whatever file it stands."""
    said = lock_of((part.key, part.digest) for part in parts_of(public_site(site)))
    return (said.fields, said.sentences) == (lock.fields, lock.sentences)
