"""What the scan finds in a text, and what Markdown renders of it: each citation in one form, to be compared."""

from __future__ import annotations

from explainer.markdown.render import Renderer
from explainer.markdown.scan import scan

RENDERER = Renderer()

Cited = list[tuple[str, str | None, str | None]]


def scanned(text: str) -> Cited:
    """The citations of the scan, in order of their places: key, locator, prefix."""
    return [(item.key, item.locator, item.prefix) for item in scan(text, "page").citations]


def rendered(text: str) -> Cited:
    """The citations of the rendered page, in order of their markers; those of explanatory notes come last."""
    return [(item.key, item.locator, item.prefix) for item in RENDERER.render(text).markers]


def notes_last(text: str) -> str:
    """The text with its explanatory notes, one a line, moved to its end."""
    return "\n".join(sorted(text.split("\n"), key=lambda line: line.startswith("[^")))
