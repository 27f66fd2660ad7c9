"""Days that are no days are told before anything is done."""

from __future__ import annotations

import datetime as dt

import pytest

from explainer.commands.days import day_given, today
from explainer.mistyped import Mistyped


def test_day_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert today().isoformat() == "1970-01-01"
    assert (day_given("2026-03-01"), day_given(None)) == ("2026-03-01", "1970-01-01")
    assert day_given(None, dt.date(2026, 1, 2)) == "2026-01-02"
    with pytest.raises(Mistyped, match="such as 1970-01-01"):
        day_given("2026-02-30")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(Mistyped, match="SOURCE_DATE_EPOCH"):
        today()
