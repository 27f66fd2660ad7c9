"""Each fault of faults.yaml, put into a small built site, is found at its place; the site itself has none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.audit import RULES, run
from explainer.audit.built_site import open_site
from tests.engine.audit.planting import Change, changed, first, place

FAULTS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("faults.yaml").read_text("utf-8"))
BY_ID = {rule.RULE: rule for rule in RULES}
# Shown by sites made by hand: a page that is too heavy or called too long a name, an address for examples, no site.
ELSEWHERE = {"heavy-page", "long-title", "nothing-built", "reserved-address"}


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{number} {fault['rule']}" for number, fault in enumerate(FAULTS)])
def test_fault_is_found_where_it_was_put(fault: dict[str, Any], built: Path) -> None:
    with changed(built, Change(fault["file"], fault.get("replace"), None if fault.get("remove") else fault["by"])):
        found = list(BY_ID[fault["rule"]].check(open_site(built)))
        path = first(built, fault.get("in", fault["file"]))
        at = place(path, fault["at"], fault.get("after", "")) if "at" in fault else _given(fault)
    told = [problem for problem in found if problem.message == fault["says"]]
    assert [str(problem.location) for problem in told] == [f"{path.relative_to(built).as_posix()}:{at}"]
    assert sorted(problem.message for problem in found if problem not in told) == fault.get("also", [])


def test_every_rule_has_its_fault() -> None:
    assert {fault["rule"] for fault in FAULTS} == BY_ID.keys() - ELSEWHERE


def test_site_without_a_fault_is_silent_but_for_its_address(built: Path) -> None:
    assert [problem.rule for problem in run(open_site(built))] == ["reserved-address"]


def _given(fault: dict[str, Any]) -> str:
    return f"{fault.get('line', 1)}:{fault.get('column', 1)}"
