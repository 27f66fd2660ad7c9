"""Keeps the files from which editors complete ids up to date: written where a site has schemas, and ignored by git.

They are made of the records, and made anew when a site is checked: a new record costs one file, its own.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explainer.model.dataset import Dataset

SCHEMAS = Path("data", "schemas")
IDS = SCHEMAS / ".written-by-make" / "ids.json"
VSCODE = Path(".vscode")
SNIPPETS = VSCODE / "ids.code-snippets"
_HEAD = 200  # bytes in which the comment of the schema stands


def are_of(root: Path, digest: str) -> bool:
    """Whether the ids were written for the site of that digest; also where there are no schemas to complete from."""
    if not (root / SCHEMAS).is_dir():
        return True
    if (root / VSCODE).is_dir() and not (root / SNIPPETS).exists():
        return False
    try:
        with (root / IDS).open("rb") as file:
            return digest.encode() in file.read(_HEAD)
    except OSError:
        return False


def write_ids(root: Path, dataset: Dataset, digest: str) -> None:
    """Writes which ids there are; a folder in which nothing can be written stays as it is."""
    from explainer.completion.ids import ids_schema
    from explainer.completion.snippets import id_snippets

    with suppress(OSError):
        if (root / SCHEMAS).is_dir():
            _write(root / IDS, ids_schema(dataset, f"written by make for {digest}"))
        if (root / VSCODE).is_dir():
            _write(root / SNIPPETS, id_snippets(dataset))


def _write(path: Path, text: str) -> None:
    """In one step, so that no editor reads half of it; not at all where nothing has changed."""
    data = text.encode("utf-8")
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    unfinished.write_bytes(data)
    unfinished.replace(path)
