"""A link to a passage, followed by a click in a real browser, brings the words into view and marks them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from PIL import Image
from playwright.sync_api import Page

from explainer.model.record import SourceLink
from explainer.model.source import Source
from explainer.site.of_sources.passages import passage_of_link
from tests.engine.records import make

FILL = "<p>Nothing is said of it here, and a good deal of the rest.</p>" * 200
# As real pages have them: with an element inside, curly quotation marks, a line that breaks, and the same words before.
PASSAGE = (
    "<p>On Monday the keeper of the dam said that it holds.</p>"
    + FILL
    + '<p id="there">“It’s <em>well-known</em>, safe &amp; sound”, the keeper\nsaid; 50 % of all (deep) water went by'
    " the old gate, and nobody below it was told of the flood in time.</p>" + FILL
)
QUOTES = (
    "It's well-known, safe & sound",
    "said; 50 % of all (deep) water",
    "keeper said; 50 % of all (deep) water went by the old gate, and nobody below it was told of the flood",
    "the keeper said […] the old gate, and nobody",
)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            links = "".join(
                f'<p><a rel="external" href="/report{_fragment(quote)}">{quote}</a></p>' for quote in QUOTES
            )
            head = "<!doctype html><meta charset=utf-8><style>::target-text { background: rgb(1, 254, 1) }</style>"
            body = (head + (links if self.path == "/" else PASSAGE)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing: the test says what it saw."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as made:
        address = f"http://127.0.0.1:{made.server_port}"
        Thread(target=made.serve_forever, daemon=True).start()
        yield address
        made.shutdown()


def _fragment(quote: str) -> str:
    """What leads to the words, behind an address: a source has none on one's own machine."""
    passage = passage_of_link(SourceLink(source="s", quote=quote), make(Source, "s", url="https://a.example/report"))
    assert passage
    return passage.url.removeprefix("https://a.example/report")


@pytest.mark.parametrize("number", range(len(QUOTES)))
def test_it_scrolls_to_the_words_and_marks_them(server: str, page: Page, number: int) -> None:
    page.goto(server)
    page.locator("a").nth(number).click()
    page.wait_for_url("**/report*")
    page.wait_for_function(
        "() => { const box = document.getElementById('there')?.getBoundingClientRect();"
        " return box && box.top >= 0 && box.bottom <= innerHeight && scrollY > 1000 }"
    )
    shown = Image.open(io.BytesIO(page.locator("#there").screenshot())).convert("RGB")
    marked = sum(count for count, colour in shown.getcolors(maxcolors=1 << 24) or () if colour == (1, 254, 1))
    assert marked > 500
