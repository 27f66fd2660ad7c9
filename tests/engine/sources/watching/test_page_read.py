"""Whatever a page holds, something is made of it, and the run goes on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.model.source import Source
from explainer.sources.watching.looking import seen
from explainer.sources.watching.page_read import read_page
from explainer.web.answer import Answer
from tests.engine.records import make

URL = "https://river.example/a"


def answer(body: bytes, kind: str = "text/html") -> Answer:
    return Answer(URL, URL, status=200, headers={"content-type": kind}, body=body)


@given(st.binary(max_size=300) | st.text("<>/=\"'& \n!-[]abdivscriptml{}\x00\ud800é", max_size=300).map(
    lambda text: text.encode("utf-8", "surrogatepass")))  # fmt: skip
def test_any_bytes_are_read(body: bytes) -> None:
    page = read_page(answer(body))
    assert page.unread == ""
    assert len(page.sentence_digests) <= len(page.sentences)


@pytest.mark.parametrize(
    "body",
    [
        b"<div>" * 20_000,
        b"<p>" + b"word " * 200_000,
        b'<script type="application/ld+json">' + b"[" * 50_000 + b"</script><title>T</title>",
        b"<title>T</title><article>" * 3_000,
        b"\xff\xfe<\x00p\x00>\x00",
    ],
    ids=["deep", "long", "deep data", "many articles", "utf-16"],
)
def test_page_that_is_too_much_is_none_and_no_end_of_the_run(body: bytes) -> None:
    given = answer(body)
    assert seen(make(Source, "s", url=URL), given, read_page(given), ()).outcome in ("live", "unknown")


def test_file_is_known_by_its_digest() -> None:
    assert len(read_page(answer(b"%PDF", "application/pdf")).digest) == 64
    cut = Answer(URL, URL, status=200, headers={"content-type": "application/pdf"}, body=b"%PDF", whole=False)
    assert read_page(cut).digest == ""
