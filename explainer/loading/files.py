"""Which files of `data/` and `content/` are read, as what, and which would be passed over if nobody said so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from explainer.loading.meant.foreign_files import COPY_ROWS, COPY_SHOWN, COPY_WORDS, NO_PICTURE, SOURCE_OR_WORDS
from explainer.model.dataset import RECORD_TYPES
from explainer.model.map import Map
from explainer.model.record import Record
from explainer.problems import Location, Problem, did_you_mean
from explainer.site.layout import CONTENT, NAMES_WITH_NUMBERS, PLANTED_FAULTS, PUBLISHED

KINDS: dict[str, type[Record]] = {kind.folder: kind for kind in RECORD_TYPES}
NOT_RECORDS = frozenset({"schemas", Map.folder, PUBLISHED})
_BESIDE_RECORDS = frozenset({NAMES_WITH_NUMBERS, PLANTED_FAULTS})  # read by `names_with_numbers`, `planted_faults`
_MAP_FILES: Mapping[str, Literal["maps", "outline"]] = {".yaml": "maps", ".geojson": "outline"}
NOT_READ_ON_PURPOSE = frozenset({"README.md"})  # in data/; besides, what is hidden and what an editor leaves behind

_SAME = {".yaml": frozenset({".yaml", ".yml"}), ".md": frozenset({".md", ".markdown", ".mdown", ".mkd"})}
# What is done with a file of another program, by its ending.
_NOT_READ: Mapping[frozenset[str], str] = {
    frozenset({".doc", ".docx", ".odt", ".rtf", ".pages", ".epub"}): COPY_WORDS,
    frozenset({".pdf"}): SOURCE_OR_WORDS,
    frozenset({".csv", ".tsv", ".xls", ".xlsx", ".ods", ".numbers", ".json", ".jsonl", ".db", ".sqlite"}): COPY_ROWS,
    frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".heic", ".svg", ".tif", ".tiff"}): NO_PICTURE,
    frozenset({".htm", ".html", ".xhtml"}): COPY_SHOWN,
    frozenset({".yaml", ".yml"}): "records stand in data/KIND/: move it there",
    frozenset({".md", ".markdown"}): "pages stand in content/: move it there",
}


def record_files(root: Path) -> Iterator[tuple[Path, str, type[Record] | Problem]]:
    """Every file under `root/data` by folder and name, with the kind of record it holds or why it is not read."""
    folder = root / "data"
    for path in sorted(folder.rglob("*"), key=lambda path: path.as_posix()):
        inside = path.relative_to(folder)
        elsewhere = inside.parts[0] in NOT_RECORDS and (folder / inside.parts[0]).is_dir()
        alone = inside.as_posix() in _BESIDE_RECORDS and path.is_file()
        if is_hidden(inside) or elsewhere or alone or path.name in NOT_READ_ON_PURPOSE:
            continue
        name = path.relative_to(root).as_posix()
        if path.is_dir():
            if path.is_symlink() or path.suffix == ".yaml":
                what = "a linked folder" if path.is_symlink() else "a folder with the name of a file"
                yield path, name, _unread(name, "put the files themselves here", f"this is {what}")
            continue
        kind = KINDS.get(inside.parts[0]) if len(inside.parts) > 1 else None
        if path.suffix != ".yaml":
            yield path, name, _unread(name, what_to_do_with(path, ".yaml"))
        elif kind is None:
            hint = did_you_mean(inside.parts[0], (*KINDS, Map.folder), f"the folders are {', '.join(KINDS)}")
            yield path, name, _unread(name, hint, "this file is in no folder of records")
        else:
            yield path, name, kind


def map_files(root: Path) -> Iterator[tuple[Path, str, Literal["maps", "outline"] | Problem]]:
    """Every file of `root/data/map` by name, with what it holds or why it is not read."""
    folder = root / "data" / Map.folder
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if is_hidden(path.relative_to(folder)) or path.name in NOT_READ_ON_PURPOSE:
            continue
        name = path.relative_to(root).as_posix()
        if path.is_dir():
            yield path, name, _unread(name, f"put the files themselves into data/{Map.folder}/", "this is a folder")
        elif path.suffix in _MAP_FILES:
            yield path, name, _MAP_FILES[path.suffix]
        else:
            hint = "maps stand in files that end with .yaml, outlines in .geojson: rename it, or take it away"
            yield path, name, _unread(name, hint)


def not_named(name: str) -> Problem:
    """An outline that no map draws."""
    return _unread(name, "name it in a map, as outline:, or take it away", "no map draws this outline")


def stray_pages(root: Path, content: str = CONTENT) -> Iterator[Problem]:
    """What stands in that folder under `root` and is no page."""
    folder = root / content
    for path in sorted(folder.rglob("*"), key=lambda path: path.as_posix()):
        if is_hidden(path.relative_to(folder)) or (path.is_dir() and not path.is_symlink()):
            continue
        name = path.relative_to(root).as_posix()
        if path.is_dir():
            yield _unread(name, "put the pages themselves here", "this is a linked folder")
        elif path.suffix != ".md":
            yield _unread(name, what_to_do_with(path, ".md"))


def is_hidden(inside: Path) -> bool:
    """Whether it is hidden, or a copy or lock that an editor left behind (`x.yaml~`, `#x.yaml#`)."""
    return inside.name.endswith(("~", "#")) or any(part.startswith(".") for part in inside.parts)


def what_to_do_with(path: Path, wanted: Literal[".yaml", ".md"]) -> str:
    """The remedy for a file with another ending than `wanted`, which is that of its folder."""
    endings = {suffix.lower() for suffix in path.suffixes}
    if endings & _SAME[wanted]:
        return f"rename it to {wanted}"
    for known, hint in _NOT_READ.items():
        if endings & known and not (wanted == ".md" and ".md" in known):
            return hint
    what = "records stand in files that end with .yaml" if wanted == ".yaml" else "pages are Markdown"
    return f"{what}: rename it to {wanted}, or take it away"


def _unread(name: str, hint: str | None, message: str = "this file is not read") -> Problem:
    return Problem(Location(name), message, "unknown-folder", hint)
