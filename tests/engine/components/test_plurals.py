"""What a sentence counts is a number: a name in its place would be a plural for ever, and an error from Python 3.13."""

from __future__ import annotations

import re

from tests.engine.components.gallery import ROOT

TEMPLATES = ROOT / "theme" / "templates"
_COUNTED = re.compile(r"\{%-?\s*trans\s+(\w+)=(?:(?!endtrans).)*?\{%-?\s*pluralize\s*(\w*)\s*-?%\}", re.DOTALL)


def test_sentences_count_numbers() -> None:
    counted = {
        (path.relative_to(TEMPLATES).as_posix(), named or first)
        for path in TEMPLATES.rglob("*.*")
        for first, named in _COUNTED.findall(path.read_text("utf-8"))
    }
    assert len(counted) > 15
    assert {(path, name) for path, name in counted if name not in ("count", "minutes")} == set()
