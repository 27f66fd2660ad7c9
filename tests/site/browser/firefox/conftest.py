"""The same served site in a Firefox, and everything there of which a page's author would be told.

Where no Firefox is to be had, these tests are skipped, with that reason; in CI they fail where one is installed and
does not start. Their names say [chromium], the plugin's word for no choice; the first test makes sure of the engine.
Dark colours, paper and pages without scripts are not tested here: Firefox over BiDi ignores these options silently.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Playwright, Request, Response

from tools.browser import NoBrowserError, is_here, launch

# Firefox tells of its policy on no channel that Playwright hears: the page itself says it.
SAY_WHAT_THE_POLICY_STOPPED = """addEventListener("securitypolicyviolation", event =>
    console.error(`Content Security Policy: ${event.violatedDirective} stopped ${event.blockedURI}`))"""
ABORTED = "NS_BINDING_ABORTED"  # the reader went on before it had come


class Complaints(list[str]):
    """What went wrong on the pages of a context: errors in the console and in scripts, requests without an answer."""

    def watch(self, context: BrowserContext) -> None:
        context.add_init_script(SAY_WHAT_THE_POLICY_STOPPED)
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.append(f"script error: {error.error.message}"))
        context.on("requestfailed", self._on_failed)
        context.on("response", self._on_response)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.append(f"console: {message.text}")

    def _on_failed(self, request: Request) -> None:
        if request.failure != ABORTED:
            self.append(f"{request.url} failed: {request.failure}")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self.append(f"{response.url} answered {response.status}")


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A Firefox, in place of the Chromium of all other tests."""
    try:
        firefox, _options = launch(playwright.firefox)
    except NoBrowserError as error:
        if os.environ.get("CI") and is_here("firefox"):
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error))
    yield firefox
    firefox.close()


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    """Fails the test at its end if a page had anything to complain of."""
    heard = Complaints()
    yield heard
    assert heard == []


@pytest.fixture
def new_context(new_context: Callable[..., BrowserContext], complaints: Complaints) -> Callable[..., BrowserContext]:
    """The `new_context` of all browser tests, heard out."""

    def create(**options: Any) -> BrowserContext:
        context = new_context(**options)
        complaints.watch(context)
        return context

    return create
