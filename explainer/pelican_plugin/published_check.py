"""What stands between a public build and its readers: words that were not published, addresses that went away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from explainer import git
from explainer.checks.published import silent_change
from explainer.kept import Kept
from explainer.loading.locks import read_addresses
from explainer.problems import Location, Problem
from explainer.published.history import history_problems
from explainer.published.readiness import COMMIT, uncommitted_locks
from explainer.site.layout import PUBLISHED, Layout
from explainer.site.published.accounts import unaccounted
from explainer.site.published.addresses import missing
from explainer.site.published.lock_files import is_what_was_published
from explainer.site.settings import SiteSettings
from explainer.site.site import Site

RULE: Final = "not-published"
GONE: Final = "address-gone"
_PREVIEW: Final = "PREVIEW=1 builds a preview"


def not_published(site: Site) -> Iterator[Problem]:
    """That what stands here is not just what was published, and how many changes there are."""
    place = Location(f"data/{PUBLISHED}")
    if site.published is None:
        hint = f"explainer publish --first, commit what it writes, and build that; {_PREVIEW}"
        yield Problem(place, "nothing was published yet: no lock says what readers last saw", RULE, hint)
        return
    if is_what_was_published(site, site.published):
        return
    number = len(site.changes.changes)
    count = "1 change is" if number == 1 else f"{number:,} changes are"
    hint = f"explainer publish, commit what it writes, and build that; {_PREVIEW}"
    yield Problem(place, f"{count} not published: readers last saw something else than what stands here", RULE, hint)


def published_otherwise(site: Site, root: Path, kept: Kept) -> Iterator[Problem]:
    """What git shows to be wrong with the publications themselves; nothing of a copy of the site without git."""
    if site.published is not None and git.commit_of(root, "HEAD"):
        layout = Layout(root, site.content, site.lang, site.story_day)
        if uncommitted_locks(layout):
            hint = f"{COMMIT}; or take it back: git checkout HEAD -- data/{PUBLISHED}"
            yield Problem(Location(f"data/{PUBLISHED}"), "this is not as it was committed", RULE, hint)
        yield from history_problems(layout, kept=kept)


def with_untold_as_errors(found: Iterable[Problem], site: Site) -> Iterator[Problem]:
    """What a check found; what changed in silence is an error here, and none of it is passed over."""
    told = False
    for problem in found:
        told = told or problem.level == "error" or problem.rule == silent_change.RULE
        yield replace(problem, level="error") if problem.rule == silent_change.RULE else problem
    if not told and unaccounted(site.changes.changes):
        message = "something published is not what it was, and no correction tells of it"
        yield Problem(Location(f"data/{PUBLISHED}"), message, RULE, "explainer changes")


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
