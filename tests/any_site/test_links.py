"""Inside the built site every link leads somewhere, every anchor is there, and every id stands once on its page."""

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest


class _Page(HTMLParser):
    """The ids of a page and all that it links to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.h1 = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.h1 += tag == "h1"
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name in ("href", "src") and value and not (tag == "link" and ("rel", "canonical") in attrs):
                self.links.append(value)


@pytest.fixture(scope="module")
def pages(site_output: Path) -> dict[str, _Page]:
    parsed = {}
    for path in sorted(site_output.rglob("*.html")):
        page = _Page()
        page.feed(path.read_text(encoding="utf-8"))
        parsed[f"/{path.relative_to(site_output).as_posix()}".removesuffix("index.html")] = page
    return parsed


def test_every_internal_link_leads_to_a_page_and_to_its_anchor(pages: dict[str, _Page], site_output: Path) -> None:
    dead = []
    for address, page in pages.items():
        for link in set(page.links):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            path = unquote(parts.path) or address
            if path in pages:
                if parts.fragment and unquote(parts.fragment) not in pages[path].ids:
                    dead.append(f"{address}: {link}")
            elif not (site_output / path.removeprefix("/")).is_file():
                dead.append(f"{address}: {link}")
    assert dead == []


def test_no_id_stands_twice_on_a_page(pages: dict[str, _Page]) -> None:
    twice = [f"{address}#{key}" for address, page in pages.items() for key, n in Counter(page.ids).items() if n > 1]
    assert twice == []


def test_every_page_has_one_h1(pages: dict[str, _Page]) -> None:
    assert [address for address, page in pages.items() if page.h1 != 1] == []


def test_every_marker_has_a_note_and_every_note_a_way_back(pages: dict[str, _Page]) -> None:
    cited = 0
    for address, page in pages.items():
        markers = [key for key in page.ids if key.startswith("ref-")]
        cited += len(markers)
        lost = [key for key in markers if f"#{key}" not in page.links]
        assert lost == [], address
        for key in markers:
            note = "note-" + key.removeprefix("ref-").rsplit("-", 1)[0]
            assert note in page.ids, f"{address}#{key}"
    assert cited > 500
