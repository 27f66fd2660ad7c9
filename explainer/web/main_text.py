"""The words of a page that are its own: the article, without what stands around it and changes every day."""

from __future__ import annotations

import copy
import re
from typing import Any, Final

import html_text

from explainer.web.html_page import HtmlPage
from explainer.web.visible import is_beside

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+")
_WORDS: Final = 8  # of a sentence; what is shorter is a button, the name of a section
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


def main_sentences(page: HtmlPage) -> tuple[str, ...]:
    """The sentences of the article, in order. Without headings, menus, captions and whatever is short."""
    lines = html_text.extract_text(_without_what_is_beside(_article(page.tree))).splitlines()
    sentences = (sentence.strip() for line in lines for sentence in _SENTENCE_END.split(line))
    return tuple(sentence for sentence in sentences if len(sentence.split()) >= _WORDS)


def _article(tree: Any) -> Any:
    """The element that holds the article: the one that says so and has most words, else the whole body."""
    for named in ("//*[@itemprop='articleBody']", "//article", "//main | //*[@role='main']", "//body"):
        found = [element for element in tree.xpath(named) if not is_beside(element)]
        if found:
            return max(found, key=lambda element: len(element.text_content()))
    return tree


def _without_what_is_beside(article: Any) -> Any:
    pruned = copy.deepcopy(article)
    for element in list(pruned.iterdescendants()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if element.tag in _HEADINGS or is_beside(element):
            element.drop_tree()
    return pruned
