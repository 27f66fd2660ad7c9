"""`explainer publish`: what stands here is what readers see from now on, once every change of it is told."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from explainer.build.published_files import write_published
from explainer.commands.reading import read_what_can_be_read
from explainer.commands.terminal import Terminal
from explainer.loading.layout import read_layout
from explainer.loading.locks import read_addresses, read_lock
from explainer.mistyped import Mistyped
from explainer.pelican_plugin.builds import laid_out_to_publish, public_settings
from explainer.pelican_plugin.prepared import Prepared
from explainer.pelican_plugin.published_check import not_published
from explainer.problems import Problem, has_errors, render_short
from explainer.published.readiness import COMMIT, earlier_publication, git_knows, hindrances
from explainer.site.layout import ADDRESSES, PUBLISHED, Layout
from explainer.site.published.addresses import addresses_text
from explainer.site.published.comparison import compare
from explainer.site.published.kinds import Change
from explainer.site.published.lock_files import lock_files
from explainer.site.site import Site

_FOLDER: Final = f"data/{PUBLISHED}"
_SHOWN: Final = 10
_NO_GIT: Final = f"git knows nothing of this site: keep {_FOLDER}/ well, since it alone says what readers last saw"


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.description = f"Writes {_FOLDER}/, to be committed alone; nothing is written while a change is untold."
    parser.add_argument("--first", action="store_true", help="publish for the first time")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where something is not published")
    parser.add_argument("-s", "--settings", type=Path, help="default: publishconf.py, or else pelicanconf.py")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0 where what stands here is published now; with `--check`, where it was before."""
    if options.check:
        _, site = read_what_can_be_read(options.root, terminal)
        found = tuple(not_published(site))
        terminal.write(render_short(found) if found else "what stands here is what was published\n")
        return 1 if found else 0
    settings = options.settings or public_settings(options.root)
    if settings is None or not settings.is_file():
        raise Mistyped(f"there is no {settings or 'publishconf.py or pelicanconf.py'} in {options.root.resolve()}")
    layout = read_layout(options.root)
    _ask_whether_it_is_the_first(options.first, layout)
    if not git_knows(layout):
        terminal.warn(_NO_GIT)
    elif hindering := hindrances(layout):
        return _refused(hindering, terminal)
    made = laid_out_to_publish(settings)
    if has_errors(made.found):
        terminal.write(render_short([problem for problem in made.found if problem.level == "error"]))
        return _refused((), terminal)
    return _publish(layout, made, terminal)


def _ask_whether_it_is_the_first(first: bool, layout: Layout) -> None:
    """Raises Mistyped where the first publication is asked for and is not the first, or the other way round."""
    unread: list[Problem] = []  # which a check tells of
    lock = read_lock(layout.root, unread, layout.content)
    if not first and lock is None:
        raise Mistyped("nothing was published yet: explainer publish --first")
    if first and lock is not None:
        raise Mistyped(f"{_FOLDER}/ has locks already, so it is not the first time: explainer publish")
    if first and (before := earlier_publication(layout)):
        raise Mistyped(f"it was published before, and the locks are gone: git checkout {before[:10]} -- {_FOLDER}")


def _refused(why: Iterable[str], terminal: Terminal) -> int:
    for line in why:
        terminal.warn(line)
    terminal.warn("nothing was published")
    return 1


def _publish(layout: Layout, made: Prepared, terminal: Terminal) -> int:
    before = read_addresses(layout.root, [])
    addresses = made.addresses - before.keys()
    files = lock_files(made.site) | {f"{_FOLDER}/{ADDRESSES}": addresses_text({*made.addresses, *before})}
    try:
        written = write_published(layout.root, files)
    except OSError as error:
        return _refused([f"{_FOLDER}/ could not be written ({error.strerror}), and is as it was"], terminal)
    if not written:
        terminal.write("what stands here is what was published: nothing to publish\n")
        return 0
    terminal.write("".join(f"{line}\n" for line in _told(made.site, sorted(addresses), written)))
    return 0


def _told(site: Site, addresses: Sequence[str], written: Sequence[str]) -> Iterator[str]:
    """What is new for readers, what was written, and how it is committed."""
    if site.published is None:
        yield f"published for the first time: {_counted(site)}"
    else:
        yield from _since_the_last(site)
    if addresses and site.published is not None:
        yield f"new addresses: {_some(addresses)}"
    yield f"wrote {len(written):,} files in {_FOLDER}/: {_some(written)}"
    yield "commit it, alone, and publish that commit:"
    yield f"  {COMMIT}"


def _counted(site: Site) -> str:
    counts = Counter(record.noun for record in site.dataset.records.values())
    return f"{sum(counts.values()):,} records and {len(site.pages):,} pages"


def _since_the_last(site: Site) -> Iterator[str]:
    """The changes, by what tells of them; and what was added."""
    changes = compare(site).changes
    told: dict[str, list[Change]] = {}
    for change in changes:
        for correction in change.told:
            told.setdefault(correction, []).append(change)
    for correction, found in sorted(told.items()):
        yield f'told by "{correction}": {_some(sorted({_name(change) for change in found}))}'
    if new := sorted({_name(change) for change in changes if not change.to_tell}):
        yield f"new for readers: {_some(new)}"


def _name(change: Change) -> str:
    return f"{change.noun} {change.key.id}"


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return f"{', '.join(names[:_SHOWN])}{more}"
