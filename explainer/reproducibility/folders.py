"""The files of a built site by path, and what a build says of itself in them."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

BUILD = "build.json"
MANIFEST = "manifest.json"
MANIFESTS = (MANIFEST, f".well-known/{MANIFEST}")
MANIFEST_FOLDER = "manifest/"
# What a build says of itself and may say otherwise of the same words: whether git saw all of them committed, and the
# name that it has for reports, in which that is said.
_ABOUT_THE_PLACE = ("clean", "id")
_VERSIONS = ("versions",)


def file_names(folder: Path) -> frozenset[str]:
    """Every file and link below the folder, by path from it; folders that are links are not entered."""
    found = set()
    for where, folders, names in os.walk(folder):
        linked = [name for name in folders if os.path.islink(os.path.join(where, name))]  # noqa: PTH114, PTH118
        found |= {os.path.relpath(os.path.join(where, name), folder) for name in (*names, *linked)}  # noqa: PTH118
    return frozenset(name.replace(os.sep, "/") for name in found)


def digests(folder: Path, other_versions: bool = False) -> dict[str, str]:
    """The SHA-256 of every file of a built site; of what a build says of itself, only what a second must repeat."""
    left_out = (*_ABOUT_THE_PLACE, *(_VERSIONS if other_versions else ()))
    found = {}
    for name in sorted(file_names(folder)):
        content = (folder / name).read_bytes()
        found[name] = digest(_comparable(content, name, left_out) if name in (BUILD, *MANIFESTS) else content)
    return found


def digest(content: bytes) -> str:
    """Its SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def is_manifest(name: str) -> bool:
    """Whether the file belongs to what a site says of itself, which no manifest lists."""
    return name in (BUILD, *MANIFESTS) or (name.startswith(MANIFEST_FOLDER) and name.endswith(".json"))


def differing(one: Mapping[str, str], other: Mapping[str, str]) -> tuple[str, ...]:
    """The files that are not the same in both, or in one alone, sorted.

    Manifests differ with the files that they list: they are named only where no such file is.
    """
    found = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    return tuple([name for name in found if name == BUILD or not is_manifest(name)] or found)


def build_of(folder: Path) -> Mapping[str, Any]:
    """What the build in this folder says of itself; empty where it says nothing."""
    try:
        said = json.loads((folder / BUILD).read_bytes())
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def _comparable(content: bytes, name: str, left_out: tuple[str, ...]) -> bytes:
    try:
        said = json.loads(content)
        build = said if name == BUILD else said.get("build")
    except (ValueError, AttributeError):
        return content
    if isinstance(build, dict):
        for key in left_out:
            build.pop(key, None)
    return json.dumps(said, sort_keys=True).encode("utf-8")
