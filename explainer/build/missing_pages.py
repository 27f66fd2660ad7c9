"""Pages that the theme or the engine leads to and that a site has yet to write."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from explainer.problems import Location, Problem, did_you_mean
from explainer.site import routes
from explainer.site.plan import addresses
from explainer.site.site import Site

RULE = "missing-page"
# An address written out in a template, in quotes of HTML or of Jinja; those that values make are those of the plan.
_ADDRESS = re.compile(r"""["'](/(?:[a-z0-9][a-z0-9._-]*/)*)(?:[#?][^"'{]*)?["']""")
_PROSE = re.compile(r"/([a-z0-9-]+)/")


def missing_pages(folders: Sequence[Path], site: Site, root: Path, content: str) -> Iterator[Problem]:
    """Every address in a template at which no page will answer; `content` is the name of the folder of the prose."""
    known = addresses(site)
    told: set[str] = set()
    for place, address in (*_in_templates(folders, root), (Location(f"{content}/pages"), routes.CORRECTIONS_POLICY)):
        if address not in known | told and not site.unread:
            told.add(address)
            page = _PROSE.fullmatch(address)
            write = f"write {content}/pages/{page[1]}.md" if page else "mend the address"
            hint = did_you_mean(address, known, f"{write}, or give the site a template of its own without that link")
            message = f"pages of this site lead to {address}, and there is no such page"
            yield Problem(place, message, RULE, write if page else hint)


def _in_templates(folders: Sequence[Path], root: Path) -> Iterator[tuple[Location, str]]:
    """Each address of a page, and its place; of templates with one name, those of the first folder are read."""
    read: set[Path] = set()
    for folder in folders:
        for path in sorted(folder.rglob("*.html")):
            if path.relative_to(folder) in read:
                continue
            read.add(path.relative_to(folder))
            for number, line in enumerate(path.read_text("utf-8", "replace").split("\n"), start=1):
                for found in _ADDRESS.finditer(line):
                    name = Path(os.path.relpath(path.resolve(), root)).as_posix()
                    yield Location(name, number, found.start(1) + 1), found[1]
