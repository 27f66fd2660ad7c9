"""A draft holds what its page shows and a record can hold; nothing else, and no guess."""

from __future__ import annotations

import datetime as dt
import html
import json
from dataclasses import replace
from typing import Any

import pytest

from explainer.model.dataset import Dataset
from explainer.model.editorial.withdrawal import Withdrawal
from explainer.model.source import Source
from explainer.problems import Location
from explainer.sources.drafting import choice
from explainer.sources.drafting.draft import Draft, Seen, draft_of
from explainer.sources.drafting.faults import faults_of
from explainer.sources.drafting.told import as_json, as_text, known_as_json, told_known
from explainer.web.html_page import read_html
from explainer.web.meta_tags import Said
from explainer.web.page_metadata import PageMetadata, page_metadata
from tests.engine.records import make

URL = "https://gazette.example/bridge"
DAY = dt.date(2026, 3, 10)
FULL: dict[str, Any] = {
    "titles": (Said("Bridge opens", "og:title"),),
    "published": (Said("2026-02-02", "tag"),),
    "authors": (Said("Ana Rivers", "meta author"),),
    "publishers": (Said("The Gazette", "og:site_name"),),
    "languages": (Said("en", "html lang"),),
    "types": (Said("NewsArticle", "JSON-LD type"),),
}


class _At:
    def at(self, *_: str | int) -> Location:
        return Location("data/sources/a.yaml", 4)


def draft(given: dict[str, Any] | None = None, url: str = URL, sources: tuple[Source, ...] = (), **page: Any) -> Draft:
    data = Dataset({one.id: one for one in sources}, {one.id: _At() for one in sources})  # type: ignore[misc]
    return draft_of(Seen(url, url, PageMetadata(**page), DAY), data, given or {}, frozenset())


def test_a_page_that_says_it_all() -> None:
    found = draft(**FULL)
    assert dict(found.fields) == {
        "id": "the-gazette-2026-02-02-bridge-opens",
        "url": URL,
        "title": "Bridge opens",
        "author": ["Ana Rivers"],
        "publisher": "The Gazette",
        "agency": None,
        "published": "2026-02-02",
        "accessed": "2026-03-10",
        "language": "en",
        "kind": "news",
    }
    assert Source.model_validate(dict(found.fields))
    assert (found.needed, found.not_shown, found.asks) == ((), ("agency",), ())
    assert list(found.fields) == [name for name in Source.model_fields if name in found.fields]


def test_a_page_that_says_nothing() -> None:
    found = draft()
    assert found.needed == ("publisher", "language", "kind")
    assert found.not_shown == ("title", "agency", "published")
    assert dict(found.fields) == {
        "id": "gazette-example-bridge", "url": URL, "title": None, "agency": None, "published": None,
        "accessed": "2026-03-10",
    }  # fmt: skip


def test_what_a_record_cannot_hold_is_left_out_and_told() -> None:
    found = draft(**{**FULL, "titles": (Said("A **bold** bridge", "og:title"),)})
    assert found.fields["title"] is None
    assert found.asks == (
        'title: og:title says "A **bold** bridge", but the text holds Markdown, "**bold**", which readers would see; '
        "records hold plain words: write it without signs; name sources under sources:",
    )


def test_what_is_given_wins_and_is_not_asked_about() -> None:
    page = {**FULL, "bylines": (Said("Con información de EFE", "byline"),)}
    assert draft(**page).asks[0].startswith("is it a report by EFE?")
    found = draft({"agency": None, "language": "es"}, **page)
    assert (found.asks, found.not_shown, found.wheres["language"]) == ((), (), "given")


def test_a_copy_in_an_archive_is_kept_beside_the_document_s_own_address() -> None:
    copy = f"https://web.archive.org/web/20260204153000/{URL}"
    found = draft(url=copy, **FULL)
    assert (found.fields["url"], found.fields["archived"]) == (URL, {"url": copy, "date": "2026-02-04"})
    early = draft(url=copy.replace("20260204", "20260101"), **FULL)
    assert "archived" not in early.fields
    assert early.asks[0].startswith("archived: the address given says ")


@pytest.mark.parametrize(
    ("page_of", "ask"),
    [
        (
            {"articles": 1},
            "the article that the page describes to machines is another one; nothing was taken from it",
        ),
        ({"articles": 3}, "the page describes 3 articles and does not say which of them it is: is it a list?"),
        ({"unread": 2}, "2 blocks of its JSON-LD cannot be read: compare the record with the page"),
        ({"paywall": Said("false", "tag")}, "readers have to pay for it (tag): an archived copy would help them"),
    ],
)
def test_what_an_editor_should_look_at(page_of: dict[str, Any], ask: str) -> None:
    assert draft(**{**FULL, **page_of}).asks == (ask,)


def test_a_source_that_is_withheld_is_found_and_says_nothing() -> None:
    hidden = make(
        Source, "hidden", url=f"{URL}?fbclid=1", title="Bridge opens", publisher="The GAZETTE",
        withheld={"date": "2026-03-01", "why": "A court said so."},
    )  # fmt: skip
    found = draft(sources=(hidden,), **FULL)
    assert found.known is not None
    assert found.known.source is hidden
    assert (found.fields["publisher"], found.likely) == ("The Gazette", ())


def test_faults_are_those_of_the_model_and_of_fields_that_are_there() -> None:
    assert faults_of({"language": "es", "kind": "news"}) == {}
    told = faults_of({"id": "A B", "published": "2026-02-02", "accessed": "2026-02-01", "colour": "red"})
    assert sorted(told) == ["accessed", "colour", "id"]
    assert told["id"] == '"A B" is not an id: lower-case letters, digits and single hyphens; write "a-b"'


def test_a_draft_is_told_to_people_and_to_programs() -> None:
    there = make(Source, "there", url="https://other.example/a", title="Bridge opens", publisher="The Gazette")
    found = draft(sources=(there,), **FULL)
    data = Dataset({"there": there}, {"there": _At()})  # type: ignore[dict-item]
    text = as_text(found, None, data)
    assert text.startswith("a source, as it would be written:\n\n- id: the-gazette-2026-02-02-bridge-opens\n")
    assert "  - probably you have it: there (data/sources/a.yaml:4) has the same title and publisher\n" in text
    told = json.loads(as_json(found, None, data, written=False, diff=""))
    assert (told["needed"], told["likely_the_same"]) == (["file"], ["there"])
    known = draft({}, "https://other.example/a?fbclid=1", (there,)).known
    assert known is not None
    assert told_known(known, data) == "you have it: there (data/sources/a.yaml:4) has its address"
    gone = there.model_copy(update={"withdrawn": Withdrawal(date="2026-03-01", why="It was wrong.", by="publisher")})
    assert told_known(replace(known, source=gone), data).endswith("has its address; it was withdrawn on 2026-03-01")
    assert json.loads(known_as_json(known, data))["known"] == {
        "id": "there", "path": "data/sources/a.yaml", "line": 4, "by": "its address",
    }  # fmt: skip


def test_a_choice_of_several_values_is_no_text() -> None:
    assert (choice.Choice("a").text, choice.Choice(("a", "b")).text, choice.Choice().text) == ("a", None, None)


ODD = [
    None, True, 0, 1.5, "", [], {}, [[]], {"@id": 5}, {"name": None}, {"name": ["a b", "c d"]},
    {"@value": {"@value": "x"}}, ["x", {"@type": "Organization", "name": "AFP"}], "\ud800",
    "\u0663/\u0661/\u0662\u0660\u0662\u0666", "1e400", "9999999999", "2026-01-03T23:30:00+99:99", "https://[bad",
    "() - (AFP)", "(" * 300, "By " * 300, "Ana Rivers, " * 3_000, "<b>" * 300,
]  # fmt: skip
SAID = (
    "headline", "name", "datePublished", "dateModified", "author", "creator", "publisher", "provider", "inLanguage",
    "isAccessibleForFree", "url", "mainEntityOfPage", "articleBody", "hasPart", "creditText",
)  # fmt: skip


@pytest.mark.parametrize("at", range(len(ODD)))
def test_whatever_stands_where_a_value_should_the_draft_is_one_that_a_record_can_hold(at: int) -> None:
    odd = ODD[at]
    thing = {"@type": ["NewsArticle", odd], **dict.fromkeys(SAID, odd)}
    words = html.escape(str(odd))
    metas = "".join(f'<meta name="{name}" content="{words}">' for name in ("og:title", "date", "author", "og:locale"))
    body = (
        f'<html lang="{words}">{metas}<link rel="canonical" href="{words}"><title>{words}</title>'
        f'<script type="application/ld+json">{json.dumps(thing)}</script><h1>{words}</h1><p class="byline">{words}</p>'
    )
    page = page_metadata(read_html(body.encode("utf-8", "surrogatepass")), URL)
    found = draft_of(Seen(URL, URL, page, DAY), Dataset({}), {}, frozenset())
    assert faults_of({name: value for name, value in found.fields.items() if value is not None}) == {}
    assert as_text(found, None, Dataset({}))
