"""What machines read of a divided list: what it consists of, what each part is a part of, and the way down to it."""

from __future__ import annotations

from typing import Any

from explainer.site.lists.division import MOST
from tests.engine.built import BASE, exports, home, site
from tests.engine.records import fact


def graph(path: str, count: int) -> list[dict[str, Any]]:
    facts = [fact(f"f{n:03}", date=f"2026-0{1 + n % 2}-01") for n in range(count)]
    found = exports(path, site(home("So.[@f000]"), *facts)).graph
    assert found is not None
    nodes: list[dict[str, Any]] = found["@graph"]
    return nodes


def test_a_list_on_one_page_has_no_parts_and_is_part_of_the_site() -> None:
    (own,) = graph("/facts/", MOST)
    assert "hasPart" not in own
    assert own["isPartOf"] == {"@id": f"{BASE}/#site"}


def test_the_front_of_a_divided_list_names_its_parts() -> None:
    (own,) = graph("/facts/", MOST + 1)
    part = {"@type": "CollectionPage", "@id": f"{BASE}/facts/topics/t/", "name": "Something"}
    assert (own["@type"], own["hasPart"]) == ("CollectionPage", [part])


def test_a_part_says_what_it_is_a_part_of_and_the_way_down_to_it() -> None:
    own, way = graph("/facts/topics/t/2026-01/", MOST + 1)
    assert own["name"] == "Something, January 2026"
    assert own["isPartOf"] == {"@id": f"{BASE}/facts/topics/t/2026/"}
    assert [step["item"].removeprefix(BASE) for step in way["itemListElement"]] == [
        "/facts/", "/facts/topics/t/", "/facts/topics/t/2026/", "/facts/topics/t/2026-01/",
    ]  # fmt: skip
