"""Changes of records that a command proposes: shown as a patch, made where that is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from explainer.commands.terminal import Terminal
from explainer.editing.edits import ChangedMeanwhile, Edit, apply_edits
from explainer.mistyped import Mistyped
from explainer.near_ids import did_you_mean_id
from explainer.site.site import Site
from explainer.sources.watching.proposals import patch_of


def add_proposing(parser: argparse.ArgumentParser) -> None:
    """What becomes of what is proposed."""
    parser.add_argument("--patch", type=Path, metavar="FILE", help="write what is proposed as a patch for `git apply`")
    parser.add_argument("--write", action="store_true", help="make the changes that are proposed")


def deliver(options: argparse.Namespace, edits: Sequence[Edit], terminal: Terminal) -> None:
    """Writes the patch, makes the changes, or says how to have either."""
    if options.patch:
        options.patch.parent.mkdir(parents=True, exist_ok=True)
        options.patch.write_text(patch_of(edits), "utf-8", "surrogateescape", newline="")
        if edits:
            terminal.warn(f"{options.patch}: what is proposed, for `git apply`")
    if options.write and edits:
        try:
            apply_edits(edits)
        except ChangedMeanwhile as error:
            raise Mistyped(str(error)) from None
        for edit in edits:
            terminal.warn(f"{edit.name}: changed; look at it (`git diff`), then `explainer check`")
    elif edits and not options.patch:
        terminal.warn("`--patch FILE` writes what is proposed as a patch, `--write` changes the records")


def check_ids(ids: Sequence[str], site: Site) -> None:
    """Mistyped where an id is that of no source."""
    known = site.dataset.sources
    missing = [name for name in ids if name not in known]
    if missing:
        hints = (did_you_mean_id(name, known) for name in missing)
        raise Mistyped(
            *(
                f'there is no source "{name}"{f"; {hint}" if hint else ""}'
                for name, hint in zip(missing, hints, strict=True)
            )
        )


def check_limit(limit: int | None) -> None:
    """Mistyped where a limit leaves nothing."""
    if limit is not None and limit < 1:
        raise Mistyped("--limit wants a number from 1 on")
