"""A run that is stopped keeps what it has seen; one that most hosts do not answer is not believed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from explainer.model.dataset import Dataset
from explainer.model.source import Source
from explainer.sources.watching import run as runs
from explainer.sources.watching.memory import Memory
from explainer.sources.watching.run import look_at
from explainer.web.answer import Answer, Fault, Hop
from explainer.web.client import Client
from tests.engine.records import make

SOURCES = tuple(make(Source, f"s{number}", url=f"https://h{number}.example/a") for number in range(8))
DATA = Dataset({source.id: source for source in SOURCES})


class Given(Client):
    """A client whose hosts answer as a test says."""

    def __init__(self, silent: dict[int, Fault]) -> None:
        super().__init__()
        self.silent = silent

    def get(self, url: str, most: int | None = None) -> Answer:
        fault = self.silent.get(int(url[9]))
        return Answer(url, url, status=None if fault else 200, fault=fault)


@pytest.mark.parametrize(
    ("silent", "believed"),
    [
        ({}, True),
        ({0: "no-such-name", 1: "silent", 2: "refused"}, True),
        (dict.fromkeys(range(4), "no-such-name"), True),
        (dict.fromkeys(range(5), "no-such-name"), False),
        (dict.fromkeys(range(8), "name-unknown"), False),
    ],
)
def test_run_is_believed_where_at_least_half_of_the_hosts_answer(silent: dict[int, Fault], believed: bool) -> None:
    report = look_at(SOURCES, DATA, {}, Given(silent), "2026-03-01")
    assert (report.failed == "") is believed
    assert len(report.memory) == (8 if believed else 0)


def test_one_source_whose_host_has_no_name_any_more_is_believed() -> None:
    report = look_at(SOURCES[:1], DATA, {}, Given({0: "no-such-name"}), "2026-03-01")
    assert report.memory["s0"].looks[-1].outcome == "dead"
    assert look_at(SOURCES[:1], DATA, {}, Given({0: "silent"}), "2026-03-01").failed


class Leading(Client):
    """A client whose hosts all lead on for good, to one place a path."""

    def get(self, url: str, most: int | None = None) -> Answer:
        to = f"https://new.example/{url[9]}/a"
        return Answer(url, to, (Hop(url, 301),), 200, {"content-type": "application/pdf"}, b"%PDF-1.7")


def test_an_address_that_another_source_has_is_told_and_never_proposed() -> None:
    """Two records of one address would be an error; and one page to which many lead is none of theirs."""
    known = make(Source, "new", url="https://www.new.example/1/a/")
    data = Dataset({source.id: source for source in (*SOURCES[:2], known)})
    memory: Memory = {}
    for day in ("2026-03-01", "2026-03-02", "2026-03-03"):
        report = look_at(SOURCES[:2], data, memory, Leading(), day)
        memory = report.memory
    free, taken = report.found
    assert (free.proposal and free.proposal.url, free.same_as) == ("https://new.example/0/a", "")
    assert (taken.proposal, taken.same_as) == (None, "new")


def test_who_stops_it_keeps_what_was_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(tasks: Any, address: Any, ask: Any) -> Iterator[Any]:
        yield tasks[0], ask(tasks[0])
        raise KeyboardInterrupt

    monkeypatch.setattr(runs, "side_by_side", stopped)
    report = look_at(SOURCES, DATA, {}, Given({}), "2026-03-01")
    assert (report.stopped, list(report.memory)) == (True, ["s0"])
