"""A budget of a few sources a run covers all of them in turn."""

from __future__ import annotations

from explainer.model.source import Source
from explainer.sources.watching.memory import Look, Memory, SourceMemory
from explainer.sources.watching.turns import in_turn
from tests.engine.records import make

SOURCES = [make(Source, name, url=f"https://{host}/{name}") for name, host in (
    ("a", "river.example"), ("b", "www.river.example"), ("c", "dam.example"), ("d", "notriver.example"),
)]  # fmt: skip


def ids(memory: Memory, **wanted: object) -> list[str]:
    return [source.id for source in in_turn(SOURCES, memory, **wanted)]  # type: ignore[arg-type]


def test_each_has_its_turn() -> None:
    memory: Memory = {}
    for day in range(1, 5):
        for source in in_turn(SOURCES, memory, limit=3):
            memory[source.id] = SourceMemory(source.url, (Look(f"2026-03-0{day}", "live"),))
    assert sorted(one.last[-1] for one in memory.values()) == ["3", "4", "4", "4"]


def test_only_some() -> None:
    memory = {"a": SourceMemory(SOURCES[0].url, (Look("2026-03-05", "live"),))}
    assert ids(memory) == ["b", "c", "d", "a"]
    assert ids(memory, host="river.example") == ["b", "a"]
    assert ids(memory, since="2026-03-05") == ["b", "c", "d"]
    assert ids(memory, since="2026-03-06") == ["b", "c", "d", "a"]
    assert ids(memory, ids=["a", "c"]) == ["c", "a"]


def test_source_with_another_address_was_never_looked_at() -> None:
    memory = {"d": SourceMemory("https://elsewhere.example/", (Look("2026-03-05", "live"),))}
    assert ids(memory, since="2026-03-01", limit=4) == ["a", "b", "c", "d"]


def test_what_is_withheld_is_not_asked_for() -> None:
    hidden = make(Source, "e", withheld={"date": "2026-03-01", "why": "so"})
    assert in_turn([hidden], {}) == ()
