"""Leaves the indentation of templates out of the pages: it is for those who edit, and every reader would load it."""

from __future__ import annotations

import re

from jinja2.ext import Extension

_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
_LAST_BREAK = re.compile(r"\n(?=\{% endmacro)")  # a line break follows where the macro is called


class Unindented(Extension):
    """Reads templates of HTML without the spaces that their lines begin with; plain text keeps them.

    A line break stays where it was, so words stay apart. What values bring (`<pre>`) is not touched.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return _LAST_BREAK.sub("", _INDENTATION.sub("", source)) if (name or "").endswith(".html") else source
