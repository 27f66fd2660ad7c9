"""`explainer review`: what somebody should look at again, and no rule can judge."""

from __future__ import annotations

import argparse
from pathlib import Path

from explainer.commands.paths import check_that_they_are_there, is_within
from explainer.commands.reading import read_what_can_be_read
from explainer.commands.terminal import Terminal
from explainer.site.review.noticed import KINDS, QUESTIONS
from explainer.site.review.told import as_json, as_text, review


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    kinds = "; ".join(f"{kind}: {question}" for kind, question in QUESTIONS.items())
    parser.description = f"Lists places by file. {kinds}"
    parser.add_argument("paths", nargs="*", type=Path, help="list only places in these files or folders")
    parser.add_argument("--kind", choices=KINDS, action="append", help="list only this kind; may be given again")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0, whatever was found."""
    check_that_they_are_there(options.paths)
    layout, site = read_what_can_be_read(options.root, terminal)
    found = review(site, options.kind or KINDS)
    if options.paths:
        found = tuple(noticed for noticed in found if is_within(noticed.location, layout, options.paths))
    terminal.write(as_json(found) if options.format == "json" else as_text(found))
    return 0
