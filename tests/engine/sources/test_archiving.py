"""Whose copy is looked for first: of what was never asked for, that on which most rests."""

from __future__ import annotations

from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.source import Source
from explainer.sources.archiving import without_copy
from explainer.sources.watching.memory import SourceMemory
from tests.engine.records import make

COPY = {"url": "https://archive.example/1", "date": "2026-03-01"}


def test_order() -> None:
    sources = [make(Source, name) for name in ("asked", "little", "much")]
    kept = make(Source, "kept", archived=COPY)
    hidden = make(Source, "hidden", withheld={"date": "2026-03-01", "why": "so"})
    facts = [make(Fact, f"f{n}", sources=["much", "asked"]) for n in range(2)]
    data = Dataset({record.id: record for record in (*sources, kept, hidden, *facts)})
    memory = {"asked": SourceMemory("https://example.org/", copy_asked="2026-03-01")}
    assert [source.id for source in without_copy(data, memory)] == ["much", "little", "asked"]
    assert [source.id for source in without_copy(data, memory, ["kept"])] == ["kept"]
