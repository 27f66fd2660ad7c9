"""`explainer verify`: what it is asked on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from explainer.mistyped import Mistyped
from explainer.problems import did_you_mean
from explainer.reproducibility.building import settings_in
from explainer.reproducibility.variations import VARIATIONS, other_pythons
from explainer.reproducibility.verify import TOGETHER, verify


def add_verify(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of the site (default: this one)")
    parser.add_argument(
        "-s", "--settings", help="the file of settings (default: publishconf.py, or else pelicanconf.py)"
    )
    parser.add_argument("--only", action="append", metavar="NAME", help="vary this alone; may be given several times")
    parser.add_argument("--list", action="store_true", help="say what is varied, and build nothing")
    parser.add_argument(
        "--python", action="append", default=[], metavar="PATH", help="build with this interpreter, too"
    )


def run_verify(options: argparse.Namespace, say: Callable[[str], None]) -> int:
    """0 where every build gave the same bytes, 1 where one did not, 2 where none could be made."""
    known = (*VARIATIONS, *other_pythons(tuple(options.python)))
    if options.list:
        for one in known:
            say(f"{one.name:14} {one.what}")
        say(f"{TOGETHER:14} as much of it as goes together, all at once")
        return 0
    names = [*(one.name for one in known), TOGETHER]
    wanted = options.only or names
    for name in wanted:
        if name not in names:
            hint = did_you_mean(name, names, "`explainer verify --list` names them all")
            raise Mistyped(f'nothing is varied by the name "{name}"; {hint}')
    settings = options.settings or settings_in(options.root)
    if settings is None or not (options.root / settings).is_file():
        raise Mistyped(f"there is no {settings or 'publishconf.py or pelicanconf.py'} in {options.root.resolve()}")
    chosen = [one for one in known if one.name in wanted]
    return verify(options.root, settings, chosen, known if TOGETHER in wanted else (), say)
