"""A new record gets an id of its own words, and none that was ever used."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from explainer.editing.drafts.ids import proposed_id, taken_ids
from explainer.pipeline import read_site
from tests.engine.sites import tiny


@pytest.mark.parametrize(
    ("noun", "values", "taken", "made"),
    [
        ("fact", {"text": "The board's people said that 12 boats were lost."}, [], "board-people-12-boats-lost"),
        ("fact", {"text": {"en": "Boats were lost.", "es": "Se perdieron barcos."}}, [], "boats-lost"),
        ("fact", {"text": "Boats were lost.", "reported": "2026-03-03"}, ["boats-lost"], "boats-lost-2026-03-03"),
        ("event", {"title": "Boats lost", "date": "2026-03"}, ["boats-lost"], "boats-lost-2026-03"),
        ("event", {"title": "Boats lost", "date": None}, ["boats-lost", "boats-lost-2"], "boats-lost-3"),
        ("question", {"question": "How many of the boats were lost?"}, [], "how-many-of-boats-were-lost"),
        ("actor", {"name": "José Peña"}, [], "jose-pena"),
        ("place", {"name": "The Old Ford"}, [], "old-ford"),
        ("term", {"term": "ford"}, ["ford"], "term-ford"),
        ("topic", {"name": "2026"}, [], "in-2026"),
        ("series", {}, [], "series"),
        ("explainer", {"title": "Who runs the river, and for whom it is run today"}, [], "who-runs-river-and-for-whom"),
    ],
)  # fmt: skip
def test_proposed(noun: str, values: dict[str, Any], taken: list[str], made: str) -> None:
    assert proposed_id(noun, values, taken) == made


def test_what_was_published_once_is_taken_for_good(tmp_path: Path) -> None:
    old = "# Every address\n/facts/gone/\n/glossary/#term-gone\n"
    site = tiny.minimal_with(tmp_path, {"data/published/addresses.txt": old})
    taken = taken_ids(site, read_site(site)[0])
    assert {"gone", "term-gone", "bridge-opened", "gazette-bridge", "home"} <= taken
