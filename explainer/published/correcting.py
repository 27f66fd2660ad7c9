"""Writes a correction into its file, once it is sure that it tells what it is to tell; or not at all."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from explainer.kept import Kept
from explainer.pipeline import check_site
from explainer.problems import Location, Problem, has_errors
from explainer.published.entry_text import entry_text
from explainer.site.layout import Layout
from explainer.site.published.comparison import compare
from explainer.site.published.differences import Base
from explainer.site.published.kinds import Change
from explainer.site.site import Site

_MODELINES: Final = (
    "# yaml-language-server: $schema=../schemas/corrections.json\n# $schema: ../schemas/corrections.json\n\n"
)
_ENTRY: Final = re.compile(rb"^( *)- ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Written:
    """Where a correction stands that was written; or, where none was, what is wrong with it and what it leaves untold.

    `file` is the path from the root of the site.
    """

    file: str
    place: Location | None = None
    problems: tuple[Problem, ...] = ()
    untold: tuple[Change, ...] = ()
    changed_meanwhile: bool = False


def file_of(day: str) -> str:
    """The file of the corrections of that day's year, from the root of the site."""
    return f"data/corrections/{day[:4]}.yaml"


def write_correction(
    layout: Layout, site: Site, base: Base, fields: Mapping[str, Any], changes: Sequence[Change], kept: Kept
) -> Written:
    """Adds the correction to its file, if the site then reads without a fault in it and all these changes are told."""
    name = file_of(str(fields["date"]))
    path = layout.root / name
    before = path.read_bytes() if path.exists() else None
    after = with_entry(before, fields)
    made, problems = _site_with(layout, site, name, after, kept)
    first = before.count(b"\n") + 1 if before else 1
    in_file = tuple(one for one in problems if one.location.path == name)
    in_entry = tuple(one for one in in_file if one.location.line >= first)
    told = compare(made, base)
    wanted = {(change.key, change.was_digest) for change in changes}
    untold = tuple(one for one in told.changes if (one.key, one.was_digest) in wanted and not one.accounted_for)
    if fields["id"] not in made.dataset.corrections:
        return Written(name, problems=in_file, untold=untold)
    if has_errors(in_entry) or untold:
        return Written(name, problems=in_entry, untold=untold)
    if (path.read_bytes() if path.exists() else None) != before:
        return Written(name, changed_meanwhile=True)
    _put(path, after)
    return Written(name, made.dataset.where(str(fields["id"])), in_entry)


def with_entry(before: bytes | None, fields: Mapping[str, Any]) -> bytes:
    """The file with the correction behind what stands there, of which no byte is another."""
    if before is None:
        return (_MODELINES + entry_text(fields)).encode("utf-8")
    line_end = b"\r\n" if b"\r\n" in before else b"\n"
    indents = _ENTRY.findall(before)
    entry = entry_text(fields, len(indents[0]) if indents else 0).encode("utf-8").replace(b"\n", line_end)
    lines = before.split(b"\n")
    open_line = b"" if not lines[-1].strip() else line_end
    gap = line_end if before.strip() and not before.rstrip(b" ").endswith(line_end * 2) else b""
    return before + open_line + gap + entry


def _site_with(layout: Layout, site: Site, name: str, content: bytes, kept: Kept) -> tuple[Site, Iterable[Problem]]:
    """The site as it would be with that file, read from a copy; and what would be wrong with it."""
    with tempfile.TemporaryDirectory(prefix="explainer-correct-") as folder:
        root = Path(folder)
        for part in ("data", layout.content):
            if (layout.root / part).is_dir():
                shutil.copytree(layout.root / part, root / part, symlinks=True)
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
        apart = kept.below("correct")
        return check_site(root, layout.content, layout.lang, apart, today=site.today, story_day=layout.story_day)


def _put(path: Path, content: bytes) -> None:
    """The file whole, or as it was: whatever happens in between."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with made.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, made)
        made.replace(path)
    except OSError:
        with suppress(OSError):
            made.unlink()
        raise
