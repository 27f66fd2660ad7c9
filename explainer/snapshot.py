"""The files of a site as a commit has them, or as they are staged for one, laid into a folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from explainer import git
from explainer.loading.layout import SETTINGS, read_layout
from explainer.site.layout import Layout


def lay_down_site(layout: Layout, entries: Iterable[git.Entry], folder: Path) -> Layout:
    """Lays settings, records and prose among these files into a folder; how the site is laid out there."""
    every = [*entries]
    lay_down(layout.root, [entry for entry in every if entry.path == SETTINGS], folder)
    there = read_layout(folder) if (folder / SETTINGS).is_file() else layout
    lay_down(layout.root, [entry for entry in every if is_of_site(entry.path, there)], folder)
    return Layout(folder, there.content, there.lang, there.story_day or layout.story_day)


def is_of_site(path: str, layout: Layout) -> bool:
    """Whether a check of the site may look into a file of that path, or at its name."""
    return path == SETTINGS or path.startswith(("data/", f"{layout.content}/"))


def lay_down(root: Path, entries: Iterable[git.Entry], folder: Path, most: int | None = None) -> None:
    """Writes files that git has of a site into a folder, as they were committed; none of more than `most` bytes."""
    wanted = [entry for entry in entries if not {"..", ".git"} & set(PurePosixPath(entry.path).parts)]
    for entry, content in git.contents_of(root, wanted):
        if most is None or len(content) <= most:
            path = folder / entry.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
