"""The right rule tells of what an editor breaks in this site's records and pages, at the right place."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.site.breakages import NOT_SEEN, SINS, SLIPS
from tools.breakages import ROOT, Breakage, Desk, edited

ALL = (*SINS, *SLIPS)
EVERY_DAY = Random(84).sample(ALL, 12)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


def test_there_are_forty_sins_and_a_hundred_slips_each_with_a_name_of_its_own() -> None:
    assert len(SINS) >= 40
    assert len(SLIPS) >= 100
    assert len({breakage.name for breakage in ALL}) == len(ALL)


def test_every_breakage_can_be_made() -> None:
    for breakage in ALL:
        path: Path = ROOT / breakage.file
        before = path.read_bytes() if breakage.was is not None else None
        assert edited(before, breakage) != before, breakage.name


def told(desk: Desk, breakage: Breakage) -> None:
    outcome = desk.outcome(breakage)
    if outcome.skipped:
        pytest.skip(f"no rule is called {' or '.join(breakage.rules)} yet")
    if breakage.name in NOT_SEEN:
        assert outcome.amiss == "no rule told of it", "a rule sees it now: take it out of NOT_SEEN"
    else:
        assert not outcome.amiss, outcome.amiss


@pytest.mark.parametrize("breakage", EVERY_DAY, ids=lambda breakage: breakage.name)
def test_a_breakage_is_told_by_its_rule_at_its_place(desk: Desk, breakage: Breakage) -> None:
    told(desk, breakage)


@pytest.mark.torture
@pytest.mark.parametrize("breakage", ALL, ids=lambda breakage: breakage.name)
def test_every_breakage_is_told_by_its_rule_at_its_place(desk: Desk, breakage: Breakage) -> None:
    told(desk, breakage)
