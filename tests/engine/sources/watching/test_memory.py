"""What was seen is kept whole from run to run, or it is told that it cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.mistyped import Mistyped
from explainer.sources.watching.memory import Look, PageMemory, SourceMemory, read_memory, write_memory

PAGE = PageMemory("2026-03-01", ("T",), "2026", ("abc",), ("f",), {"f": (1.0, 2.5)}, "d")
KNOWN = SourceMemory(
    "https://river.example/", (Look("2026-03-01", "live", "status 200"),), (Look("2026-03-01", "dead"),), PAGE
)


def test_it_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "new" / "links.json"
    write_memory(path, {"b": KNOWN, "a": SourceMemory("u")})
    assert read_memory(path) == {"a": SourceMemory("u"), "b": KNOWN}
    assert [one.name for one in path.parent.iterdir()] == ["links.json"]
    assert read_memory(tmp_path / "none.json") == {}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"form": 2, "sources": {}}', '{"form": 1, "sources": {"a": {}}}', "\x00"]
)
def test_what_is_no_memory_is_told_and_stays(tmp_path: Path, text: str) -> None:
    path = tmp_path / "links.json"
    path.write_text(text, "utf-8")
    with pytest.raises(Mistyped, match="begin anew"):
        read_memory(path)
    assert path.read_text("utf-8") == text


def test_of_one_day_the_last_look_counts_and_old_ones_go() -> None:
    memory = SourceMemory("u")
    for day in range(1, 10):
        memory = memory.with_look(Look(f"2026-03-0{day}", "live")).with_look(Look(f"2026-03-0{day}", "dead"))
    assert [(look.on[-1], look.outcome) for look in memory.looks] == [(str(day), "dead") for day in range(4, 10)]
    assert memory.last == "2026-03-09"
