"""Files that the engine makes and that another plugin writes as well: one of the two would be lost without a word.

Pages, style sheets and scripts may be rewritten where they are, as a plugin that makes them smaller does. A file for
programs (sitemap, robots.txt, feeds, data) has one author, and so has a page that keeps none of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from explainer.build.parallel import Files
from explainer.problems import Location, Problem

RULE = "duplicate-file"
_REWRITTEN = (".html", ".css", ".js", ".svg")
_KEPT = 0.5  # of the words of a page: a rewritten one has nearly all of them
_WORD = re.compile(rb"\w{3,}")
Stamps = Mapping[str, tuple[int, int]]


def problems(files: Mapping[str, tuple[str, ...]], place: Location) -> Iterator[Problem]:
    """One for each file of the engine's that others write, with those who did, or may have."""
    for name, plugins in files.items():
        by = f"{'one of ' if len(plugins) > 1 else ''}{', '.join(plugins)}" if plugins else "another plugin"
        message = f"{name} is written by this site, and by {by} in its place"
        hint = (
            f'take one of the two out: the plugin, out of PLUGINS; or the site\'s file, by LEFT_TO_PLUGINS = ["{name}"]'
        )
        yield Problem(place, message, RULE, hint)


def replaced(output: Path, files: Files, before: Stamps, now: Stamps) -> tuple[str, ...]:
    """The files of the engine in whose place something else stands, and not the same thing rewritten."""
    changed = (name for name in files if before.get(name) != now.get(name))
    return tuple(sorted(name for name in changed if _is_replaced(output / name, files[name])))


def _is_replaced(path: Path, ours: bytes) -> bool:
    try:
        theirs = path.read_bytes()
    except OSError:
        return True
    if theirs == ours:
        return False
    words = set(_WORD.findall(ours))
    kept = len(words & set(_WORD.findall(theirs))) / len(words) if words else 1
    return path.suffix not in _REWRITTEN or kept < _KEPT


def suspects(names: Iterable[str], sources: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """For each file the plugins that may have written it: the ones whose code names it, or all.

    `sources` is the code of each plugin by its name.
    """
    found = {}
    for name in names:
        stem = Path(name).stem
        naming = tuple(plugin for plugin, source in sources.items() if stem in source)
        found[name] = naming or tuple(sources)
    return found


def made_by_others(now: Stamps, ours: Iterable[str]) -> frozenset[str]:
    """Files that are there and that the site did not make."""
    return frozenset(now) - frozenset(ours)
