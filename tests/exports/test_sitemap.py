"""The sitemap names every page, the day each last changed, and its other languages; every promised address is there."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from explainer.pipeline import read_site
from tests.sites import tiny
from tests.sites.building import build_in_memory

HERE = Path(__file__).parent
BASE = "https://bridge.example"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def read(files: dict[str, bytes]) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring(files["sitemap.xml"])
    assert root.tag == f"{SPACE}urlset"
    return {url.findtext(f"{SPACE}loc", ""): url for url in root}


def test_every_page_is_named_and_nothing_else(files: dict[str, bytes]) -> None:
    names = (name for name in files if name.endswith("index.html") and not name.startswith("embed/"))
    pages = {f"{BASE}/{name.removesuffix('index.html')}" for name in names}
    assert set(read(files)) == pages


def test_day_of_the_last_change_is_given_where_it_is_known(files: dict[str, bytes]) -> None:
    days = {loc.removeprefix(BASE): url.findtext(f"{SPACE}lastmod") for loc, url in read(files).items()}
    assert days["/explainers/the-ferries/"] == "2026-11-21"
    assert days["/explainers/the-bridge/"] == "2026-11-24"
    assert days["/facts/bridge-cost-five/"] == "2026-11-24"
    assert days["/facts/ferry-ran/"] is None


def test_page_in_two_languages_names_both(tmp_path: Path) -> None:
    root = tiny.copy_site(HERE / "site", tmp_path / "site")
    english = root / "content" / "explainers" / "the-ferries.md"
    english.with_name("the-ferries.es.md").write_text(english.read_text("utf-8"), "utf-8")
    urls = read(build_in_memory(tiny.settings_file(root, more=f'SITEURL = "{BASE}"\n')))
    for address in ("/explainers/the-ferries/", "/es/explainers/the-ferries/"):
        links = {link.get("hreflang"): link.get("href") for link in urls[BASE + address].findall(f"{XHTML}link")}
        assert links == {"en": f"{BASE}/explainers/the-ferries/", "es": f"{BASE}/es/explainers/the-ferries/"}


def test_every_address_that_the_engine_promises_is_built(files: dict[str, bytes]) -> None:
    site, _ = read_site(HERE / "site")
    built = {f"/{name}".removesuffix("index.html") for name in files}
    assert site.addresses - built == set()
