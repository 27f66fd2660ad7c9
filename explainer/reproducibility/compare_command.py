"""`explainer compare`: what it is asked on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from explainer.reproducibility.compare import Question, compare


def add_compare(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("site", help="the address of a published site (https://…), or a folder that holds one")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of the site in a clone of its repository")
    parser.add_argument("--commit", metavar="REV", help="compare with this commit instead of the one that it names")
    parser.add_argument(
        "-s", "--settings", help="the file of settings (default: publishconf.py, or else pelicanconf.py)"
    )
    parser.add_argument("--cache", type=Path, metavar="FOLDER", help="keep what is sent, and ask for what is new")
    parser.add_argument("--show", type=int, default=5, metavar="N", help="tell of so many files (default: 5)")


def run_compare(options: argparse.Namespace, say: Callable[[str], None]) -> int:
    """0 where the site is what its commit gives, 1 where it is not, 2 where that cannot be told."""
    question = Question(
        options.site, options.root, options.commit, options.settings, options.cache, max(0, options.show)
    )
    return compare(question, say)
