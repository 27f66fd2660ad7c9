"""What has an address in a build, and which published addresses nothing answers at any more."""

from __future__ import annotations

from pathlib import Path

from explainer.pipeline import read_site
from explainer.site.published.addresses import FORM, addresses_of, addresses_text, missing
from tests.engine.sites import tiny

EVERY_KIND = tiny.HERE / "valid" / "every-kind"
FILES = {
    "index.html": b"",
    "places/index.html": b'<li class="place"\n id="gorge">',
    "facts/toll/index.html": b'<main id="main">',
    "facts/toll/index.md": b"",
    "facts/toll/og.png": b"",
    "og.png": b"",
    "404.html": b"",
    "theme/page.1a2b.css": b"",
    "search/index.html": b"",
    "search/index/pagefind.js": b"",
    ".well-known/security.txt": b"",
    "_headers": b"",
}


def test_files_and_records_have_addresses_and_what_is_named_by_its_content_has_none() -> None:
    site, _ = read_site(EVERY_KIND)
    places = [f"/places/#{place}" for place in site.dataset.places]
    files = FILES | {"places/index.html": f'<li id="{places[0].partition("#")[2]}">'.encode()}
    others = ["/", "/404.html", "/build.json", "/facts/toll/", "/facts/toll/index.md", "/manifest.json", "/places/"]
    assert addresses_of(files, site) == {*others, "/search/", places[0]}


def test_what_was_published_and_does_not_answer_is_missing() -> None:
    kept = ["/", "/404.html", "/facts/toll/", "/facts/toll/index.md", "/places/#gorge", "/manifest.json", "/build.json"]
    assert missing(kept, FILES, ()) == frozenset()
    gone = ["/facts/tolls/", "/facts/toll/cite.bib", "/places/#ford", "/questions/#gorge", "/events/#main"]
    assert missing([*kept, *gone], FILES, ()) == set(gone)


def test_an_address_that_leads_on_answers() -> None:
    assert missing(["/old/", "/old/#ford", "/facts/tolls/"], FILES, {"/old/"}) == {"/facts/tolls/"}
    assert missing(["/old/index.md"], FILES, {"/old/"}) == {"/old/index.md"}  # hosts lead on from this very address


def test_the_list_is_the_same_whatever_order_it_is_given(tmp_path: Path) -> None:
    assert addresses_text(["/b/", "/", "/a/"]) == addresses_text({"/", "/a/", "/b/"}) == FORM + "/\n/a/\n/b/\n"
