"""Finds browsers that really start, for the tests and for tools/install-*.sh: only this file decides which."""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserType, Error, sync_playwright


@dataclass(frozen=True)
class Kind:
    """A kind of browser: where it is looked for, and how it is started so that nothing in it leaves this machine."""

    name: str
    variable: str  # names a browser that is then the only one tried
    programs: tuple[str, ...]
    options: dict[str, Any]
    options_of_the_system: dict[str, Any] = field(default_factory=dict)  # for one that is not Playwright's own


# No name is ever looked up: nothing the browser or a page tries can leave this machine.
KINDS = {
    "chromium": Kind(
        "Chromium",
        "CHROMIUM_PATH",
        ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
        {
            "args": [
                "--disable-gpu",
                "--disable-quic",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
            ]
        },
    ),
    "firefox": Kind(
        "Firefox",
        "FIREFOX_PATH",
        ("firefox-esr", "firefox"),
        {"firefox_user_prefs": {"network.dns.disabled": True}},
        {"channel": "moz-firefox"},  # a stock Firefox is driven by WebDriver BiDi, and by nothing else
    ),
}


class NoBrowserError(Exception):
    """No browser of that kind starts here; the message says what was tried."""

    def __init__(self, kind: Kind, tried: list[str]) -> None:
        super().__init__(f"No {kind.name} starts here. Run `make browser`. Tried:\n" + "\n".join(tried))


def launch(browser_type: BrowserType, *, own_only: bool = False) -> tuple[Browser, dict[str, Any]]:
    """The first browser of its kind that starts, in the order of `_candidates`, and the options it was started with."""
    kind = KINDS[browser_type.name]
    tried = []
    for path in _candidates(kind, own_only=own_only):
        options = dict(kind.options)
        if path:
            options |= kind.options_of_the_system | {"executable_path": path}
        try:
            return browser_type.launch(**options), options
        except Error as error:
            tried.append(f"  {path or 'Playwright’s own build'}: {error.message.strip().splitlines()[0]}")
    raise NoBrowserError(kind, tried)


def launch_options(browser_type: BrowserType, *, own_only: bool = False) -> dict[str, Any]:
    """The options with which the first browser of that kind starts."""
    browser, options = launch(browser_type, own_only=own_only)
    browser.close()
    return options


def is_here(name: str) -> bool:
    """Whether a browser of that kind is named or installed here, Playwright's own aside; it may not start."""
    kind = KINDS[name]
    return bool(os.environ.get(kind.variable) or any(map(shutil.which, kind.programs)))


def _candidates(kind: Kind, *, own_only: bool) -> Iterator[str | None]:
    """Paths to try, None standing for Playwright's own build; the one that is named is the only one."""
    chosen = os.environ.get(kind.variable)
    if chosen:
        yield chosen
        return
    yield None
    if not own_only:
        yield from filter(None, map(shutil.which, kind.programs))


if __name__ == "__main__":
    name, own = sys.argv[1], "--own" in sys.argv
    with sync_playwright() as playwright:
        try:
            found = launch_options(getattr(playwright, name), own_only=own)
        except NoBrowserError as error:
            sys.exit(str(error))
        what = found.get("executable_path", f"Playwright's own {KINDS[name].name}")
        print("Browser for the tests:", what)
