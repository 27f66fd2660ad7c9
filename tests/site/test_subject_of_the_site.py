"""What this site is about stands in its data and its prose, and nowhere in the engine, the theme or the tools."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import pelicanconf
from explainer.site.site import Site

ROOT = Path(__file__).parents[2]
FOLDERS = ("explainer", "theme", "tools")
NO_TEXTS = {".pyc", ".woff2"}
AGENCIES = "explainer/model/sameness/agencies.py"  # names all news agencies, of which this site has some records
TEXTS = {
    path.relative_to(ROOT).as_posix(): path
    for folder in FOLDERS
    for path in sorted((ROOT / folder).rglob("*"))
    if path.is_file() and path.suffix not in NO_TEXTS and not path.name.endswith("-OFL.txt")  # its maker's licence
    if path != ROOT / AGENCIES
}
# Names in the data that are something else elsewhere, or the same on every site.
NO_NAMES_OF_OURS = {
    "shell": "where commands are typed",
    "afp": "a news agency, as an example of one",
    "efe": "another one",
    "bbc": "in the name of a parameter that counts readers",
}


def plain(text: str) -> str:
    """Without accents and capitals."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign)).casefold()


def names(site: Site) -> Iterator[str]:
    """What its places and countries are called, everybody with their surname, and the ids of all that is told."""
    data = site.dataset
    texts = [place.name for place in data.places.values()] + [actor.name for actor in data.actors.values()]
    texts += [label.name for one in site.atlas.maps for label in one.labels]
    yield from (words for text in texts for words in (text.en, text.es) if words)
    for actor in data.actors.values():
        yield from actor.aliases
        if actor.kind == "person":
            yield actor.sort_name.partition(",")[0] if actor.sort_name else actor.name.en.split()[-1]
    yield from (key for key in data.records if "-" in key)


@pytest.fixture(scope="module")
def subject(real_site: Site) -> re.Pattern[str]:
    """Any of those names as a whole word; of the site's own name any word that is a name, and what is made of it."""
    found = {plain(name) for name in names(real_site) if len(name) > 2} - NO_NAMES_OF_OURS.keys()
    whole = "|".join(map(re.escape, sorted(found, key=len, reverse=True)))
    stems = "|".join(re.escape(plain(word)) for word in pelicanconf.SITENAME.split() if word[0].isupper())
    return re.compile(rf"(?<![a-z0-9])(?:(?:{stems})[a-z]*|{whole})(?![a-z0-9])")


def test_no_file_of_the_engine_the_theme_or_the_tools_names_what_the_site_is_about(subject: re.Pattern[str]) -> None:
    assert len(TEXTS) > 200
    found = {name: sorted(set(subject.findall(plain(path.read_text("utf-8"))))) for name, path in TEXTS.items()}
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.parametrize(
    ("folder", "without"),
    [("data", ["names-with-numbers.yaml"]), ("content/explainers", [])],  # numbers of laws, licences and firms alone
)
def test_the_same_names_are_found_where_the_site_speaks_of_it(
    folder: str, without: list[str], subject: re.Pattern[str]
) -> None:
    silent = [
        path.name for path in (ROOT / folder).rglob("*.[ym]*") if not subject.search(plain(path.read_text("utf-8")))
    ]
    assert silent == without
