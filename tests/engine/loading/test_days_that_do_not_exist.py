"""A day that there is not is refused in every field that holds dates, at its place, with the same words."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.pipeline import check_site
from explainer.problems import Problem
from tests.engine.sites import tiny

PARTS = {
    "facts": """
- id: f
  text: So it is.
  date: 2026-01-01
  reported: 2026-01-02
  value: {number: 1, unit: people, since: 2026-01-01}
  sources: [gazette-bridge]
  topics: [building]
  review_by: 2026-05-01
  searched: {on: 2026-02-01, for: {en: [a], es: [b]}, where: There.}
  checked: {on: 2026-02-02, by: A. B.}
  retracted: {date: 2026-02-03, why: It was not.}
""",
    "sources": """
- id: s
  url: https://s.example/
  title: T
  publisher: P
  agency: null
  published: 2026-01-01
  accessed: 2026-01-02
  archived: {url: https://kept.example/, date: 2026-01-03}
  language: en
  kind: news
""",
    "events": """
- id: e
  title: It happens
  date: 2026-02-02
  end: 2026-02-03
  topics: [building]
  facts: [bridge-opened]
""",
    "actors": """
- id: a
  name: A
  kind: person
  roles:
    - {text: R, from: 2026-01-01, to: 2026-02-01}
""",
    "questions": """
- id: q
  question: Is it?
  topics: [building]
  published: 2026-03-03
""",
    "series": """
- id: n
  title: N
  unit: cars
  topics: [building]
  method: Counted.
  points:
    - {at: 2026-01-01, value: 1, source: gazette-bridge}
""",
    "corrections": """
- id: c
  date: 2026-04-01
  class: correction
  was: A.
  now: B.
  why: C.
""",
}
PAGE = """---
title: A
standfirst: B.
as_of: 2026-03-01
published: 2026-03-02
updated: 2026-03-03
---

So it is.[@bridge-opened]
"""
FIELDS = [
    *[
        (f"data/{folder}/own.yaml", text, day)
        for folder, text in PARTS.items()
        for day in text.split()
        if "2026" in day
    ],
    *[("content/explainers/own.md", PAGE, day) for day in ("2026-03-01", "2026-03-02", "2026-03-03")],
]


def problems(root: Path, name: str, text: str) -> list[Problem]:
    found = check_site(tiny.minimal_with(root, {name: text}))[1]
    return [problem for problem in found if problem.rule == "bad-date"]


@pytest.mark.parametrize(("name", "text", "typed"), FIELDS, ids=lambda value: str(value)[:24].strip())
def test_day_that_there_is_not_is_refused_in_every_field(tmp_path: Path, name: str, text: str, typed: str) -> None:
    day = typed.strip(",}")
    changed = text.replace(day, "2026-02-30", 1)
    (problem,) = problems(tmp_path, name, changed)
    assert problem.message == 'the date "2026-02-30" does not exist'
    assert problem.hint == "February 2026 has 28 days: look up the right one"
    line = changed.split("\n")[problem.location.line - 1]
    assert line[problem.location.column - 1 :].startswith("2026-02-30")
