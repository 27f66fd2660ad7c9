"""Where readers see what changed: on the page of the record, on its own page, on the page of changes, or nowhere."""

from __future__ import annotations

import pytest

from explainer.pipeline import read_site
from explainer.problems import Location
from explainer.published.changes import Row
from explainer.published.shown.addresses import address_of
from explainer.site.published.kinds import TextChanged
from explainer.site.published.lock import Key, Owner
from explainer.site.site import Site
from tests.engine.published.repositories import KEPT
from tests.engine.site.published.comparing import EVERY_KIND


@pytest.fixture(scope="module")
def site() -> Site:
    return read_site(EVERY_KIND, kept=KEPT)[0]


@pytest.mark.parametrize(
    ("owner", "name", "lang", "address"),
    [
        ("record", "toll-75", "en", "/facts/toll-75/"),
        ("record", "river-floods", "en", "/timeline/#river-floods"),
        ("record", "gone", "en", ""),
        ("page", "the-dam", "en", "/explainers/the-dam/"),
        ("page", "the-dam", "es", ""),
        ("page", "toll-75", "en", ""),
    ],
)
def test_address_is_that_of_what_changed(site: Site, owner: Owner, name: str, lang: str, address: str) -> None:
    change = TextChanged(Key(owner, name, "text", lang), "fact", "a", "b", Location("data/a.yaml"))
    assert address_of(Row(change, "a", "b"), site) == address


def test_corrections_stand_on_the_page_of_changes_and_series_on_none_of_their_own(site: Site) -> None:
    for records, address in ((site.dataset.corrections, "/changes/#{}"), (site.dataset.series, "")):
        name = next(iter(records))
        change = TextChanged(Key("record", name, "why", "en"), "correction", "a", "b", Location("data/a.yaml"))
        assert address_of(Row(change, "a", "b"), site) == address.format(name)
