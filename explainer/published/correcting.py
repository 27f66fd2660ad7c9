"""Writes a correction into its file, once it is sure that it tells what it is to tell; or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explainer.editing.edits import ChangedMeanwhile, apply_edits
from explainer.editing.putting import put_record
from explainer.kept import Kept
from explainer.pipeline import check_site
from explainer.problems import Location, Problem, has_errors
from explainer.site.layout import Layout
from explainer.site.published.comparison import compare
from explainer.site.published.differences import Base
from explainer.site.published.kinds import Change
from explainer.site.site import Site


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
    edit = put_record(layout.root, name, fields)
    made, problems = _site_with(layout, site, name, edit.after, kept)
    first = edit.before.count(b"\n") + 1 if edit.before else 1
    in_file = tuple(one for one in problems if one.location.path == name)
    in_entry = tuple(one for one in in_file if one.location.line >= first)
    told = compare(made, base)
    wanted = {(change.key, change.was_digest) for change in changes}
    untold = tuple(one for one in told.changes if (one.key, one.was_digest) in wanted and not one.accounted_for)
    if fields["id"] not in made.dataset.corrections:
        return Written(name, problems=in_file, untold=untold)
    if has_errors(in_entry) or untold:
        return Written(name, problems=in_entry, untold=untold)
    try:
        apply_edits([edit])
    except ChangedMeanwhile:
        return Written(name, changed_meanwhile=True)
    return Written(name, made.dataset.where(str(fields["id"])), in_entry)


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
