"""The words of an article are told from what stands around them."""

from __future__ import annotations

import pytest

from explainer.web.html_page import read_html
from explainer.web.main_text import main_sentences

FIRST = "The bridge over the river was opened by the council on Monday."
SECOND = "Some 340 people crossed the bridge within its first hour that day."
OTHER = "Ten recipes for soup that everybody can cook at home in winter."


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{FIRST}</p><p>{SECOND}</p>",
        f"<p>{FIRST} {SECOND}</p>",
        f"<div>{FIRST}<br>{SECOND}</div>",
        f"<main><article><p>{FIRST}<p>{SECOND}</article><article><p>{OTHER}</article></main>",
        f"<article><h2>{OTHER}</h2></article><div itemprop='articleBody'><p>{FIRST}<p>{SECOND}</div>",
        f"<nav><p>{OTHER}</p></nav><p>{FIRST}<p>{SECOND}<div class='related'><p>{OTHER}</p></div>",
        f"<!-- {OTHER} --><script>'{OTHER}'</script><p>{FIRST}<p>{SECOND}<p>Short one.",
        f"<h1>{OTHER}</h1><p>{FIRST}<h2>{OTHER}</h2><p>{SECOND}",
        f"<p>{FIRST}<p>{SECOND}<footer>{OTHER}</footer>",
    ],
)
def test_only_its_own_sentences(body: str) -> None:
    assert main_sentences(read_html(f"<html><body>{body}</body></html>".encode())) == (FIRST, SECOND)


def test_page_without_any() -> None:
    assert main_sentences(read_html(b"")) == ()
