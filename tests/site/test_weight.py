"""What pages of this site weigh, compressed as readers receive them: below its own budgets, and near what was measured.

The limits of any site are those of `explainer audit`. A page that grew must be made lighter, or its figure raised with
a reason; one that shrank has its figure lowered here, so that the gain is kept. `bench/weight.py` prints the same.
"""

from pathlib import Path

import pytest

from bench.weight import first_view

KB = 1024
NEAR = 0.1  # how far from what was measured a page may be, up or down: a correction on a page is a twentieth
# HTML, styles and scripts of each kind of page, in bytes, as they were when they were last made lighter or heavier.
MEASURED = {
    "/": 19434,  # its claims lead to their facts, and no note stands at its foot
    "/explainers/": 8884,
    "/explainers/el-helicoide/": 28156,
    "/explainers/the-dead/": 28550,
    "/explainers/was-it-legal/": 30565,
    "/explainers/venezuela-in-five-minutes/": 31814,
    "/explainers/known-disputed-unknown/": 33210,
    "/explainers/the-oil-plan/": 34444,
    "/explainers/prisoner-releases/": 35029,
    "/timeline/": 27026,
    "/timeline/casualties/": 16349,
    "/questions/how-many-died/": 15799,  # its words cite facts, each by a letter, beside what every page has grown by
    "/questions/": 13868,  # it tells the first of many answers, where it only counted them
    "/facts/casualties-caracas-100/": 7577,  # its head can say that it is withheld or retracted
    "/topics/oil/": 31029,
    "/people/": 9046,
    "/facts/": 8636,
    "/facts/topics/oil/": 23494,
    "/sources/": 8394,
}
# HTML and styles of any explainer, and of the shortest: a claim rests on two origins or more, and its note names all;
# decision 104.
EXPLAINER = 29.5 * KB
SHORT = 21.5 * KB
NOTES = 46  # claims' notes on any explainer: more is for questions' pages
WITH_FONTS = 60 * KB  # the first view of any explainer
HOME = 40 * KB
TIMELINE = 60 * KB


def explainers(site_output: Path) -> list[str]:
    return [f"/explainers/{path.parent.name}/" for path in sorted(site_output.glob("explainers/*/index.html"))]


@pytest.mark.parametrize("address", MEASURED)
def test_page_weighs_what_it_did(address: str, site_output: Path) -> None:
    view = first_view(site_output, address)
    weighs, was = view["html"] + view["css"] + view["js"], MEASURED[address]
    meant = f"{address} weighs {weighs:,} bytes, and weighed {was:,}: if that is meant, write it into MEASURED"
    assert weighs == pytest.approx(was, rel=NEAR), meant


def test_every_explainer_with_its_styles_is_within_its_budget(site_output: Path) -> None:
    addresses = explainers(site_output)
    assert len(addresses) >= 14
    views = {address: first_view(site_output, address) for address in addresses}
    assert {a: v["html"] + v["css"] for a, v in views.items() if v["html"] + v["css"] > EXPLAINER} == {}
    assert {a: sum(v.values()) for a, v in views.items() if sum(v.values()) > WITH_FONTS} == {}
    assert min(v["html"] + v["css"] for v in views.values()) <= SHORT


def test_no_explainer_has_more_notes_than_a_reader_can_follow(site_output: Path) -> None:
    pages = {path.parent.name: path.read_text("utf-8") for path in site_output.glob("explainers/*/index.html")}
    notes = {name: text.count('<li class="note"') for name, text in pages.items()}
    assert min(notes.values()) > 0
    assert {name: number for name, number in notes.items() if number > NOTES} == {}


@pytest.mark.parametrize(("address", "most"), [("/", HOME), ("/timeline/", TIMELINE)])
def test_front_page_and_whole_timeline_are_within_their_budgets(address: str, most: int, site_output: Path) -> None:
    view = first_view(site_output, address)
    assert view["html"] + view["css"] + view["js"] <= most
