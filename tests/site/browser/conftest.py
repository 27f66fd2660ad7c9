"""The real site, served as Netlify would serve it, and a witness of everything that a page must not do."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.site.browser.server import Site, serve
from tests.site.browser.witness import Witness

expect.set_options(timeout=20_000)  # on a busy machine a thing that comes at all may take its time


@pytest.fixture(scope="session")
def late(request: pytest.FixtureRequest) -> float:
    """Seconds that scripts and the texts of pages come late: who acts too early then fails always, not now and then."""
    given: float = request.config.getoption("--late")
    return given


@pytest.fixture(scope="session")
def site(site_output: Path, netlify: dict[str, Any], late: float) -> Iterator[Site]:
    """The built site at `site.url`. Pages open by path: `page.goto("/")`."""
    with serve(site_output, netlify["headers"], netlify["redirects"], late=late) as served:
        yield served


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any], site: Site) -> dict[str, Any]:
    return browser_context_args | {"base_url": site.url}


@pytest.fixture
def witness(site: Site) -> Iterator[Witness]:
    """Fails the test at its end if a page asked another origin for anything, threw an error or ran into its policy.

    Every page of these tests is watched. A test that provokes one of these on purpose asserts it, and clears the list.
    """
    seen = Witness(site.url)
    yield seen
    assert seen.foreign_requests == []
    assert seen.script_errors == []
    assert seen.policy_violations == []


@pytest.fixture
def new_context(new_context: Callable[..., BrowserContext], witness: Witness) -> Callable[..., BrowserContext]:
    """pytest-playwright's `new_context`, on which `context` and `page` rest too, with the witness watching."""

    def create(**options: Any) -> BrowserContext:
        context = new_context(**options)
        witness.watch(context)
        return context

    return create
