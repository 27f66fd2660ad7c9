"""What a style sheet asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ADDRESS = re.compile(
    r"""url\(\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"')]+))\s*\)|@import\s*["'](?P<sheet>[^"']*)["']"""
)


def addresses_in(css: str) -> Iterator[tuple[str, int]]:
    """Every address in `url()` or behind `@import`, and where in the text it stands."""
    if "url(" not in css and "@import" not in css:
        return
    blanked = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), css)
    for found in _ADDRESS.finditer(blanked):
        yield next(group for group in found.groups() if group is not None), found.start()
