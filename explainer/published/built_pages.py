"""Which pages of a built site read otherwise than in another build: by their words, and not by their bytes.

A new style sheet or picture alters every page and no word of it. Of each page there is plain Markdown beside the HTML,
which has its words alone; a page without it is judged by its HTML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from explainer.site.routes import embed_of

_HTML, _WORDS = "index.html", "index.md"
_HEADING: Final = "# "
# Signs of Markdown in our own plain form of a page, and no word: of items and notes, of emphasis, of links.
_MARKS: Final = re.compile(r"^[-#>\s]*(?:\[\^\d+\]:\s*)?|\*\*|!?\[(?=[^\]]*\]\()|\]\([^)\s]*\)")
_SMALL_FORMS: Final = embed_of("/")  # of pages that are listed themselves


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page by its address and title; `now` are the words of the first line that it had not before, if any."""

    address: str
    title: str
    now: str = ""


@dataclass(frozen=True, slots=True)
class PagesApart:
    """The pages that one build alone has or that read otherwise, by address; and of how many only the look differs."""

    new: tuple[BuiltPage, ...]
    gone: tuple[BuiltPage, ...]
    read_otherwise: tuple[BuiltPage, ...]
    look_otherwise: int = 0

    @property
    def listed(self) -> int:
        """How many there are whose words are others."""
        return len(self.new) + len(self.gone) + len(self.read_otherwise)


def pages_apart(before: Path, after: Path) -> PagesApart:
    """What differs between the pages of two built sites, by the folders that they stand in."""
    were, are = _addresses(before), _addresses(after)
    in_both = sorted(were & are)
    words = [address for address in in_both if _words(before, address) != _words(after, address)]
    looks = sum(_html(before, address) != _html(after, address) for address in in_both if address not in {*words})
    return PagesApart(
        tuple(_page(after, address) for address in sorted(are - were)),
        tuple(_page(before, address) for address in sorted(were - are)),
        tuple(_page(after, address, before) for address in words),
        looks,
    )


def _addresses(folder: Path) -> frozenset[str]:
    """The addresses of all pages of a built site, but of small forms of them."""
    found = (f"/{path.relative_to(folder).as_posix().removesuffix(_HTML)}" for path in folder.rglob(_HTML))
    return frozenset(address for address in found if not address.startswith(_SMALL_FORMS))


def _page(folder: Path, address: str, before: Path | None = None) -> BuiltPage:
    lines = _words(folder, address).splitlines() if _has_words(folder, address) else []
    title = next((line.removeprefix(_HEADING) for line in lines if line.startswith(_HEADING)), "")
    known = frozenset(_words(before, address).splitlines()) if before else frozenset(lines)
    now = next((line for line in lines if line.strip() and line not in known), "")
    return BuiltPage(address, title, _MARKS.sub("", now))


def _has_words(folder: Path, address: str) -> bool:
    return (folder / address[1:] / _WORDS).is_file()


def _words(folder: Path, address: str) -> str:
    """Its plain Markdown, or else its HTML."""
    return (folder / address[1:] / (_WORDS if _has_words(folder, address) else _HTML)).read_text("utf-8", "replace")


def _html(folder: Path, address: str) -> bytes:
    return (folder / address[1:] / _HTML).read_bytes()
