"""`explainer review`: what somebody should look at again, and no rule can judge; or facts to compare with sources."""

from __future__ import annotations

import argparse
from pathlib import Path

from explainer.commands.paths import check_that_they_are_there, is_within
from explainer.commands.reading import read_what_can_be_read
from explainer.commands.terminal import Terminal
from explainer.git import NoAnswer, known_commit
from explainer.mistyped import Mistyped
from explainer.site.review.noticed import KINDS, QUESTIONS
from explainer.site.review.sample import as_markdown, draw
from explainer.site.review.told import as_json, as_text, review


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    kinds = "; ".join(f"{kind}: {question}" for kind, question in QUESTIONS.items())
    parser.description = f"Lists places by file. {kinds}"
    parser.add_argument("paths", nargs="*", type=Path, help="list only places in these files or folders")
    parser.add_argument("--kind", choices=KINDS, action="append", help="list only this kind; may be given again")
    parser.add_argument(
        "--sample",
        type=int,
        metavar="N",
        help="instead, draw so many facts to be compared with their sources: a table in Markdown, to be filled in",
    )
    parser.add_argument("--seed", help="what draws them; without it, the first eight digits of the commit here")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0, whatever was found."""
    check_that_they_are_there(options.paths)
    seed = _seed(options)
    layout, site = read_what_can_be_read(options.root, terminal)
    if options.sample is not None:
        terminal.write(as_markdown(draw(site, options.sample, seed), site, seed))
        return 0
    found = review(site, options.kind or KINDS)
    if options.paths:
        found = tuple(noticed for noticed in found if is_within(noticed.location, layout, options.paths))
    terminal.write(as_json(found) if options.format == "json" else as_text(found))
    return 0


def _seed(options: argparse.Namespace) -> str:
    """What draws the sample, if one is to be drawn; Mistyped where nothing can."""
    if options.sample is None:
        if options.seed is not None:
            raise Mistyped("--seed draws a sample: say how many facts with --sample N")
        return ""
    if options.sample < 1:
        raise Mistyped("--sample wants a number of facts, 1 or more")
    if options.seed is not None:
        return str(options.seed)
    try:
        return known_commit(options.root, "HEAD")[:8]
    except NoAnswer as error:
        raise Mistyped(f"{error}; name what is to draw the sample with --seed") from None
