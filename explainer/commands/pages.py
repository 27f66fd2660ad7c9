"""`explainer pages`: which pages of a built site read otherwise than in another build of it."""

from __future__ import annotations

import argparse
from pathlib import Path

from explainer.commands.paths import check_that_they_are_there
from explainer.commands.terminal import Terminal
from explainer.mistyped import Mistyped
from explainer.published.built_pages import pages_apart
from explainer.published.shown.pages import as_markdown, as_text


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("before", type=Path, help="the folder of the site as it was built before")
    parser.add_argument("after", type=Path, help="the folder of the site as it is built now")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="text (default); markdown")
    parser.add_argument("--preview", metavar="URL", default="", help="where the second one answers, for links")
    parser.add_argument("--all", action="store_true", help="list every page, however many there are")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0, whatever differs: that is judged by who reads it."""
    folders = (options.before, options.after)
    check_that_they_are_there(folders)
    for folder in folders:
        if not (folder / "index.html").is_file():
            raise Mistyped(f"{folder} is no built site: it has no index.html")
    apart = pages_apart(*folders)
    if options.format == "markdown":
        terminal.write(as_markdown(apart, options.preview, every=options.all))
    else:
        terminal.write(as_text(apart, every=options.all))
    return 0
