"""An id has the form that others have: who, when, and what; and nobody has had it."""

from __future__ import annotations

import re

import pytest

from explainer.model.fields import ID_PATTERN, id_like
from explainer.model.source import Source
from explainer.sources.drafting.naming import proposed_id
from tests.engine.records import make

URL = "https://www.gazette.example/news/2026/old-ferry-12345.html"


@pytest.mark.parametrize(
    ("publisher", "day", "title", "expected"),
    [
        ("The Gazette", "2026-02-02", "The bridge of the Alder opened", "the-gazette-2026-02-02-bridge-alder-opened"),
        ("El Río (Vado)", "2026-02", "La presa del Aliso, «llena»", "el-rio-2026-02-presa-aliso-llena"),
        ("The Gazette", None, "83 said to be dead", "the-gazette-83-dead"),
        ("The Gazette", "2026-02-02", None, "the-gazette-2026-02-02-old-ferry"),
        (None, None, None, "gazette-example-old-ferry"),
        ("The Gazette", "2026-02-02", "The Gazette's view of it", "the-gazette-2026-02-02-view"),
        ("Chronicle of the Upper and the Lower Alder Valley", "2026-02-02", "Dam",
         "chronicle-of-the-upper-and-2026-02-02-dam"),
    ],
)  # fmt: skip
def test_an_id_says_who_when_and_what(publisher: str | None, day: str | None, title: str | None, expected: str) -> None:
    assert proposed_id(publisher, day, title, URL, [], set()) == expected == id_like(expected)


def test_it_begins_as_those_of_the_publisher_s_other_sources() -> None:
    others = [
        make(Source, "gaz-2026-01-01-a", publisher="The Gazette"),
        make(Source, "gaz-2026-01-02-b", publisher="The Gazette"),
        make(Source, "rna-gazette-2026-01-03-c", publisher="The Gazette", agency="RNA"),
        make(Source, "post-2026-01-03-c", publisher="The Post"),
    ]
    assert proposed_id("the gazette", "2026-02-02", "Dam", URL, others, set()) == "gaz-2026-02-02-dam"


def test_it_is_one_that_nobody_has() -> None:
    taken = {"post-2026-02-02-bridge-alder-opened"}
    title = "The bridge over the Alder is opened in rain"
    assert proposed_id("Post", "2026-02-02", title, URL, [], taken) == "post-2026-02-02-bridge-alder-opened-rain"
    taken = {"post-2026-02-02-dam", "post-2026-02-02-dam-2"}
    assert proposed_id("Post", "2026-02-02", "Dam", URL, [], taken) == "post-2026-02-02-dam-3"


@pytest.mark.parametrize("title", ["橋が開く", "?!", "a" * 400, "word " * 100])
def test_whatever_the_title_it_is_an_id(title: str) -> None:
    assert re.fullmatch(ID_PATTERN, proposed_id("橋", "2026-02-02", title, "https://a.example/", [], set()))
