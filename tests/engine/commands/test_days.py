"""Days that are no days are told before anything is done."""

from __future__ import annotations

import pytest

from explainer.commands.days import check_day, today
from explainer.mistyped import Mistyped


def test_day_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert today().isoformat() == "1970-01-01"
    check_day("2026-03-01")
    with pytest.raises(Mistyped, match="such as 1970-01-01"):
        check_day("2026-02-30")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(Mistyped, match="SOURCE_DATE_EPOCH"):
        today()
