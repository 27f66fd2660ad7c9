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
_AGENCIES = "agencies of the world, which the engine knows by name, and some of which this site's sources carry"
# Files that may name what this site is about, and why.
EXCEPTIONS = {
    "engine/language/test_choices.py": _ZONES,
    "engine/commands/making/test_source.py": _AGENCIES,
    "engine/completion/test_slips.py": _ZONES,
    "engine/model/sameness/test_agencies.py": _AGENCIES,
    "engine/model/test_editor_schema.py": _ZONES,
    "engine/model/test_time_zone.py": _ZONES,
    "engine/sites/invalid/bad-choice/data/events/events.yaml": _ZONES,
    "engine/sites/invalid/bad-choice/problems.txt": _ZONES,
    "engine/sites/test_every_field.py": _ZONES,
    "engine/sources/drafting/test_bylines.py": _AGENCIES,
    "engine/sources/drafting/test_draft.py": _AGENCIES,
    "engine/sources/drafting/test_duplicates.py": _AGENCIES,
    "engine/web/test_visible.py": _AGENCIES,
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


class Named:
    """Finds names in a text, where they stand whole; it looks for those alone whose first word is in it."""

    def __init__(self, names: set[str]) -> None:
        self.names = {name: re.findall(r"\w+", name)[0] for name in sorted(names, key=len, reverse=True)}

    def findall(self, text: str) -> list[str]:
        words = set(re.findall(r"\w+", text))
        likely = [re.escape(name) for name, first in self.names.items() if first in words]
        return re.findall(rf"(?<![\w-])({'|'.join(likely)})(?![\w-])", text) if likely else []


@pytest.fixture(scope="module")
def named() -> Named:
    """Finds the names of this site's records in a text."""
    site, _ = read_site(TESTS.parent)
    return Named({name for name in _names(site.dataset) if len(name) > 2 and not name.isdigit()})


def test_names_are_found(named: Named) -> None:
    assert named.findall("Reuters met Delcy Rodríguez in Caracas; Caracasville is another, reuters.example too.") == [
        "Reuters",
        "Delcy Rodríguez",
        "Caracas",
    ]


@pytest.mark.parametrize("name", sorted(FILES.keys() - EXCEPTIONS.keys()))
def test_file_names_nothing_of_this_site(name: str, named: Named) -> None:
    assert named.findall(FILES[name].read_text("utf-8", errors="replace")) == []


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_exception_is_still_needed(name: str, named: Named) -> None:
    assert named.findall(FILES[name].read_text("utf-8")) != [], "take it off the list"
