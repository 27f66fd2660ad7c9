"""The manifest: every file of the built site with its SHA-256, so that anyone can check a copy, or a build of their own.

`manifest.json` says of what the site was built, and names one file for each section, which holds the hashes: those are
a function of the site's words alone. The same bytes stand at `/.well-known/manifest.json`, and `build.json` has the
first part by itself. A section is the first folder of a path; a large one is divided by the digest of each path.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explainer.build.output.names import is_plain, is_regular_inside

MANIFEST = "manifest.json"
WELL_KNOWN = ".well-known/manifest.json"
BUILD = "build.json"
FOLDER = "manifest"
LARGEST = 2000  # files of one section; with more, it is divided
_ROOT = "root"
_SECTION = 60  # letters of a folder that name its section: its file has a longer name, and 255 bytes are all there are
_HEX = "0123456789abcdef"
Digests = Mapping[str, tuple[str, int]]  # SHA-256 in hexadecimal, and bytes, by the path of the file


def digest(content: bytes) -> tuple[str, int]:
    """What the manifest says of a file."""
    return hashlib.sha256(content).hexdigest(), len(content)


def manifest_files(
    digests: Digests, build: Mapping[str, Any], added: Iterable[str] = (), by: Iterable[str] = ()
) -> dict[str, bytes]:
    """The files of the manifest by path, `manifest.json` last.

    `added` are the files among them that others made, `by` those who may have: the next build keeps them for the same.
    """
    sections = {
        name: (_section_file(name), _json({"files": {path: _entry(*digests[path]) for path in paths}}))
        for name, paths in _sections(digests)
    }
    listed = {
        name: {
            "path": path,
            "files": content.count(b'"sha256"'),
            "bytes": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
        }
        for name, (path, content) in sections.items()
    }
    others = {"plugins": sorted(by), "added": sorted(added)} if added else {}
    whole = _json({"build": build, **others, "sections": listed})
    parts = dict(sections.values())
    return {**parts, BUILD: _json(build), WELL_KNOWN: whole, MANIFEST: whole}


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a build before wrote into a folder: `names` are its files, `added` those of its plugins, named in `plugins`.

    `odd` says what is wrong with its manifest, if anything is.
    """

    names: frozenset[str] = frozenset()
    added: frozenset[str] = frozenset()
    plugins: tuple[str, ...] = ()
    odd: str = ""


def read_manifest(folder: Path) -> Earlier:
    """What the manifest in this folder names, or the second copy of it; nothing that cannot be a file of ours."""
    found = [earlier for name in (MANIFEST, WELL_KNOWN) if (earlier := _read(folder, name))]
    return next((earlier for earlier in found if not earlier.odd), found[0] if found else Earlier())


def _read(folder: Path, name: str) -> Earlier | None:
    """None where there is no manifest by that name, or it is one of somebody else's."""
    listed = _load(folder, name)
    if listed is None:
        return Earlier(odd=f"{name} cannot be read") if is_regular_inside(folder, name) else None
    if not isinstance(listed, dict) or "build" not in listed or not {"sections", "files"} & listed.keys():
        return None
    names, lost = _names(folder, listed)
    odd = sorted(repr(one)[:60] for one in names if not is_plain(one))
    plain = frozenset(one for one in names if is_plain(one))
    added = listed.get("added")
    plugins = listed.get("plugins")
    wrong = [f"{one} is not as it was written" for one in lost] + [f"it names {one}" for one in odd]
    return Earlier(
        plain | {MANIFEST} if "files" in listed else plain | {MANIFEST, WELL_KNOWN, BUILD},
        frozenset(one for one in added if one in plain) if isinstance(added, list) else frozenset(),
        tuple(map(str, plugins)) if isinstance(plugins, list) else (),
        "; ".join(wrong[:3]) + (f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""),
    )


def _names(folder: Path, listed: Mapping[str, Any]) -> tuple[set[Any], list[str]]:
    """The names of all files, those of the sections' own among them; and the sections that cannot be believed."""
    names: set[Any] = set(listed["files"]) if isinstance(listed.get("files"), dict) else set()
    lost = []
    sections = listed.get("sections")
    for name, section in sections.items() if isinstance(sections, dict) else ():
        path = section.get("path") if isinstance(section, dict) else None
        own = isinstance(path, str) and path == _section_file(name) and is_plain(path)
        content = _bytes(folder, str(path)) if own else None
        if content is None or hashlib.sha256(content).hexdigest() != section.get("sha256"):
            lost.append(f"the list of {str(name)[:40]}")
        if own:
            names.add(path)
        inside = _parsed(content)
        if isinstance(inside, dict) and isinstance(inside.get("files"), dict):
            names.update(inside["files"])
    return names, lost


def _load(folder: Path, name: str) -> Any:
    return _parsed(_bytes(folder, name))


def _bytes(folder: Path, name: str) -> bytes | None:
    """The content of a plain file of the folder's own: no link is followed."""
    try:
        return (folder / name).read_bytes() if is_regular_inside(folder, name) else None
    except OSError:
        return None


def _parsed(content: bytes | None) -> Any:
    try:
        return None if content is None else json.loads(content)
    except (ValueError, RecursionError):
        return None


def _sections(paths: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each section with its paths, sorted."""
    found: dict[str, list[str]] = {}
    for path in sorted(paths):
        found.setdefault(_section_of(path), []).append(path)
    for name, inside in sorted(found.items()):
        yield from _divided(name, inside)


def _section_of(path: str) -> str:
    folder, slash, _ = path.partition("/")
    return folder.removeprefix(".")[:_SECTION] if slash else _ROOT


def _divided(name: str, paths: Collection[str]) -> Iterator[tuple[str, list[str]]]:
    """A section in parts by the first hexadecimal digits of the digests of its paths, as many as it needs."""
    digits = 0
    while len(paths) > LARGEST * len(_HEX) ** digits:
        digits += 1
    parts: dict[str, list[str]] = {}
    for path in paths:
        part = hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:digits]
        parts.setdefault(f"{name}~{part}" if digits else name, []).append(path)
    yield from sorted(parts.items())


def _section_file(name: str) -> str:
    return f"{FOLDER}/{name}.json"


def _entry(sha256: str, size: int) -> dict[str, Any]:
    return {"sha256": sha256, "bytes": size}


def _json(value: Mapping[str, Any]) -> bytes:
    """One line for each file, so that two manifests can be compared by eye."""
    lines = []
    for key, inner in value.items():
        if key in ("files", "sections") and isinstance(inner, Mapping):
            rows = ",\n".join(f"{_dumped(name)}: {_dumped(entry)}" for name, entry in inner.items())
            lines.append(f"{_dumped(key)}: {{\n{rows}\n}}")
        else:
            lines.append(f"{_dumped(key)}: {_dumped(inner)}")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
