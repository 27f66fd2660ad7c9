"""The file of a new explainer: its front matter, and a first paragraph that rests on something."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from explainer.editing.record_text import field_text

_BELOW: Final = frozenset(("text", "facts"))


def page_text(values: Mapping[str, Any]) -> str:
    """The page: fields between two lines `---`, and below them its words with the facts that they rest on."""
    front = "".join(field_text(name, value, 0) for name, value in values.items() if name not in _BELOW and name != "id")
    cited = "; ".join(f"@{fact}" for fact in values.get("facts") or ())
    sentence = " ".join(str(values.get("text") or "").split())
    return f"---\n{front}---\n\n{sentence}[{cited}]\n" if cited else f"---\n{front}---\n\n{sentence}\n"


def page_name(content: str, slug: str) -> str:
    """Where an explainer of that name stands, from the root of the site."""
    return f"{content}/explainers/{slug}.md"
