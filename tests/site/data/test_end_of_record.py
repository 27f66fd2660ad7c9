"""One day says how far the record reaches: the setting, the front page, and the last report that a fact rests on."""

from __future__ import annotations

import datetime as dt
import runpy

import pytest

from explainer.site.site import Site
from tests.site.conftest import ROOT


@pytest.fixture(scope="module")
def last_day() -> dt.date:
    """The day that the masthead tells."""
    return dt.date.fromisoformat(runpy.run_path(str(ROOT / "pelicanconf.py"))["KNOWLEDGE_AS_OF"])


def test_the_last_report_of_a_fact_is_of_that_day(real_site: Site, last_day: dt.date) -> None:
    reported = [fact.reported for fact in real_site.dataset.facts.values() if fact.reported]
    assert max(day.upper for day in reported if day.upper and day.lower == day.upper) == last_day


def test_the_front_page_says_the_same_and_no_explainer_goes_further(real_site: Site, last_day: dt.date) -> None:
    assert [page.front.as_of.upper for page in real_site.pages if page.front.kind == "home"] == [last_day]
    days = {page.slug: page.front.as_of.upper for page in real_site.explainers}
    assert {slug: day for slug, day in days.items() if day is None or day > last_day} == {}
