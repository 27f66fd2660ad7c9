"""The sitemap names every page, the day each last changed, and its other languages; every promised address is there."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from explainer.pipeline import read_site
from explainer.site.plan import addresses
from tests.engine.sites import tiny

HERE = Path(__file__).parent
BASE = "https://bridge.example"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


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
    """Read and not built: the site is published in English only so far, and a rule says so."""
    root = tiny.copy_site(HERE / "site", tmp_path / "site")
    english = root / "content" / "explainers" / "the-ferries.md"
    english.with_name("the-ferries.es.md").write_text(english.read_text("utf-8"), "utf-8")
    site, _ = read_site(root)
    both = {"/explainers/the-ferries/": "en", "/es/explainers/the-ferries/": "es"}
    pages = [page for page in site.pages if page.address in both]
    assert len(pages) == 2
    for page in pages:
        assert {other.address: other.lang for other in site.translations(page)} == both


def test_every_address_that_the_engine_promises_is_built(files: dict[str, bytes]) -> None:
    site, _ = read_site(HERE / "site")
    built = {f"/{name}".removesuffix("index.html") for name in files}
    assert addresses(site) - built == {"/build.json", "/manifest.json"}  # made last, from the bytes that are there


def test_robots_are_led_to_the_sitemap_and_browsers_to_the_icon(files: dict[str, bytes]) -> None:
    assert files["robots.txt"].decode().splitlines()[-1] == f"Sitemap: {BASE}/sitemap.xml"
    assert b'<link rel="icon" href="/favicon.svg" type="image/svg+xml">' in files["index.html"]
    assert ElementTree.fromstring(files["favicon.svg"]).tag == "{http://www.w3.org/2000/svg}svg"
