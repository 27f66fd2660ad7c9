"""`explainer uses`: every field and every sentence that uses a record or a page."""

from __future__ import annotations

import argparse

from explainer.commands.subjects import add_subject, read_subject
from explainer.commands.terminal import Terminal
from explainer.site.uses.told import as_json, as_text, uses


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.description = "Lists what has to stay true when a record changes, and what leads to a page."
    add_subject(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0, whether or not anything uses it."""
    site, subject = read_subject(options, terminal)
    found = uses(subject, site)
    terminal.write(as_json(subject, found) if options.format == "json" else as_text(subject, found))
    return 0
