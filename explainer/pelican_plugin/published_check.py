"""What stands between a public build and its readers: words that were not published, addresses that went away."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from explainer.loading.locks import read_addresses
from explainer.problems import Problem
from explainer.site.published.addresses import missing

GONE = "address-gone"


def gone_addresses(files: Mapping[str, bytes], moved: Collection[str], root: Path) -> Iterator[Problem]:
    """Every address that was published and at which nothing answers, at its line of the list."""
    unread: list[Problem] = []
    published = read_addresses(root, unread)
    yield from unread
    for address in sorted(missing(published, files, moved)):
        page, _, anchor = address.partition("#")
        instead = f'lead on from it: REDIRECTS = [("{page}", "/…/")] in pelicanconf.py'
        hint = f"put back what was there: a record may be retracted or withheld, and stays; or {instead}"
        what = f'{page} has no place "{anchor}" any more' if anchor else f"{address} does not answer any more"
        yield Problem(published[address], f"{what}, and was published", GONE, hint)
