"""A source as an entry of a list of references: what a reader needs to find it and to judge whose work it is."""

from __future__ import annotations

import pytest

from explainer.model.source import Source
from explainer.views.pages.source import SourcePageView
from explainer.views.parts.links import DateView
from explainer.views.parts.reference import LostAddressView, ReferenceView, reference_view
from tests.engine.built import context, site, view
from tests.engine.records import make

FULL = make(
    Source,
    "s",
    url="https://www.daily.example/bridges/1",
    title='The "open" bridge',
    translated_title={"en": "The bridge", "es": "El puente"},
    author=["Ann Ash", "Ben Birch"],
    publisher="Daily",
    agency="Wire",
    published="2026-01-03",
    accessed="2026-01-05",
    language="pt-BR",
    archived={"url": "https://copies.example/1", "date": "2026-01-06"},
    url_status="dead",
    note={"en": "Behind a wall.", "es": "De pago."},
)


def reference(**fields: object) -> ReferenceView:
    return view("/sources/s/", site(make(Source, "s", **fields)), SourcePageView).reference


def test_it_holds_everything_that_is_known_of_the_document() -> None:
    assert context(site(FULL)).ask(reference_view, "s", "p. 4", "Its words.") == ReferenceView(
        id="s",
        href="/sources/s/",
        url="https://www.daily.example/bridges/1",
        leads_to="https://copies.example/1",
        title="The “open” bridge",
        translated_title="The bridge",
        authors=("Ann Ash", "Ben Birch"),
        publisher="Daily",
        agency="Wire",
        origin="Wire",
        published=DateView("3 January 2026", "3 Jan 2026", "2026-01-03", "2026-01-03"),
        accessed=DateView("5 January 2026", "5 Jan 2026", "2026-01-05", "2026-01-05"),
        language="pt-BR",
        language_name="Portuguese",
        kind="news",
        host="daily.example",
        lost=LostAddressView("The address no longer answers", may_be_visited=True, answers=False, at_copy=True),
        archived_url="https://copies.example/1",
        archived_date=DateView(words="6 January 2026", short="6 Jan 2026", datetime="2026-01-06", text="2026-01-06"),
        note="Behind a wall.",
        locator="p. 4",
        quote="Its words.",
    )


def test_its_words_are_spanish_where_there_are_any_and_its_title_stays_as_it_is() -> None:
    shown = context(site(FULL), "es").ask(reference_view, "s")
    assert (shown.title, shown.translated_title, shown.note) == ("The “open” bridge", "El puente", "De pago.")
    assert (shown.language_name, shown.published and shown.published.words) == ("portugués", "3 de enero de 2026")
    assert (shown.accessed and shown.accessed.words, shown.locator, shown.quote) == ("5 de enero de 2026", None, None)


def test_what_is_not_known_of_it_is_left_out() -> None:
    shown = reference(title=None, publisher="Daily")
    assert (shown.title, shown.translated_title, shown.authors, shown.agency) == (None, None, (), None)
    assert (shown.published, shown.accessed, shown.archived_url, shown.archived_date) == (None,) * 4
    assert (shown.note, shown.locator, shown.quote, shown.lost) == (None,) * 4
    assert shown.origin == "Daily"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.daily.example/", "daily.example"),
        ("https://daily.example", "daily.example"),
        ("http://news.www.example/www.htm", "news.www.example"),
        ("https://wwwdaily.example/a/b", "wwwdaily.example"),
    ],
)
def test_its_host_is_told_without_www(url: str, host: str) -> None:
    assert reference(url=url).host == host


@pytest.mark.parametrize(("code", "name"), [("es", "Spanish"), ("en-US", "English"), ("zh-Hant-TW", "Chinese")])
def test_its_language_has_its_name(code: str, name: str) -> None:
    assert reference(language=code).language_name == name


@pytest.mark.parametrize("copy", [None, {"url": "https://copies.example/1", "date": "2026-01-06"}])
@pytest.mark.parametrize("status", ["live", "unchecked", "dead", "deviated", "unfit", "usurped"])
def test_its_name_leads_to_it_else_to_its_copy_and_to_nobody_elses_page(
    status: str, copy: dict[str, str] | None
) -> None:
    url = "https://www.daily.example/bridges/1"
    shown = reference(url=url, url_status=status, archived=copy)
    if status in ("live", "unchecked"):
        assert (shown.leads_to, shown.lost) == (url, None)
    else:
        visited = status in ("dead", "deviated")
        assert shown.leads_to == (copy["url"] if copy else url if visited else None)
        assert shown.lost
        assert (shown.lost.may_be_visited, shown.lost.at_copy) == (visited, copy is not None)


def test_it_leads_to_the_words_that_the_record_finds_in_it() -> None:
    shown = context(site(make(Source, "s", url="https://a.example/x"))).ask(reference_view, "s", None, "so it is")
    assert shown.passage
    assert shown.passage.url == "https://a.example/x#:~:text=so%20it%20is"
