"""What was found of sources, as edits of their records: a patch that somebody looks at, and nothing that is done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from explainer.editing.edits import Edit
from explainer.editing.setting import set_fields
from explainer.site.layout import Layout
from explainer.site.site import Site


def edits_of(wanted: Iterable[tuple[str, Mapping[str, Any]]], site: Site, layout: Layout) -> tuple[Edit, ...]:
    """The edits, one a file, that set these fields of these sources."""
    by_file: defaultdict[str, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for source_id, fields in wanted:
        by_file[site.dataset.where(source_id).path][source_id] = fields
    edits = (set_fields(layout.root, name, changes) for name, changes in sorted(by_file.items()))
    return tuple(edit for edit in edits if edit.changes_something)


def patch_of(edits: Iterable[Edit]) -> str:
    """All of them as `git apply` reads it."""
    return "".join(edit.diff for edit in edits)
