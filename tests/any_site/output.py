"""The files of whatever site is looked at: some sites have no calendar, no explainer, no source."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


def files(output: Path, pattern: str) -> list[Path]:
    """The files that fit the pattern; where the site has none, the test is skipped."""
    found = sorted(output.glob(pattern))
    if not found:
        pytest.skip(f"this site has no {pattern}")
    return found


def one_of_each_sort(output: Path, ending: str) -> list[Path]:
    """Of the files with that ending in each section of the site, and at each depth in it, the largest."""
    largest: dict[tuple[str, int], Path] = {}
    for path in files(output, f"**/*{ending}"):
        parts = path.relative_to(output).parts
        sort = (parts[0], len(parts))
        if sort not in largest or path.stat().st_size > largest[sort].stat().st_size:
            largest[sort] = path
    return sorted(largest.values())


def records(output: Path, kind: str) -> list[dict[str, Any]]:
    """The published records of a kind; where the site has none, the test is skipped."""
    found: list[dict[str, Any]] = json.loads(files(output, f"data/{kind}.json")[0].read_bytes())[kind]
    if not found:
        pytest.skip(f"this site has no {kind}")
    return found
