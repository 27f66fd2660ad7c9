"""`manifest.json`, by which anyone can check a copy, does not tell the truth about the files beside it.

It names a file for each section of the site, and these name every file that the build wrote, each with the SHA-256 of
its bytes. Files that none of them names are of somebody else: they may be there, and are named in a warning.

Remedy: build once more. What writes into the folder after the build should use names of its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from explainer.audit.built_site import BuiltSite
from explainer.audit.strict_json import read_json
from explainer.problems import Location, Problem

RULE = "bad-manifest"
_FILE = "manifest.json"
_COPY = ".well-known/manifest.json"
_BUILD = "build.json"
_SHOWN = 5
_AGAIN = "build the site again, and let nothing change its files after that"


def check(site: BuiltSite) -> Iterator[Problem]:
    """The hashes beside the files."""
    if _FILE not in site.files:
        yield Problem(
            Location(_FILE), "there is no manifest.json", RULE, "a build writes it last: build the site again"
        )
        return
    try:
        whole = read_json(site.text(_FILE))
        sections = {str(one["path"]): str(one["sha256"]) for one in dict(whole["sections"]).values()}
    except (ValueError, KeyError, TypeError):
        yield Problem(Location(_FILE), "this is no list of sections with their hashes", RULE, _AGAIN)
        return
    yield from _second_copies(site, whole)
    yield from _untrue(site, sections, _FILE)
    listed: set[str] = set()
    for section in sorted(sections.keys() & site.files):
        try:
            files = {name: str(entry["sha256"]) for name, entry in dict(read_json(site.text(section))["files"]).items()}
        except (ValueError, KeyError, TypeError):
            yield Problem(Location(section), "this is no list of files with their hashes", RULE, _AGAIN)
            continue
        listed |= files.keys()
        yield from _untrue(site, files, section)
    yield from _others(sorted(site.files - listed - sections.keys() - {_FILE, _COPY, _BUILD}))


def _second_copies(site: BuiltSite, whole: dict[str, Any]) -> Iterator[Problem]:
    """What the manifest says of the build stands by itself too; and so does the manifest."""
    if _COPY in site.files and site.content(_COPY) != site.content(_FILE):
        yield Problem(Location(_COPY), f"this is not {_FILE}, of which it is to be the copy", RULE, _AGAIN)
    try:
        same = _BUILD not in site.files or read_json(site.text(_BUILD)) == whole.get("build")
    except ValueError:
        same = False
    if not same:
        yield Problem(Location(_BUILD), f"this is another build than that of {_FILE}", RULE, _AGAIN)


def _untrue(site: BuiltSite, hashes: dict[str, str], by: str) -> Iterator[Problem]:
    for file, expected in sorted(hashes.items()):
        if file not in site.files:
            yield Problem(Location(by), f"{file} is listed, and not there", RULE, _AGAIN)
        elif hashlib.sha256(site.content(file)).hexdigest() != expected:
            yield Problem(Location(file), "these are not the bytes that the build wrote", RULE, _AGAIN)


def _others(files: list[str]) -> Iterator[Problem]:
    if files:
        more = f" and {len(files) - _SHOWN} more" if len(files) > _SHOWN else ""
        message = f"not written by this build: {', '.join(files[:_SHOWN])}{more}"
        yield Problem(Location(_FILE), message, RULE, "leave them, if you know whose they are", "warning")
