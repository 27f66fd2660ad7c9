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
    r"share|social|promo|breadcrumb|author-?bio|about-?author|menu|m[aá]s-?(?:noticias|le[ií]d)|most-?read|"
    r"top-?stories|[uú]ltimas-?noticias|latest-?news|ticker|teaser",
    re.IGNORECASE,
)
_BYLINE_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|author|authors|autor|autores|firma|signature|credit|creditos|source-name|agency|agencia)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
# Parts that hold a picture: the name in them is that of who took it. `has-photo` says it of the whole article.
_PICTURE_NAMES: Final = re.compile(
    r"(?:^|\s)(?!has-|with-|no-|without-)[\w-]*(?:photo|foto|imag|picture|galler|galer|thumb|video)", re.IGNORECASE
)
_PICTURES: Final = frozenset(("img", "picture", "figure", "video", "iframe"))
_NEAR: Final = 3  # elements around a line, of which one may hold a picture
_HEADINGS: Final = frozenset(("h2", "h3", "h4", "h5", "h6"))
_CARD: Final = 600  # signs, of which what leads to another article has fewer
_TITLE: Final = 4  # words that the title of an article has, and a name has not
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
        if _is_of_a_picture(element) or _is_of_another(element):
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
        if published and not changed and not is_beside(time) and not _is_of_another(time):
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


def _is_of_a_picture(element: Any) -> bool:
    """Whether a line says who took a picture, and not whose the text is."""
    before = element.getprevious()
    if before is not None and before.tag in _PICTURES and "credit" in (element.get("class") or "").lower():
        return True
    for outer in (element, *list(element.iterancestors())[:_NEAR]):
        if outer.tag in ("body", "article", "main"):
            return False
        if _PICTURE_NAMES.search(f"{outer.get('class') or ''} {outer.get('id') or ''}"):
            return True
    return False


def _is_of_another(element: Any) -> bool:
    """Whether it stands in what leads to another article: below one of its own, or beside a title that is a link."""
    for outer in element.iterancestors():
        if outer.tag == "body" or next(outer.iter("h1"), None) is not None:
            return False
        if outer.tag == "article":
            others = element.getroottree().getroot().iter("article")
            titled = any(next(one.iter("h1"), None) is not None for one in others)
            return titled or len(outer.text_content()) < _CARD  # else its heading may stand above it
        if _leads_on(outer):
            return True
    return False


def _leads_on(part: Any) -> bool:
    """Whether it is small, and has the title of an article as a link."""
    if len(part.text_content()) > _CARD:
        return False
    for link in part.iter("a"):
        titled = part.tag == "li" or any(one.tag in _HEADINGS for one in (*link.iter(), *link.iterancestors()))
        if titled and len(link.text_content().split()) >= _TITLE and not _is_byline(link):
            return True
    return False
