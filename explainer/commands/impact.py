"""`explainer impact`: what would fall or change if a record were no longer to be stood by."""

from __future__ import annotations

import argparse

from explainer.commands.subjects import add_subject, read_subject
from explainer.commands.terminal import Terminal
from explainer.mistyped import Mistyped
from explainer.site.impact.told import as_json, as_text, impact


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.description = (
        "Supposes that a fact is retracted, a source withdrawn, or another record or a page gone, and changes nothing."
    )
    add_subject(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0, whatever would fall."""
    site, subject = read_subject(options, terminal)
    if subject.page is None and subject.record is None:
        raise Mistyped(f'what "{subject.key}" is cannot be read; mend it first: explainer check')
    found = impact(subject, site)
    terminal.write((as_json if options.format == "json" else as_text)(subject, found, site))
    return 0
