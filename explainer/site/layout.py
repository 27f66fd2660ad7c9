"""Where a site keeps its prose, and which language it is in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from explainer.language import FIRST, Lang

CONTENT = "content"  # where a site keeps its prose, unless its settings say otherwise


@dataclass(frozen=True, slots=True)
class Layout:
    """The folder that holds data/, the name of the folder of prose in it, and the language of the site."""

    root: Path
    content: str = CONTENT
    lang: Lang = FIRST
