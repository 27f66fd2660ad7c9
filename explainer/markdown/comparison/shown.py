"""The words that readers are shown: those of the finished tree, in order, explanatory notes last."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown.util import AMP_SUBSTITUTE

from explainer.markdown import syntax
from explainer.markdown.comparison.words import BULLET

_STASHED = re.compile("\x02[^\x03]*\x03")  # what Markdown puts in the place of a sign until it writes it
_BREAKS = frozenset({"br", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "p", "pre", "td", "th"})
_FRAMING = re.compile(syntax.FRAMING_MARK)


def shown_text(root: etree.Element) -> str:
    """For the tree before its citations are numbered: their placeholders hold no words."""
    text = html.unescape(_STASHED.sub("", "".join(_texts(root)).replace(AMP_SUBSTITUTE, "&")))
    return _FRAMING.sub("", text)


def _texts(element: etree.Element) -> Iterator[str]:
    if element.tag in _BREAKS:
        yield "\n"
    yield element.get("alt") or ""
    yield element.text or ""
    number = int(element.get("start", "1")) if element.tag == "ol" else 0
    for child in element:
        if child.tag == "li" and element.tag == "ul":
            yield f"\n{BULLET} "
        elif child.tag == "li" and element.tag == "ol":
            number = int(child.get("value", number))
            yield f"\n{number} "
            number += 1
        yield from _texts(child)
        yield child.tail or ""
    if element.tag in _BREAKS:
        yield "\n"
