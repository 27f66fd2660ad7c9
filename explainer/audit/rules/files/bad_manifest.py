"""`manifest.json`, by which anyone can check a copy, does not tell the truth about the files beside it.

It names every file that the build wrote, with the SHA-256 of its bytes. Files that it does not name are of
somebody else: they may be there, and are named in a warning.

Remedy: build once more. What writes into the folder after the build should use names of its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.strict_json import read_json
from explainer.problems import Location, Problem

RULE = "bad-manifest"
_FILE = "manifest.json"
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
        listed = dict(read_json(site.text(_FILE))["files"])
    except (ValueError, KeyError, TypeError):
        yield Problem(Location(_FILE), "this is no list of files with their hashes", RULE, _AGAIN)
        return
    for file, expected in sorted(listed.items()):
        if file not in site.files:
            yield Problem(Location(_FILE), f"{file} is listed, and not there", RULE, _AGAIN)
        elif hashlib.sha256(site.content(file)).hexdigest() != expected:
            yield Problem(Location(file), "these are not the bytes that the build wrote", RULE, _AGAIN)
    yield from _others(sorted(site.files - listed.keys() - {_FILE}))


def _others(files: list[str]) -> Iterator[Problem]:
    if files:
        more = f" and {len(files) - _SHOWN} more" if len(files) > _SHOWN else ""
        message = f"not written by this build: {', '.join(files[:_SHOWN])}{more}"
        yield Problem(Location(_FILE), message, RULE, "leave them, if you know whose they are", "warning")
