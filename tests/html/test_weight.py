"""What pages weigh, compressed as readers receive them: never above the budget, and never silently far below it.

A page that grew must be made lighter, or its budget raised with a reason; one that shrank has its budget lowered here,
so that the gain is kept. `bench/weight.py` prints the same figures.
"""

from pathlib import Path

import pytest

from bench.weight import first_view

KB = 1024
# What a reader of this kind of page downloads, without fonts: the most and the least that it may weigh.
BUDGETS = {
    "/": (12 * KB, 20 * KB),
    "/explainers/the-dead/": (14 * KB, 24 * KB),
    "/timeline/": (45 * KB, 60 * KB),
    "/timeline/casualties/": (10 * KB, 18 * KB),
    "/questions/how-many-died/": (10 * KB, 18 * KB),
    "/facts/casualties-caracas-100/": (8 * KB, 14 * KB),
    "/topics/oil/": (16 * KB, 27 * KB),
    "/people/": (10 * KB, 18 * KB),
    "/sources/": (30 * KB, 46 * KB),
}
EXPLAINER = 24 * KB  # HTML and styles of any explainer
SCRIPTS = 8 * KB  # of any page
WITH_FONTS = 60 * KB  # the first view of any explainer
HOME = 40 * KB


def explainers(site_output: Path) -> list[str]:
    return [f"/explainers/{path.parent.name}/" for path in sorted(site_output.glob("explainers/*/index.html"))]


@pytest.mark.parametrize("address", BUDGETS)
def test_page_weighs_what_its_kind_may(address: str, site_output: Path) -> None:
    weight = first_view(site_output, address)
    least, most = BUDGETS[address]
    assert least <= weight["html"] + weight["css"] + weight["js"] <= most


def test_every_explainer_with_its_styles_is_within_its_budget(site_output: Path) -> None:
    addresses = explainers(site_output)
    assert len(addresses) >= 14
    views = {address: first_view(site_output, address) for address in addresses}
    assert {a: v["html"] + v["css"] for a, v in views.items() if v["html"] + v["css"] > EXPLAINER} == {}
    assert {a: sum(v.values()) for a, v in views.items() if sum(v.values()) > WITH_FONTS} == {}


def test_front_page_is_within_its_budget(site_output: Path) -> None:
    view = first_view(site_output, "/")
    assert view["html"] + view["css"] + view["js"] <= HOME


def test_scripts_of_every_page_are_within_their_budget(site_output: Path) -> None:
    addresses = [
        f"/{path.parent.relative_to(site_output).as_posix()}/".replace("/./", "/")
        for pattern in ("index.html", "*/index.html", "explainers/*/index.html", "timeline/*/index.html")
        for path in sorted(site_output.glob(pattern))
    ]
    heavy = {address: first_view(site_output, address)["js"] for address in addresses}
    assert len(heavy) > 30
    assert {address: weight for address, weight in heavy.items() if weight > SCRIPTS} == {}
