"""Keeps dates, and figures with their units, on one line of a finished page: "7 January 2026", "83 people".

The last step of laying out a page of HTML. Feeds, Markdown, the search index and all data keep the plain space, and
browsers give it back to who copies from a page.
"""

from __future__ import annotations

import re
from typing import Final

from explainer.language.months import LONG, SHORT
from explainer.language.numbers import AFTER_FIGURES

NO_BREAK: Final = "\N{NO-BREAK SPACE}"

# What is copied sign for sign, or is not read as running text.
_AS_TYPED: Final = re.compile(r"(<(pre|code|script|textarea|title)\b.*?</\2>)", re.DOTALL)


def _one_of(*words: str) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def _pattern() -> re.Pattern[str]:
    """The end of what stands before such a space, with the space. All languages at once: pages quote in many."""
    months = _one_of(*(name for names in (*LONG.values(), *SHORT.values()) for name in names))
    units = _one_of(*(unit for words in AFTER_FIGURES.values() for unit in words))
    in_text = r"(?=[^<>]*(?:<|\Z))"  # what stands between quotes in a tag has a > before the next <
    return re.compile(
        rf"\d(?:</b>)? (?=(?:{months}|{units})\b{in_text})"
        rf"|\d de (?=(?:{months})\b{in_text})"
        rf"|\b(?:{months}) (?:de )?(?=[12]\d\d\d\b{in_text})"
    )


_TOGETHER: Final = _pattern()


def unbroken(html: str) -> str:
    """The page with no-break spaces in the dates and figures of its text; head, tags and code stay as they are."""
    head, tag, body = html.partition("<body")
    pieces = _AS_TYPED.split(body)
    pieces[::3] = (_TOGETHER.sub(_with_no_break, piece) for piece in pieces[::3])
    del pieces[2::3]  # the names of the elements, of which the pieces after the first hold the whole
    return head + tag + "".join(pieces)


def _with_no_break(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)
