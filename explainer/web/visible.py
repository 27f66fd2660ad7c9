"""What a reader sees at the top of an article: its heading, the line that says whose it is, its day, how it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from explainer.web.html_page import HtmlPage, words_of
from explainer.web.meta_tags import MOST_SIGNS, Said

# Parts of a page that are about something else, or about what others say.
_BESIDE: Final = frozenset(("nav", "footer", "aside", "figure", "figcaption", "form", "script", "style", "noscript"))
_BESIDE_NAMES: Final = re.compile(
    r"comment|related|relacionad|recommend|sidebar|widget|popular|trending|newsletter|cookie|consent|caption|"
    r"share|social|promo|breadcrumb|author-?bio|about-?author|menu",
    re.IGNORECASE,
)
_BYLINE_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|author|authors|autor|autores|firma|signature|credit|creditos|source-name|agency|agencia)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_LONG: Final = 120  # signs, of which a byline has fewer
_PARAGRAPH: Final = 40  # signs, of which a paragraph of the text has more
_MOST: Final = 8


def headings(page: HtmlPage) -> tuple[str, ...]:
    """The words of its headings of the first level, where they are no other part's."""
    return tuple(
        words
        for heading in page.tree.iter("h1")
        if not is_beside(heading) and (words := words_of(heading)[:MOST_SIGNS])
    )


def bylines(page: HtmlPage) -> tuple[Said, ...]:
    """Short lines that say whose work it is, as their markup says."""
    found: dict[str, Said] = {}
    for element in page.tree.xpath("//body//*[@rel or @itemprop or @class]"):
        if len(found) == _MOST:
            break
        if element.tag in ("meta", "link") or not _is_byline(element) or is_beside(element):
            continue
        words = words_of(element)
        if words and len(words) <= _LONG and not any(words in other for other in found):
            found[words] = Said(words, "byline")
    return tuple(found.values())


def _is_byline(element: Any) -> bool:
    rel, prop = (element.get("rel") or "").lower().split(), (element.get("itemprop") or "").lower().split()
    return "author" in rel or "author" in prop or bool(_BYLINE_NAMES.search(element.get("class") or ""))


def days(page: HtmlPage) -> tuple[Said, ...]:
    """Days that elements of the text give as those of its publication."""
    return tuple(_days(page))


def _days(page: HtmlPage) -> Iterator[Said]:
    for time in page.tree.iter("time"):
        names = f"{time.get('itemprop') or ''} {time.get('class') or ''}".lower()
        changed = re.search(r"modif|updat|actualiz", names)
        published = "pubdate" in time.attrib or re.search(r"publish|entry-date|pubdate|fecha-pub", names)
        if published and not changed and not is_beside(time):
            yield Said((time.get("datetime") or "").strip() or words_of(time), "time element")


def opening(page: HtmlPage) -> str:
    """The first paragraph of the text, where its dateline stands."""
    root = page.tree
    inside = root.xpath("//*[@itemprop='articleBody']") or root.xpath("//article") or root.xpath("//main")
    for part in (*inside[:1], *root.xpath("//body")[:1]):
        for paragraph in part.iter("p"):
            words = words_of(paragraph)
            if len(words) >= _PARAGRAPH and not is_beside(paragraph):
                return words[:MOST_SIGNS]
    return ""


def is_beside(element: Any) -> bool:
    """Whether it stands in a part of the page that is not the article."""
    for outer in (element, *element.iterancestors()):
        if outer.tag in _BESIDE:
            return True
        if outer.tag in ("body", "html", "article", "main"):
            return False
        if _BESIDE_NAMES.search(f"{outer.get('class') or ''} {outer.get('id') or ''}"):
            return True
    return False
