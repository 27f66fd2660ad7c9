"""What stands in the head of a page: meta tags by name, whatever attribute holds it, the title, links, languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urljoin

from explainer.web.html_page import HtmlPage, words_of

_NAMED_BY: Final = ("property", "name", "itemprop", "http-equiv")
_MOST: Final = 5_000  # meta tags of one page
MOST_SIGNS: Final = 2_000  # of what a page says of itself in one place


@dataclass(frozen=True, slots=True)
class Said:
    """Words by which a page says something of itself, and where: `JSON-LD headline`, `og:title`.

    `of_a_body`: they name an organisation, as the page itself says.
    """

    words: str
    where: str
    of_a_body: bool = False


@dataclass(frozen=True, slots=True)
class MetaTags:
    """What each meta tag says, by its name in small letters; and the elements of the head that are no meta tags."""

    by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    title: str = ""
    canonical: tuple[str, ...] = ()
    language: str = ""
    moves_to: str = ""
    is_amp: bool = False

    def said(self, *names: str) -> tuple[Said, ...]:
        """What the tags of these names say, in the order of the names."""
        return tuple(Said(words, name) for name in names for words in self.by_name.get(name.lower(), ()))


def meta_tags(page: HtmlPage, address: str) -> MetaTags:
    """The tags of a page that was found at that address."""
    root = page.tree
    base = urljoin(address, next((href for href in root.xpath("//base/@href")), "")) if address else ""
    found: dict[str, list[str]] = {}
    for tag in root.xpath("//meta[@content]")[:_MOST]:
        words = " ".join(tag.get("content")[:MOST_SIGNS].split())
        names = {(tag.get(by) or "").strip().lower() for by in _NAMED_BY} - {""}
        for name in names if words else ():
            found.setdefault(name, []).append(words)
    titles = root.xpath("//head/title") or root.xpath("//title[not(ancestor::svg)]")
    links = [link.get("href") for link in root.xpath("//link[@href]") if "canonical" in _rel(link)]
    return MetaTags(
        by_name={name: tuple(dict.fromkeys(words)) for name, words in found.items()},
        title=words_of(titles[0])[:MOST_SIGNS] if titles else "",
        canonical=tuple(dict.fromkeys(_joined(base, href) for href in links if href.strip())),
        language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip(),
        moves_to=_moves_to(found.get("refresh", []), base),
        is_amp="amp" in root.attrib or "\u26a1" in root.attrib,
    )


def _rel(link: object) -> list[str]:
    return (link.get("rel") or "").lower().split()  # type: ignore[attr-defined]


def _joined(base: str, href: str) -> str:
    try:
        return urljoin(base, href.strip())
    except ValueError:
        return href.strip()


def _moves_to(refresh: list[str], base: str) -> str:
    """The other address that a page sends its reader to within some seconds (`0; url=…`); nothing where it stays."""
    for words in refresh:
        delay, _, target = words.partition(";")
        name, _, address = target.strip().partition("=")
        if name.strip().lower() == "url" and address and delay.strip().isdigit() and int(delay) <= 10:
            return _joined(base, address.strip(" '\""))
    return ""
