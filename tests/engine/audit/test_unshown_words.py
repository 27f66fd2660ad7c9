"""Texts of records on their pages and in the twins of those, letter by letter."""

from __future__ import annotations

import json
from pathlib import Path

from explainer.audit.rules.pages import unshown_words
from tests.engine.audit.planting import page, small, told

GROUND = "All agree on 83.[@f; @g] Some do not.[@f]"
MARKED = "All agree on 83. ([a](/facts/f/)) ([b](/facts/g/)) Some do not. ([a](/facts/f/))"
MARKERS = '<sup class="marker"><a href="/facts/f/">a</a></sup>'


def _said(folder: Path, html: str, twin: str) -> list[str]:
    record = {"id": "q", "common_ground": {"en": GROUND, "es": None}, "derived": {"address": "/questions/q/"}}
    return told(unshown_words, small(folder, {
        "index.html": page(), "data/questions.json": json.dumps({"questions": [record]}),
        "questions/q/index.html": page(html, address="/questions/q/"), "questions/q/index.md": twin,
    }))  # fmt: skip


def test_marks_of_what_is_cited_are_no_words(tmp_path: Path) -> None:
    assert _said(tmp_path, f"<p>All agree on 83.{MARKERS} Some do not.</p>", MARKED) == []


def test_words_that_the_page_or_its_twin_changes_or_leaves_out_are_named(tmp_path: Path) -> None:
    of = '"common_ground" of "q" is not shown as it is in data/questions.json: "All agree on 83. Some do not."'
    whole = f"<p>All agree on 83.{MARKERS} Some do not.</p>"
    assert _said(tmp_path, whole, MARKED.replace("83", "38")) == [f"questions/q/index.md:1:1: {of}"]
    assert _said(tmp_path, whole, MARKED.replace("Some do", "")) == [f"questions/q/index.md:1:1: {of}"]
    assert _said(tmp_path, whole.replace("agree", ""), MARKED) == [f"questions/q/index.html:1:1: {of}"]
