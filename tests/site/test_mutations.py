"""Slips and accidents in this site's own records and pages end in a list of problems, never in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.mutations import Checked, failures, of_a_site

SOUND = of_a_site(Path(__file__).parents[2])
EVERY_DAY = 200


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    return Checked(tmp_path_factory.mktemp("mutations") / "site")


def test_every_mutation_ends_in_a_list_of_problems(checked: Checked) -> None:
    assert list(failures(checked, SOUND, 0, EVERY_DAY)) == []


@pytest.mark.torture
@pytest.mark.parametrize("first", range(0, 50_000, 1_000))
def test_fifty_thousand_mutations_end_in_lists_of_problems(checked: Checked, first: int) -> None:
    assert list(failures(checked, SOUND, first, 1_000)) == []
