"""The pages that read otherwise than in another build: on a terminal, and in a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from explainer.problems import printable
from explainer.published.built_pages import BuiltPage, PagesApart
from explainer.pull_request import safe

_MOST: Final = 50  # pages of a list, where nobody asked for all
_LONGEST: Final = 140  # signs of a line that is shown


def as_text(apart: PagesApart, *, every: bool = False) -> str:
    """Each page by its address, with the first line that it had not before."""
    lines = []
    for label, pages in _lists(apart):
        lines += [label, *(f"  {page.address}  {_now(page) or page.title}" for page in _some(pages, every)), ""]
        lines[-1:] = [*_more(pages, every), ""]
    return "".join(f"{printable(line)}\n" for line in (*lines, counted(apart)))


def as_markdown(apart: PagesApart, preview: str = "", *, every: bool = False) -> str:
    """A heading, how many there are, and each page: as a link, where a preview of them answers."""
    lines = ["### Pages that read otherwise", "", f"{counted(apart).capitalize()}."]
    for label, pages in _lists(apart):
        lines += ["", f"#### {label.capitalize()}", ""]
        lines += [_item(page, "" if pages is apart.gone else preview) for page in _some(pages, every)]
        lines += [f"- {one}" for one in _more(pages, every)]
    return "\n".join(lines) + "\n"


def counted(apart: PagesApart) -> str:
    """`1 new page, 2 that read otherwise; 3 others look otherwise, and say the same`."""
    parts = [
        f"{len(pages)} {words if len(pages) == 1 else several}"
        for pages, words, several in (
            (apart.new, "new page", "new pages"),
            (apart.gone, "page that is gone", "pages that are gone"),
            (apart.read_otherwise, "page that reads otherwise", "pages that read otherwise"),
        )
        if pages
    ]
    said = ", ".join(parts) or "no page reads otherwise"
    looks = apart.look_otherwise
    others = (
        f"{looks} {'other looks' if looks == 1 else 'others look'} otherwise, and {'says' if looks == 1 else 'say'}"
    )
    return f"{said}; {others} the same" if looks else said


def _lists(apart: PagesApart) -> Iterator[tuple[str, Sequence[BuiltPage]]]:
    of_gone = "gone: their addresses were answered"
    lists = ((of_gone, apart.gone), ("read otherwise", apart.read_otherwise), ("new", apart.new))
    return ((label, pages) for label, pages in lists if pages)


def _some(pages: Sequence[BuiltPage], every: bool) -> Sequence[BuiltPage]:
    return pages if every else pages[:_MOST]


def _more(pages: Sequence[BuiltPage], every: bool) -> Iterator[str]:
    if not every and len(pages) > _MOST:
        yield f"… and {len(pages) - _MOST} more"


def _item(page: BuiltPage, preview: str) -> str:
    name = safe(page.title or page.address)
    link = f"[{name}]({preview.rstrip('/')}{page.address})" if preview else f"{name} <sub>{safe(page.address)}</sub>"
    return f"- {link}" + (f"<br>now: {safe(_now(page))}" if page.now else "")


def _now(page: BuiltPage) -> str:
    return page.now if len(page.now) <= _LONGEST else f"{page.now[:_LONGEST].rstrip()}…"
