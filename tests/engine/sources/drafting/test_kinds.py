"""The kind of a document is told by evidence alone."""

from __future__ import annotations

import pytest

from explainer.model.source import Source
from explainer.sources.drafting.choice import Choice
from explainer.sources.drafting.kinds import kind_of
from explainer.web.meta_tags import Said
from tests.engine.records import make


@pytest.mark.parametrize(
    ("types", "url", "kind"),
    [
        (["NewsArticle"], "https://gazette.example/a", "news"),
        (["Article"], "https://gazette.example/a", None),
        (["Article", "NewsArticle"], "https://gazette.example/a", "news"),
        (["BlogPosting"], "https://gazette.example/a", None),
        (["Report"], "https://gazette.example/a", "report"),
        (["ScholarlyArticle"], "https://gazette.example/a", "academic"),
        (["SocialMediaPosting"], "https://gazette.example/a", "social"),
        ([], "https://river.gov/a", "official"),
        ([], "https://river.gov.zz/a", "official"),
        ([], "https://www.dam.gob.zz/a", "official"),
        (["NewsArticle"], "https://river.gov.zz/a", "official"),
        (["Legislation"], "https://river.gov.zz/a", "legal"),
        ([], "https://gov.example/a", None),
        ([], "https://gobierno.example/a", None),
        ([], "https://en.m.wikipedia.org/wiki/Bridge", "reference"),
        ([], "https://twitter.com/river/status/1", "social"),
        ([], "https://youtu.be/abc", "video"),
        ([], "https://gazette.example/a", None),
    ],
)
def test_what_says_which_kind_it_is(types: list[str], url: str, kind: str | None) -> None:
    assert kind_of([Said(name, "JSON-LD type") for name in types], url, []).value == kind


def test_the_other_sources_from_there_are_of_its_kind_if_they_agree() -> None:
    others = [make(Source, f"s{at}", url=f"https://gazette.example/{at}", kind="ngo") for at in range(2)]
    assert kind_of([], "https://www.gazette.example/a", others) == Choice("ngo", "as the other sources from there")
    others.append(make(Source, "s3", url="https://gazette.example/3", kind="news"))
    assert kind_of([], "https://www.gazette.example/a", others) == Choice()
