"""Finds a Chromium that really starts, for the tests and for tools/install-browser.sh: only this file decides which."""

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import BrowserType, Error, sync_playwright

# No name is ever looked up: nothing the browser or a page tries can leave this machine.
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
)
SYSTEM_BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class NoBrowserError(Exception):
    """No Chromium starts here; the message says what was tried."""


def launch_options(chromium: BrowserType, *, own_only: bool = False) -> dict[str, Any]:
    """The options for `chromium.launch` with the first browser that starts, in the order of `_candidates`."""
    tried = []
    for path in _candidates(own_only=own_only):
        options: dict[str, Any] = {"args": list(QUIET)}
        if path:
            options["executable_path"] = path
        try:
            chromium.launch(**options).close()
        except Error as error:
            tried.append(f"  {path or 'Playwright’s own build'}: {error.message.strip().splitlines()[0]}")
        else:
            return options
    raise NoBrowserError("No Chromium starts here. Run `make browser`. Tried:\n" + "\n".join(tried))


def _candidates(*, own_only: bool) -> Iterator[str | None]:
    """Paths to try, None standing for Playwright's own build; CHROMIUM_PATH, where it is set, is the only one."""
    chosen = os.environ.get("CHROMIUM_PATH")
    if chosen:
        yield chosen
        return
    yield None
    if not own_only:
        yield from filter(None, map(shutil.which, SYSTEM_BROWSERS))


if __name__ == "__main__":
    with sync_playwright() as playwright:
        try:
            found = launch_options(playwright.chromium, own_only="--own" in sys.argv)
        except NoBrowserError as error:
            sys.exit(str(error))
        print("Browser for the tests:", found.get("executable_path", "Playwright's own Chromium"))
