"""A bracket that looks like a citation and is none.

A citation is `[@id]`, `[@id, p. 4]` or `[see @one; @other, ¶ 3]`; an id is lower-case words and hyphens, and several
are parted by semicolons. A capital letter, another sign than the plain hyphen (word processors set such), a space
behind the `@` or a comma between two ids make it none. An id with its `@` outside such a bracket, in a bracket that is
not closed, in one with an address behind it, or alone in a bracket without its `@`, would be shown as it was typed.

Remedy: the hint has the bracket to write, where the ids in it are known; write `\\[` where a bracket is meant as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.model.dataset import Dataset
from explainer.model.fields import id_like
from explainer.problems import Problem
from explainer.site.meant.ids import id_meant
from explainer.site.page import Page
from explainer.site.site import Site

RULE = "bad-citation"
_HINT = "write [@id] or [@id, p. 4]; several are parted by semicolons"
_KEY = re.compile(r"(?<=@)[^\s,;\]]+(?=[,;\]])")
_DASHES = re.compile("[\u2010-\u2013]")


def check(site: Site) -> Iterator[Problem]:
    """Every part of a citing bracket that could not be read, and every id that stands in none."""
    for page in site.pages:
        for found in page.scan.malformed:
            message = f'"{found.label}" is not a citation' if found.label else "a part of this citation is empty"
            meant = _bracket(found.hint, site.dataset) if found.hint else None
            yield Problem(found.location, message, RULE, f"write {meant}" if meant else _HINT)
        yield from _strays(page, site)


def _bracket(likely: str, data: Dataset) -> str | None:
    """The bracket with the ids of facts and sources that are meant; None where one of them is not known."""
    meant = {
        key: key if key in data.broken else id_meant(key, ("fact", "source"), data) for key in _KEY.findall(likely)
    }
    if not meant or None in meant.values():
        return None
    return _KEY.sub(lambda key: str(meant[key[0]]), likely)


def _strays(page: Page, site: Site) -> Iterator[Problem]:
    """Ids of facts and sources that stand in no citing bracket; where a bracket opens with an @, whatever follows."""
    data = site.dataset
    for stray in page.scan.strays:
        likely = (stray.key, id_like(stray.key), _DASHES.split(stray.key)[0])
        key = next((key for key in likely if key in data.facts or key in data.sources or key in data.broken), None)
        if key or stray.label.startswith("[@"):
            message = f'"{stray.label}" would be shown as it was typed: it is not a citation'
            yield Problem(stray.location, message, RULE, f"write [@{key}]" if key else _HINT)
