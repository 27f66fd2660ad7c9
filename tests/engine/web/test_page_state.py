"""What stands in place of a document is seen, and a document that speaks of such things is not taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.web.html_page import read_html
from explainer.web.page_metadata import page_metadata
from explainer.web.page_state import instead_of_document

PAGES = Path(__file__).parent / "pages"
ASKED = "https://gazette.example/news/bridge"
SENTENCE = "The board of the river said on Monday that the toll of the bridge will stay as it is until the spring. "


def what(html: str, final: str = ASKED) -> str | None:
    page = read_html(html.encode())
    found = instead_of_document(page, page_metadata(page, final), ASKED, final)
    return found.what if found else None


def titled(title: str, body: str = "<p>Go back.</p>") -> str:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (titled("Página no encontrada | La Gaceta"), "not-found"),
        (titled("404 Not Found"), "not-found"),
        (titled("Error 404 - The Gazette"), "not-found"),
        (titled("The Gazette", "<h1>The page you are looking for could not be found.</h1>"), "not-found"),
        (titled("La Gaceta", "<h1>¡Ups! Noticia no encontrada</h1>"), "not-found"),
        (titled("Contenido eliminado - La Gaceta"), "not-found"),
        (titled("404 - Artículo no encontrado"), "not-found"),
        (titled("Apache2 Ubuntu Default Page: It works"), "out-of-order"),
        (titled("Welcome to nginx!"), "out-of-order"),
        (titled("Account Suspended"), "out-of-order"),
        (titled("La Gaceta", "<p>Este dominio ha caducado y espera su renovación.</p>"), "out-of-order"),
        (titled("En mantenimiento | La Gaceta"), "out-of-order"),
        (titled("La Gaceta", "<p>Briefly unavailable for scheduled maintenance.</p>"), "out-of-order"),
        (titled("Index of /news"), "out-of-order"),
        (titled("The Gazette", "<p>This content is not available in your region.</p>"), "not-here"),
        (titled("Vercel Security Checkpoint"), "robot-check"),
        (titled("Just a moment..."), "robot-check"),
        (titled("Attention Required! | Cloudflare"), "robot-check"),
        (titled("Access denied"), "robot-check"),
        (titled("Before you continue to The Gazette"), "consent"),
        (titled("Log in | The Gazette"), "login"),
        (titled("Inicia sesión - La Gaceta"), "login"),
        ('<html><head><meta http-equiv="refresh" content="0; url=/elsewhere"></head></html>', "moves-on"),
        ('<html><head><title>x</title></head><body><div id="root"></div><script src="a.js"></script></body></html>',
         "needs-scripts"),
        (titled("The Gazette", "<noscript>You need to enable JavaScript to run this app.</noscript>"), "needs-scripts"),
        ("<html><body></body></html>", "empty"),
        ("", "empty"),
    ],
)  # fmt: skip
def test_what_came_instead(html: str, expected: str) -> None:
    assert what(html) == expected


@pytest.mark.parametrize(
    ("final", "expected"),
    [
        ("https://consent.gazette.example/collect?next=1", "consent"),
        ("https://gazette.example/", "front-page"),
        ("https://gazette.example/?p=12", None),
        ("https://gazette.example/moved/bridge", None),
    ],
)
def test_where_it_led_says_so_too(final: str, expected: str | None) -> None:
    assert what(titled("The bridge", f"<p>{SENTENCE * 4}</p>"), final) == expected


@pytest.mark.parametrize(
    "html",
    [
        titled("Bridge not found on any map", f"<p>{SENTENCE}</p>"),
        titled("404 days of the dam", f"<p>{SENTENCE}</p>"),
        titled("Access denied to the dam for a week", f"<p>{SENTENCE * 3}</p>"),
        titled("Page not found", f"<p>{SENTENCE * 40}</p>"),
        titled("Error 404: why so many sites of the river fall | The Gazette", f"<p>{SENTENCE}</p>"),
        titled("Under construction for nine years", f"<p>{SENTENCE}</p>"),
        titled("Gone", f"<p>{SENTENCE}</p>"),
        titled("The bridge", f"<p>{SENTENCE * 7} The content is not available in your region.</p>"),
        titled("A short note", "<p>The ferry does not run today.</p>"),
        f"<article><h1>Bridge</h1><p>{SENTENCE * 3}</p></article><noscript>Enable JavaScript</noscript>",
    ],
)
def test_a_document_is_one(html: str) -> None:
    assert what(html) is None


ONE = '{"@type": "NewsArticle", "headline": "Not found"}'
TWO = '[{"@type": "NewsArticle", "headline": "A dam"}, {"@type": "NewsArticle", "headline": "A weir"}]'


@pytest.mark.parametrize(
    ("title", "articles", "else_what"), [("Not found", ONE, "not-found"), ("River", TWO, "needs-scripts")]
)
def test_a_short_page_is_one_if_it_describes_articles(title: str, articles: str, else_what: str) -> None:
    body = f'<script type="application/ld+json">{articles}</script><script src="a.js"></script><p>Soon.</p>'
    assert what(titled(title, body)) is None
    assert what(titled(title, body.replace("ld+json", "javascript"))) == else_what


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.html")))
def test_pages_of_all_sorts_are_documents(name: str) -> None:
    assert what((PAGES / f"{name}.html").read_bytes().decode("utf-8", "replace")) is None
