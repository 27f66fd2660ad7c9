"""The real site, read once, and what was found wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.pipeline import check_site
from explainer.problems import Problem
from explainer.site.site import Site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def real_check() -> tuple[Site, tuple[Problem, ...]]:
    """The real site and its problems."""
    return check_site(ROOT)


@pytest.fixture(scope="session")
def real_site(real_check: tuple[Site, tuple[Problem, ...]]) -> Site:
    """The real site."""
    return real_check[0]
