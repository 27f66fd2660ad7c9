"""The engine under test is what every build of these tests finds, wherever its site lies."""

from __future__ import annotations

from pathlib import Path

import pytest

import explainer

ENGINE = str(Path(explainer.__file__).parents[1])


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", ENGINE)
    for name in ("SOURCE_DATE_EPOCH", "COMMIT_REF", "CONTEXT", "URL", "SITEURL", "PUBLISHER"):
        monkeypatch.delenv(name, raising=False)
