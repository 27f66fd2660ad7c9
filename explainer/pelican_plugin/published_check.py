"""What stands between a public build and its readers: words that were not published, addresses that went away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from explainer import git
from explainer.kept import Kept
from explainer.loading.locks import read_addresses
from explainer.problems import Location, Problem
from explainer.published.history import history_problems
from explainer.site.layout import PUBLISHED, Layout
from explainer.site.published.accounts import unaccounted
from explainer.site.published.addresses import missing
from explainer.site.published.comparison import compare
from explainer.site.published.lock_files import is_what_was_published
from explainer.site.published.untold import untold_problem
from explainer.site.settings import SiteSettings
from explainer.site.site import Site

RULE: Final = "not-published"
GONE: Final = "address-gone"
_PREVIEW: Final = "PREVIEW=1 builds a preview"


def not_published(site: Site) -> Iterator[Problem]:
    """What is not just as it was published: each change that no correction tells of, and how many there are of all."""
    place = Location(f"data/{PUBLISHED}")
    if site.published is None:
        hint = f"explainer publish --first, commit what it writes, and build that; {_PREVIEW}"
        yield Problem(place, "nothing was published yet: no lock says what readers last saw", RULE, hint)
        return
    if is_what_was_published(site, site.published):
        return
    changes = compare(site).changes
    yield from map(untold_problem, unaccounted(changes))
    count = "1 change is" if len(changes) == 1 else f"{len(changes):,} changes are"
    hint = f"explainer publish, commit what it writes, and build that; {_PREVIEW}"
    yield Problem(place, f"{count} not published: readers last saw something else than what stands here", RULE, hint)


def published_otherwise(site: Site, root: Path, kept: Kept) -> Iterator[Problem]:
    """What git shows to be wrong with the publications themselves; nothing of a copy of the site without git."""
    if site.published is not None and git.commit_of(root, "HEAD"):
        yield from history_problems(Layout(root, site.content, site.lang, site.story_day), kept=kept)


def untold_problems(site: Site) -> Iterator[Problem]:
    """Every change of what was published that no correction tells of, at its place."""
    if site.published is not None:
        yield from map(untold_problem, unaccounted(compare(site).changes))


def gone_addresses(files: Mapping[str, bytes], settings: SiteSettings) -> Iterator[Problem]:
    """Every address that was published and at which nothing answers, at its line of the list."""
    unread: list[Problem] = []
    published = read_addresses(settings.root, unread)
    yield from unread
    for address in sorted(missing(published, files, {old for old, _ in settings.redirects})):
        page, _, anchor = address.partition("#")
        instead = f'lead on from it: REDIRECTS = [("{page}", "/…/")] in pelicanconf.py'
        hint = f"put back what was there: a record may be retracted or withheld, and stays; or {instead}"
        what = f'{page} has no place "{anchor}" any more' if anchor else f"{address} does not answer any more"
        yield Problem(published[address], f"{what}, and was published", GONE, hint)
