"""Faults of how a page is typed: citations that are gone or lead nowhere, and words that Markdown would not show."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from explainer.site.page import Page
from tools.planted.fault import Fault, Planter
from tools.planted.of_records import mistyped_ids

_CITATION = re.compile(r"\[@[^\]\n]+\]")
_KEY = re.compile(r"@([a-z0-9-]{4,})")
_WORD = re.compile(r"(?<![\w@\[(/.-])[a-z]{4,}(?![\w\])(/-])")


def of_pages(planter: Planter, chance: random.Random) -> Iterator[Fault]:
    """Every such fault that the pages of the site may have."""
    for page in planter.site.pages:
        if page.front.kind == "editorial":
            continue
        yield from _citations(planter, page)
        yield from _keys(planter, page, chance)
        yield from _markdown(planter, page, chance)


def _fault(planter: Planter, page: Page, rule: str, kind: str, span: tuple[int, int], words: str) -> Fault:
    text = page.text[: span[0]] + words + page.text[span[1] :]
    near = " ".join(text[max(0, span[0] - 60) : span[0] + len(words) + 20].split())
    return Fault(rule, kind, f"{page.place_at(span[0])}: {near}", lambda: planter.with_page(page, text))


def _citations(planter: Planter, page: Page) -> Iterator[Fault]:
    """The only citation of a paragraph left out; the last of several that follow each other left out."""
    for paragraph in re.finditer(r"(?:^[^\n#/|].*\n?)+", page.text, re.MULTILINE):
        cited = [*_CITATION.finditer(paragraph[0])]
        if len(cited) == 1:
            start, end = (paragraph.start() + at for at in cited[0].span())
            yield _fault(planter, page, "uncited-paragraph", "the citation of a paragraph left out", (start, end), "")
        for one in cited if len(cited) > 1 else ():
            start, end = (paragraph.start() + at for at in one.span())
            yield _fault(planter, page, "uncited-paragraph", "one of its citations left out", (start, end), "")


def _keys(planter: Planter, page: Page, chance: random.Random) -> Iterator[Fault]:
    """An id mistyped in each bracket that cites."""
    for cited in _CITATION.finditer(page.text):
        keys = [*_KEY.finditer(cited[0])]
        if not keys:
            continue
        key = chance.choice(keys)
        for kind, other in mistyped_ids(key[1], chance):
            start, end = (cited.start() + at for at in key.span(1))
            yield _fault(planter, page, "unknown-id", f"{kind}, in prose", (start, end), other)


def _markdown(planter: Planter, page: Page, chance: random.Random) -> Iterator[Fault]:
    rule = "lost-in-rendering"
    for row in re.finditer(r"^\|(?!\s*:?-).*\|$", page.text, re.MULTILINE):
        yield _fault(planter, page, rule, "a cell too many in a row", (row.end(), row.end()), " none found |")
        if row[0].count("|") > 2:
            last = page.text.rindex("|", row.start(), row.end() - 1)
            yield _fault(planter, page, rule, "a cell too few in a row", (last, row.end() - 1), "")
    for line in re.finditer(r"^[A-Z][^\n]{40,}$", page.text, re.MULTILINE):
        words = [*_WORD.finditer(line[0])]
        if not words:
            continue
        word = chance.choice(words)
        start, end = (line.start() + at for at in word.span())
        yield _fault(planter, page, rule, "a word in angle brackets", (start, end), f"<{word[0]}>")
        yield _fault(planter, page, rule, "a sign by its HTML name", (start, end), f"{word[0]}&amp;")
        yield _fault(planter, page, rule, "a colon behind words in brackets", (line.start(), line.start()), "[Note]: ")
        yield _fault(planter, page, rule, "two strokes for deleted words", (start, end), f"~~{word[0]}~~")
        link = f'[{word[0]}](https://example.org/ "says the ministry")'
        yield _fault(planter, page, rule, "words in the title of a link", (start, end), link)
    for item in re.finditer(r"^(\d)\. ", page.text, re.MULTILINE):
        yield _fault(planter, page, rule, "a nought before the number of an item", item.span(1), f"0{item[1]}")
