"""The engine's tests, and those of any site, name nobody and nothing that this site's records name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from explainer.model.dataset import Dataset
from explainer.pipeline import read_site

TESTS = Path(__file__).parents[1]
FILES = {
    path.relative_to(TESTS).as_posix(): path
    for folder in ("engine", "any_site")
    for path in sorted((TESTS / folder).rglob("*"))
    if path.is_file() and path.suffix in (".py", ".yaml", ".md", ".txt")
}
_ZONES = "zones that every reader knows, one of them of a city that this site names too"
# Files that may name what this site is about, and why.
EXCEPTIONS = {
    "engine/language/test_choices.py": _ZONES,
    "engine/model/test_json_schema.py": _ZONES,
    "engine/model/test_time_zone.py": _ZONES,
    "engine/sites/invalid/bad-choice/data/events/events.yaml": _ZONES,
    "engine/sites/invalid/bad-choice/problems.txt": _ZONES,
    "engine/sites/test_every_field.py": _ZONES,
}


def _names(data: Dataset) -> Iterator[str]:
    """People and bodies, places, who published and wrote what, where, under which title; ids of facts and sources."""
    for record in (*data.actors.values(), *data.places.values()):
        yield from (record.name.in_language("en"), record.name.in_language("es"))
    for actor in data.actors.values():
        yield from actor.aliases
    for source in data.sources.values():
        host = urlsplit(str(source.url)).netloc.removeprefix("www.")
        yield from (source.publisher, source.agency or "", source.title or "", *source.author, host)
    yield from (key for key in (*data.facts, *data.sources) if "-" in key)


@pytest.fixture(scope="module")
def named() -> re.Pattern[str]:
    """Finds the names of this site's records in a text, where they stand whole."""
    site, _ = read_site(TESTS.parent)
    names = sorted({name for name in _names(site.dataset) if len(name) > 2}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, names))})(?![\w-])")


def test_names_are_found(named: re.Pattern[str]) -> None:
    assert named.findall("Reuters met Delcy Rodríguez in Caracas; Caracasville is another, reuters.com too.") == [
        "Reuters",
        "Delcy Rodríguez",
        "Caracas",
    ]


@pytest.mark.parametrize("name", sorted(FILES.keys() - EXCEPTIONS.keys()))
def test_file_names_nothing_of_this_site(name: str, named: re.Pattern[str]) -> None:
    assert named.findall(FILES[name].read_text("utf-8", errors="replace")) == []


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_exception_is_still_needed(name: str, named: re.Pattern[str]) -> None:
    assert named.findall(FILES[name].read_text("utf-8")) != [], "take it off the list"
