"""The page that is meant by the name of a file or an id; of two with one name, that in the folder that was written."""

from __future__ import annotations

import pytest

from explainer.model.topic import Topic
from explainer.site.meant.addresses import address_meant, page_meant
from explainer.site.plan import addresses
from tests.engine.built import prose, site
from tests.engine.records import fact, make

MADE = site(fact("dam"), make(Topic, "road"), prose("road"), prose("river"), prose("about", kind="editorial"))


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ("river", "/explainers/river/"), ("river.md#x", "/explainers/river/#x"), ("about.html", "/about/"),
        ("river/index.html", "/explainers/river/"), ("road", "/explainers/road/"), ("topics/road", "/topics/road/"),
        ("/topics/road", "/topics/road/"), ("explainers/road.md", "/explainers/road/"), ("dam?x=y", "/facts/dam/"),
        ("rivr", "/explainers/river/"), ("lake", None), ("", None), ("..", None), ("index.md", None),
    ],
)  # fmt: skip
def test_the_page_that_is_meant(target: str, meant: str | None) -> None:
    assert page_meant(target, MADE, addresses(MADE)) == meant


def test_an_address_elsewhere_that_lacks_its_beginning() -> None:
    known = addresses(MADE)
    assert address_meant("a.example", MADE, known) == "https://a.example"
    assert address_meant("river.md", MADE, known) == "/explainers/river/"
    assert address_meant("javascript:alert(1)", MADE, known) is None
