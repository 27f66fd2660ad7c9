"""What a script asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.audit.page import Place, Target

_IMPORT = re.compile(r"""\b(?P<how>from|import|import\s*\()\s*["'](?P<address>\.{0,2}/[^"'\s`$]+\.m?js)["']""")


def imports_in(text: str) -> Iterator[Target]:
    """Every module of this site that it imports by a name in quotes; `loads` where that is done before it runs."""
    for found in _IMPORT.finditer(text):
        yield Target(found["address"], Place().within(text, found.start()), not found["how"].endswith("("))
