"""What a page says otherwise is told with its facts; what only stands around the article is not told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.source import Source
from explainer.sources.watching.drift import Drift, drift, extended, remembered, unlike_record
from explainer.sources.watching.page_read import PageRead, read_page
from explainer.web.answer import Answer
from tests.engine.records import make

WORDS = (
    "The bridge over the river was opened by the council on Monday after a long delay.",
    "“It cost 12,500 crowns more than was planned at first,” said the builder in a speech on its steps.",
    "Some 340 people crossed the bridge within the first hour, as the council counted at its two ends.",
    "The dam above the bridge is to be looked at again by engineers before the next winter comes.",
)
QUOTE = "It cost 12,500 crowns more than was planned at first"
SAID = f'the words "{QUOTE}" stood there on 2026-03-01, and do not any more'
CHROME = """<html><head><title>{title} | The River</title>
<meta property="og:title" content="{title}"><meta property="article:modified_time" content="{modified}"></head><body>
<nav>{menu}</nav><header>{date}</header><div class="cookie-banner">{cookie}</div>
<main><article><h1>{title}</h1>{words}
<div class="related-posts"><p>{related}</p></div><aside><p>{aside}</p></aside>
<figure><figcaption>{caption}</figcaption></figure></article></main>
<section id="comments"><p>{comments}</p></section><footer>{footer}</footer>
<script>var n = "{script}";</script></body></html>
"""
SENTENCE = "This is another sentence of eight words or more than that."


def html(words: tuple[str, ...] = WORDS, **parts: str) -> str:
    usual = dict.fromkeys(
        ("menu", "date", "cookie", "related", "aside", "caption", "comments", "footer", "script"), "x"
    )
    about = {"title": "Bridge opens after three years", "modified": "2026-02-03T10:00:00+00:00"}
    return CHROME.format(words="".join(f"<p>{one}</p>" for one in words), **{**usual, **about, **parts})


def page(words: tuple[str, ...] = WORDS, **parts: str) -> PageRead:
    return read(html(words, **parts).encode())


def read(body: bytes, kind: str = "text/html; charset=utf-8") -> PageRead:
    return read_page(Answer("u", "https://river.example/a", status=200, headers={"content-type": kind}, body=body))


def dataset(**fields: Any) -> Dataset:
    quote = {"text": QUOTE, "language": "en"}
    facts = (
        make(Fact, "bridge-cost", text="The bridge cost 12,500 more.", sources=["river"], quote=quote),
        make(
            Fact, "bridge-crossed", **({"text": "Some 340 people crossed it on 3 May.", "sources": ["river"]} | fields)
        ),
        make(
            Fact, "dam-broke", text="340 dams broke.", sources=["river"], retracted={"date": "2026-03-01", "why": "no"}
        ),
    )
    return Dataset({one.id: one for one in (make(Source, "river", url="https://river.example/a"), *facts)})


DATA = dataset()
SOURCE = DATA.sources["river"]
BASE = remembered(SOURCE, page(), DATA, "2026-03-01")


def found(now: PageRead, data: Dataset = DATA) -> list[Drift]:
    return list(drift(data.sources["river"], BASE, now, data))


def test_what_is_kept_holds_none_of_the_words_of_the_page() -> None:
    assert BASE.quotes == ("bridge-cost",)
    assert BASE.numbers == {"bridge-cost": (12500.0,), "bridge-crossed": (340.0,)}
    assert len(BASE.sentences) == len(WORDS)
    kept = repr((BASE.sentences, BASE.quotes, BASE.numbers))
    assert "builder" not in kept
    assert "council" not in kept


CHANGES: Mapping[str, dict[str, str]] = {
    "nothing": {},
    "a menu": {"menu": SENTENCE},
    "what day it is": {"date": f"Today is 3 May 2027. {SENTENCE}"},
    "a question for consent": {"cookie": SENTENCE},
    "other articles": {"related": SENTENCE, "aside": f"{SENTENCE} 999"},
    "comments": {"comments": SENTENCE * 40},
    "a caption": {"caption": SENTENCE},
    "what nobody sees": {"script": SENTENCE},
    "only that it is newer": {"modified": "2027-01-01T10:00:00+00:00"},
    "the marks of its quotation": {"title": "Bridge opens after three years – The River"},
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_stands_around_the_article_is_not_told(name: str) -> None:
    assert found(page(**CHANGES[name])) == []


@pytest.mark.parametrize("name", [name for name in CHANGES if name != "only that it is newer"])
def test_what_stood_around_the_article_and_is_gone_is_not_told(name: str) -> None:
    """Not even where the page says that it is newer, as pages do whose comments have changed."""
    before = remembered(SOURCE, page(**CHANGES[name]), DATA, "2026-03-01")
    assert list(drift(SOURCE, before, page(modified="2027-01-01T10:00:00+00:00"), DATA)) == []


def test_another_form_of_the_same_words_is_not_told() -> None:
    straight = tuple(one.replace("“", '"').replace("”", '"').replace(" ", "&nbsp;", 1) for one in WORDS)
    assert found(page(straight)) == []
    assert found(read(html(WORDS).encode("cp1252"), "text/html; charset=iso-8859-1")) == []
    without = "".join(f"<p>{one}</p>" for one in WORDS)
    assert found(read(f"<title>Bridge opens after three years</title>{without}".encode())) == []


def test_words_that_were_quoted_and_are_gone() -> None:
    changed = (WORDS[0], WORDS[1].replace("more than was planned", "less than was planned"), *WORDS[2:])
    assert found(page(changed)) == [Drift("river", "quote-gone", SAID, ("bridge-cost",))]


def test_figures_that_are_gone() -> None:
    changed = (*WORDS[:2], WORDS[2].replace("340", "430"), WORDS[3])
    (one,) = found(page(changed))
    assert (one.kind, one.facts) == ("number-gone", ("bridge-crossed",))
    assert one.said == "340 stood there on 2026-03-01, and does not any more"


def test_sentence_that_is_gone_is_told_where_the_page_says_that_it_is_newer() -> None:
    assert found(page(WORDS[:3])) == []
    (one,) = found(page(WORDS[:3], modified="2026-05-01T10:00:00+00:00"))
    assert (one.kind, one.facts) == ("text-changed", ("bridge-cost", "bridge-crossed"))
    assert one.said == (
        "1 of the 4 sentences of 2026-03-01 do not stand there any more; "
        "the page says that it was changed on 2026-05-01"
    )


def test_another_article_at_the_same_place() -> None:
    other = tuple(f"{SENTENCE} {number}" for number in ("One", "Two", "Three"))
    kinds = [one.kind for one in found(page(other, title="Ten recipes for soup"))]
    assert kinds == ["quote-gone", "number-gone", "number-gone", "title-changed", "text-changed"]


def test_quotation_that_was_never_there_is_told_where_it_stands_on_no_other_page() -> None:
    quoting = {"source": "river", "quote": "words that stand nowhere"}
    data = dataset(sources=[quoting])
    kinds = [one.kind for one in found(page((*WORDS, *(f"{SENTENCE} {n}" for n in range(9)))), data)]
    assert kinds == ["quote-not-there"]
    assert found(page(WORDS), data) == []  # too short a page to miss anything in


def test_file_that_is_another_one() -> None:
    before = remembered(SOURCE, read(b"%PDF one", "application/pdf"), DATA, "2026-03-01")
    assert list(drift(SOURCE, before, read(b"%PDF one", "application/pdf"), DATA)) == []
    (one,) = drift(SOURCE, before, read(b"%PDF two", "application/pdf"), DATA)
    assert one.kind == "file-changed"


def test_words_that_were_found_since_are_kept_with_those_of_the_first_day() -> None:
    data = dataset(quote={"text": "looked at again by engineers", "language": "en"})
    later = remembered(SOURCE, page(), data, "2026-04-01")
    both = extended(BASE, later)
    assert (both.on, both.quotes) == ("2026-03-01", ("bridge-cost", "bridge-crossed"))


def test_languages_whose_numbers_are_not_read_have_none() -> None:
    source = make(Source, "river", url="https://river.example/a", language="pt")
    data = Dataset({**DATA.records, "river": source})
    assert remembered(source, page(), data, "2026-03-01").numbers == {}


def test_a_file_that_is_a_page_now_is_another_one() -> None:
    data = dataset()
    source = data.sources["river"]
    before = remembered(source, read(b"%PDF-1.7", "application/pdf"), data, "2026-03-01")
    assert "where a file was, there is a page now" in [one.said for one in drift(source, before, page(), data)]


def test_the_first_look_compares_with_the_record() -> None:
    """What was replaced before anybody looked says so by its title."""
    data = dataset()
    for title, kinds in (
        ("Bridge opens after three years", []),
        (None, []),
        ("Ten recipes for soup", ["title-changed"]),
    ):
        source = make(Source, "river", url="https://river.example/a", title=title)
        assert [one.kind for one in unlike_record(source, page(), data)] == kinds
    (found,) = unlike_record(make(Source, "river", url="https://river.example/a.pdf", title=None), page(), data)
    assert found == Drift("river", "file-changed", "its address is that of a file, and a page is there",
                          ("bridge-cost", "bridge-crossed"))  # fmt: skip
