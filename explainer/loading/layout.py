"""Where a site keeps its prose, which language it is in and what day it is about, as its settings say.

They are read without running them.

A check takes a second; Pelican, and whatever else a site's settings import, would take another.
"""

from __future__ import annotations

import ast
import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from explainer.language import FIRST, LANGUAGES
from explainer.site.layout import CONTENT, Layout

SETTINGS = "pelicanconf.py"


def read_layout(folder: Path) -> Layout:
    """What `pelicanconf.py` in that folder says by plain texts; as usual where it says nothing, or cannot be read."""
    given = read_texts(folder / SETTINGS)
    path = folder / given.get("PATH", CONTENT)
    lang = next((lang for lang in LANGUAGES if lang == given.get("DEFAULT_LANG")), FIRST)
    return Layout(path.parent, path.name or CONTENT, lang, day_of(given.get("STORY_DAY")))


def day_of(given: object) -> dt.date | None:
    """The day that a setting says; None where it says none, or is no day, which a build tells."""
    try:
        return dt.date.fromisoformat(given) if isinstance(given, str) else None
    except ValueError:
        return None


def read_texts(settings: Path) -> Mapping[str, str]:
    """The names to which a file of settings gives a text; the last has the last word."""
    try:
        tree = ast.parse(settings.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return {}
    return {
        target.id: statement.value.value
        for statement in tree.body
        if isinstance(statement, ast.Assign)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }
