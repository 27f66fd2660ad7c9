"""The day of these sites: what they say would be another thing on another day."""

from __future__ import annotations

import pytest

from tests.engine.sites import tiny


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", tiny.EPOCH)
