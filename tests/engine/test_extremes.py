"""What passes the check also builds: values at the edge of what a record may hold."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from explainer import problems
from tests.engine.sites import tiny
from tests.engine.sites.building import prepared_for

DATES = ("0001", "0001-01-01", "9998-12-31", "9998", "0001/9998", "../0001", "9998/..", "[..0001-01-01]", "[9998..]")
TEXTS = ("a", "'1'", "(a)", "...a", "'¿a?'")
POINTS = (
    *(((date, "1"),) for date in DATES if not date.startswith("[")),
    (("0001", "1"), ("9998", "1")),
    (("2026-01", "999999999999999"),),
    (("2026-01", "-0.000000000000001"),),
    (("2026-01", "0"), ("2026-01", "1")),
)
DEGREES = ((90, 180), (-90, -180), (0, 0))
END = "  topics: [building]\n"


def event(name: object, date: str, end: str = "null") -> str:
    return f"- id: event-{name}\n  title: E\n  date: '{date}'\n  end: {end}\n{END}  facts: [bridge-opened]\n"


def fact(name: object, text: str, date: str = "2026") -> str:
    return (
        f"- id: fact-{name}\n  text: {text}\n  date: '{date}'\n  reported: null\n  sources: [gazette-bridge]\n{END}"
        f"  places: [place-0, place-1, place-2]\n"
    )


def searched(name: object, on: str) -> str:
    """A fact that says that something was not found, with everything else that has a day, all on that one."""
    return f"""{fact(name, "No boat was found.")}  review_by: {on}
  checked: {{on: {on}, by: A. B.}}
  searched:
    on: {on}
    for: {{en: [boat], es: [bote]}}
    where: In the archive.
"""


def series(name: object, *points: tuple[str, str]) -> str:
    rows = "".join(
        f"    - {{at: '{at}', value: {value}, source: last-gazette-{number}}}\n"
        for number, (at, value) in enumerate(points)
    )
    head = f"- id: series-{name}\n  title: S {name}\n  unit: metres {name}\n{END}"
    return f"{head}  points:{' []' * (not points)}\n{rows}  method: Counted.\n"


def place(name: object, latitude: int, longitude: int) -> str:
    return f"- id: place-{name}\n  name: P {name}\n  kind: site\n  latitude: {latitude}\n  longitude: {longitude}\n"


SOURCES = "".join(
    f"""
- id: last-gazette-{number}
  url: https://gazette.example/last/{number}
  title: The last number, page {number}
  publisher: The Gazette
  agency: null
  published: 9998-12-31
  language: en
  kind: news
"""
    for number in range(2)
)
PLACES = "".join(place(number, *degrees) for number, degrees in enumerate(DEGREES))


@pytest.fixture(autouse=True)
def _last_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """On any day before it, the last dates would still be to come."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(dt.datetime(9998, 12, 31, tzinfo=dt.UTC).timestamp())))


def test_values_at_the_edge_are_built(tmp_path: Path) -> None:
    page = (tiny.HERE / "valid/minimal/content/explainers/the-bridge.md").read_text("utf-8")
    charts = "".join(f"\n/// chart | series-{number}\n///\n" for number in range(len(POINTS)))
    timeline = "\n/// timeline | building\n///\n"
    files = {
        "data/events/edge.yaml": "".join(
            [*(event(number, date) for number, date in enumerate(DATES)), event("long", "0001-01-01", "9998-12-31")]
        ),
        "data/facts/edge.yaml": "".join(
            [
                *(fact(f"on-{number}", "It is.", date) for number, date in enumerate(DATES)),
                *(fact(f"told-{number}", text) for number, text in enumerate(TEXTS)),
                *(searched(f"searched-{number}", on) for number, on in enumerate(("0001-01-01", "9998-12-31"))),
            ]
        ),
        "data/series/edge.yaml": "".join(series(number, *points) for number, points in enumerate(POINTS)),
        "data/places/edge.yaml": PLACES,
        "data/sources/edge.yaml": SOURCES,
        "content/explainers/the-bridge.md": page + charts + timeline,
    }
    made = prepared_for(tiny.settings_file(tiny.minimal_with(tmp_path, files)))
    assert problems.render(problem for problem in made.found if problem.level == "error") == "no problems\n"
    assert "facts/fact-told-0/index.html" in made.files


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("series", series("edge"), "missing-field"),
        ("series", series("edge", ("9999", "1")), "bad-date"),
        ("series", series("edge", ("0001/9999", "1")), "bad-date"),
        ("events", event("edge", "9999-12-31"), "bad-date"),
        ("events", event("edge", "2026", "9999-12-31"), "bad-date"),
        ("facts", fact("edge", "'.'"), "empty-text"),
        ("facts", fact("edge", "'—'"), "empty-text"),
    ],
)
def test_value_beyond_the_edge_is_reported(tmp_path: Path, name: str, content: str, rule: str) -> None:
    files = {f"data/{name}/edge.yaml": content, "data/places/edge.yaml": PLACES, "data/sources/edge.yaml": SOURCES}
    printed = tiny.check(tiny.minimal_with(tmp_path, files))[1]
    assert f"[{rule}]" in printed
    assert printed.count(": error: ") == 1
