"""Nothing is proposed before three looks on different days agree."""

from __future__ import annotations

import pytest

from explainer.model.source import Source
from explainer.sources.watching.memory import Look, SourceMemory
from explainer.sources.watching.verdicts import proposal, silent_since
from tests.engine.records import make

NEW = "https://river.example/new"


def memory(*outcomes: str, to: str = "") -> SourceMemory:
    looks = (Look(f"2026-03-{day:02}", outcome, "so", to) for day, outcome in enumerate(outcomes, 1))  # type: ignore[arg-type]
    return SourceMemory("https://example.org/", tuple(looks))


@pytest.mark.parametrize(
    ("now", "outcomes", "status"),
    [
        ("unchecked", ["live"] * 3, "live"),
        ("unchecked", ["dead"] * 2, None),
        ("unchecked", ["dead"] * 3, "dead"),
        ("unchecked", ["dead", "dead", "live", "dead"], None),
        ("unchecked", ["dead", "unknown", "dead", "dead"], None),
        ("unchecked", ["live", "dead", "dead", "dead"], "dead"),
        ("live", ["deviated"] * 3, "deviated"),
        ("live", ["usurped"] * 3, "usurped"),
        ("live", ["unknown"] * 3, None),
        ("dead", ["live"] * 3, "live"),
        ("dead", ["dead"] * 5, None),
        ("unfit", ["live"] * 3, None),
        ("deviated", ["live"] * 3, None),
        ("usurped", ["dead"] * 3, "dead"),
    ],
)
def test_what_is_proposed(now: str, outcomes: list[str], status: str | None) -> None:
    found = proposal(make(Source, "s", url_status=now), memory(*outcomes))
    assert (found.url_status if found else None) == status
    if found:
        assert found.since == f"2026-03-0{len(outcomes) - 2}"


def test_new_address_is_proposed_where_each_look_was_led_to_it() -> None:
    source = make(Source, "s")
    found = proposal(source, memory("moved", "moved", "moved", to=NEW))
    assert found
    assert found.fields == {"url": NEW, "url_status": "live"}
    elsewhere = memory("moved", "moved", to=NEW).with_look(Look("2026-03-09", "moved", "so", f"{NEW}er"))
    assert proposal(source, elsewhere) is None


def test_silence_of_three_looks_is_told_with_its_first_day() -> None:
    assert silent_since(memory("live", "unknown", "unknown", "unknown")) == "2026-03-02"
    assert silent_since(memory("unknown", "unknown")) == ""
    assert silent_since(memory("live", "live", "live")) == ""
