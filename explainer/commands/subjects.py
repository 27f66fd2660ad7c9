"""The record or the page that a command is asked about."""

from __future__ import annotations

import argparse
from pathlib import Path

from explainer.commands.reading import read_what_can_be_read
from explainer.commands.terminal import Terminal
from explainer.mistyped import Mistyped
from explainer.site.site import Site
from explainer.site.uses.subject import Subject, meant, page_of_the_same_name, subject_of


def add_subject(parser: argparse.ArgumentParser) -> None:
    """What it is asked about, and how it is to be told."""
    parser.add_argument("id", metavar="ID", help="the id of a record; or the name, file or address of a page")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")


def read_subject(options: argparse.Namespace, terminal: Terminal) -> tuple[Site, Subject]:
    """The site, and what is asked about in it."""
    _, site = read_what_can_be_read(options.root, terminal)
    subject = subject_of(options.id, site)
    if subject is None:
        near = meant(options.id, site)
        hint = f'did you mean "{near}"?' if near else "an id stands in the address of a page: /facts/ID/"
        raise Mistyped(f'there is no record and no page "{options.id}"; {hint}')
    if page := page_of_the_same_name(subject, site):
        terminal.warn(f"this is the {subject.noun}; for the page of that name, ask about {page.address}")
    return site, subject
