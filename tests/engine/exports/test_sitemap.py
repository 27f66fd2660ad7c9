"""The sitemap: which addresses search engines are told of, in which order, when each changed, in which languages."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from explainer.build.templates import ThemeTemplates, theme_environment
from explainer.exports.sitemap import MOST_URLS, SitemapUrl, sitemap_files
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.model.topic import Topic
from explainer.views.parts.links import LinkView
from tests.engine.built import context, home, prose, site, sitemap
from tests.engine.records import fact, make
from tests.engine.sites.tiny import ROOT

BASE = "https://site.example"


def paths(urls: tuple[SitemapUrl, ...]) -> list[str]:
    return [url.loc.removeprefix(BASE) for url in urls]


def changed(name: str, day: str, **fields: object) -> Correction:
    return make(Correction, name, date=f"2026-03-{day}", **fields)


def test_every_page_is_told_once_by_path_but_small_forms_and_the_answer_to_a_missing_address() -> None:
    made = site(
        home(), prose("z"), prose("a"), prose("about", kind="editorial"), fact("f"), make(Question, "q"),
        make(Actor, "b"), changed("c", "04"),
    )  # fmt: skip
    assert paths(sitemap(made)) == [
        "/", "/about/", "/changes/", "/data/", "/explainers/", "/explainers/a/", "/explainers/z/", "/facts/",
        "/facts/f/", "/glossary/", "/people/", "/people/b/", "/places/", "/questions/", "/questions/q/", "/search/",
        "/sources/", "/sources/s/", "/timeline/", "/timeline/t/", "/topics/", "/topics/t/",
    ]  # fmt: skip


def test_addresses_are_those_of_the_public_site() -> None:
    assert sitemap(site(home(), fact("f")), url="https://moved.example")[0].loc == "https://moved.example/"


def days(*parts: object) -> dict[str, str]:
    urls = sitemap(site(home(published="2026-02-01"), fact("f"), *parts))  # type: ignore[arg-type]
    return {url.loc.removeprefix(BASE): url.lastmod for url in urls if url.lastmod}


def test_a_page_of_prose_was_changed_when_it_was_published_updated_or_corrected() -> None:
    assert days(
        prose("a", published="2026-03-02"),
        prose("b", published="2026-03-02", updated="2026-03-04"),
        prose("c", published="2026-03-02", updated="2026-03-04"),
        prose("about", kind="editorial", published="2026-03-06"),
        changed("x", "05", pages=["c"]),
    ) == {
        "/": "2026-02-01",
        "/about/": "2026-03-06",
        "/explainers/a/": "2026-03-02",
        "/explainers/b/": "2026-03-04",
        "/explainers/c/": "2026-03-05",
    }


@pytest.mark.parametrize(
    ("record", "pages"),
    [
        ("f", ["/facts/f/", "/questions/q/"]),
        ("s", ["/sources/s/"]),
        ("b", ["/people/b/"]),
        ("q", ["/questions/q/"]),
        ("t", ["/timeline/t/", "/topics/t/"]),
        ("gone", []),
    ],
)
def test_the_pages_of_a_record_were_changed_when_it_was_last_corrected(record: str, pages: list[str]) -> None:
    parts = [make(Actor, "b"), make(Question, "q", accounts=["f"]), changed("x", "05", records=[record])]
    found = days(*parts, changed("y", "03", records=[record]))
    assert found == {"/": "2026-02-01"} | dict.fromkeys(pages, "2026-03-05")


def test_a_page_in_one_language_names_none() -> None:
    urls = sitemap(site(home(), prose("a"), fact("f"), make(Topic, "u")))
    assert [url.languages for url in urls if url.languages] == []


def test_a_page_in_two_languages_names_both_by_their_code() -> None:
    english, spanish = prose("a"), prose("a", lang="es")
    urls = sitemap(site(home(), spanish, english, fact("f")))
    both = (LinkView("en", f"{BASE}/explainers/a/"), LinkView("es", f"{BASE}/es/explainers/a/"))
    assert {path: url.languages for path, url in zip(paths(urls), urls, strict=True) if url.languages} == {
        "/explainers/a/": both,
        "/es/explainers/a/": both,
    }


def test_only_a_page_of_the_same_name_and_kind_is_the_same_page() -> None:
    pages = [prose("a", lang="es"), prose("a", kind="editorial"), prose("b"), prose("a")]
    made = site(*pages)
    assert [(page.lang, page.address) for page in made.translations(pages[3])] == [
        ("en", "/explainers/a/"),
        ("es", "/es/explainers/a/"),
    ]
    assert made.translations(pages[1]) == made.translations(pages[2]) == ()


# --- very many addresses ----------------------------------------------------------------------------------------------


def parts_of(most: int) -> dict[str, list[str]]:
    """The files of the sitemap with the addresses in each, where one holds so many."""
    made = site(home(), *(fact(f"f{n}") for n in range(5)), changed("x", "05", records=["f1"]))
    templates = ThemeTemplates(theme_environment([ROOT / "theme" / "templates"]), "en")
    found = sitemap_files(context(made), templates, most)
    roots = {name: ElementTree.fromstring(content) for name, content in found.items()}
    return {name: [loc.text or "" for loc in root.iter() if loc.tag.endswith("}loc")] for name, root in roots.items()}


def test_as_many_addresses_as_a_file_holds_stand_in_one() -> None:
    (whole,) = parts_of(MOST_URLS).values()
    assert list(parts_of(len(whole))) == ["sitemap.xml"]
    assert len(parts_of(len(whole) - 1)) > 1


def test_more_stand_in_parts_by_section_each_of_no_more_and_none_is_lost() -> None:
    (whole,) = parts_of(MOST_URLS).values()
    found = parts_of(3)
    index = found.pop("sitemap.xml")
    assert index == [f"{BASE}/{name}" for name in found]
    assert {"sitemaps/facts.xml", "sitemaps/facts-2.xml", "sitemaps/pages.xml"} <= found.keys()
    assert max(map(len, found.values())) <= 3
    assert sorted(loc for part in found.values() for loc in part) == sorted(whole)


def test_a_part_changed_when_the_latest_of_its_pages_did() -> None:
    made = site(home(published="2026-01-01"), fact("f"), fact("g"), changed("x", "05", records=["f"]))
    templates = ThemeTemplates(theme_environment([ROOT / "theme" / "templates"]), "en")
    text = sitemap_files(context(made), templates, 5)["sitemap.xml"].decode()
    assert "<loc>https://site.example/sitemaps/facts.xml</loc><lastmod>2026-03-05</lastmod>" in text
    assert "<loc>https://site.example/sitemaps/sources.xml</loc></sitemap>" in text
