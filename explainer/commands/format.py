"""`explainer format`: shows what of the files of records would be evened out, and does it where that is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from explainer.commands.paths import check_that_they_are_there
from explainer.commands.terminal import Terminal
from explainer.editing.edits import ChangedMeanwhile, Edit, apply_edits
from explainer.editing.formatting import formatted
from explainer.loading.files import record_files
from explainer.loading.layout import read_layout
from explainer.mistyped import Mistyped
from explainer.site.layout import Layout


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.description = (
        "Evens out the files of records: fields in the order of docs/data-format.md, the two modelines, blank lines, "
        "quotes that nothing needs, lines of more than 120 letters. Comments stay, and every value. It shows a diff."
    )
    parser.add_argument("paths", nargs="*", type=Path, help="only these files or folders")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--write", action="store_true", help="write it")
    what.add_argument("--check", action="store_true", help="only name the files; exit with 1 where there are any")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0 where all is well; 1 with --check where something is to be evened out, and where a file cannot be."""
    check_that_they_are_there(options.paths)
    refused: list[str] = []
    edits = [edit for edit in _edits(read_layout(options.root), options.paths, refused) if edit.changes_something]
    for why in refused:
        terminal.warn(why)
    for edit in edits:
        terminal.write(f"{edit.name}\n" if options.check or options.write else edit.diff)
    if options.write:
        try:
            apply_edits(edits)
        except (ChangedMeanwhile, OSError) as error:
            raise Mistyped(f"nothing was written: {error}") from None
    elif edits:
        terminal.warn("explainer format --write evens this out")
    return 1 if refused or (options.check and edits) else 0


def _edits(layout: Layout, paths: list[Path], refused: list[str]) -> Iterator[Edit]:
    """What would become of each file of records that is asked for; why not, of those that cannot be evened out."""
    for path, name, kind in record_files(layout.root):
        wanted = not paths or any(path.resolve().is_relative_to(one.resolve()) for one in paths)
        if not wanted or not isinstance(kind, type):
            continue
        try:
            before = path.read_bytes()
            yield Edit(path, name, before, formatted(before, name))
        except OSError as error:
            refused.append(f"{name} cannot be read: {error.strerror}")
        except Mistyped as error:
            refused.append(str(error))
