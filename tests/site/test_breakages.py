"""The right rule tells of what an editor breaks in this site's records and pages, at the right place."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.site.breakages import GONE, NOT_SEEN, PUBLISHED_BEFORE, SILENT, SINS, SLIPS
from tools.breakages import ROOT, Breakage, Desk, edited

ALL = (*SINS, *SLIPS)
EVERY_SILENT = Random(84).sample(SILENT, 4)
EVERY_DAY = Random(84).sample(ALL, 12)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def published_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("published"), published=PUBLISHED_BEFORE)


def test_there_are_forty_sins_and_a_hundred_slips_each_with_a_name_of_its_own() -> None:
    assert len(SINS) >= 40
    assert len(SLIPS) >= 100
    assert len(SILENT) >= 20
    assert len({breakage.name for breakage in (*ALL, *SILENT)}) == len(ALL) + len(SILENT)


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


def told_to_be_silent(desk: Desk, breakage: Breakage) -> None:
    outcome = desk.outcome(breakage)
    assert not outcome.amiss, outcome.amiss
    remedies = [problem.hint or "" for problem in outcome.found if problem.rule in breakage.rules]
    wanted = "put " if GONE in breakage.rules or "correction-altered" in breakage.rules else "explainer correct "
    assert any(wanted in remedy for remedy in remedies), remedies
    if GONE in breakage.rules:
        assert not [problem for problem in outcome.found if "did you mean" in (problem.hint or "")]


@pytest.mark.parametrize("breakage", EVERY_SILENT, ids=lambda breakage: breakage.name)
def test_a_change_of_what_was_published_is_told_with_its_remedy(published_desk: Desk, breakage: Breakage) -> None:
    told_to_be_silent(published_desk, breakage)


@pytest.mark.torture
@pytest.mark.parametrize("breakage", SILENT, ids=lambda breakage: breakage.name)
def test_every_change_of_what_was_published_is_told(published_desk: Desk, breakage: Breakage) -> None:
    told_to_be_silent(published_desk, breakage)


@pytest.mark.torture
@pytest.mark.parametrize("breakage", ALL, ids=lambda breakage: breakage.name)
def test_every_breakage_is_told_by_its_rule_at_its_place(desk: Desk, breakage: Breakage) -> None:
    told(desk, breakage)
