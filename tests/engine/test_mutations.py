"""Whatever slips and accidents make of a file: a list of problems, each with its place, and never a traceback."""

from __future__ import annotations

import pytest

from tests.engine.mutations import Checked, failures, mutation, of_the_tiny_sites

EVERY_DAY = 200
SOUND = of_the_tiny_sites()


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    return Checked(tmp_path_factory.mktemp("mutations") / "site")


def test_a_mutation_can_be_had_again_by_its_seed() -> None:
    assert [mutation(seed, SOUND) for seed in range(20)] == [mutation(seed, SOUND) for seed in range(20)]
    assert len({mutation(seed, SOUND) for seed in range(200)}) > 190


def test_every_mutation_ends_in_a_list_of_problems(checked: Checked) -> None:
    assert list(failures(checked, SOUND, 0, EVERY_DAY)) == []


@pytest.mark.torture
@pytest.mark.parametrize("first", range(0, 50_000, 1_000))
def test_fifty_thousand_mutations_end_in_lists_of_problems(checked: Checked, first: int) -> None:
    assert list(failures(checked, SOUND, first, 1_000)) == []
