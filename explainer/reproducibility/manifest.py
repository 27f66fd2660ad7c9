"""What a published site says of itself, read as the words of a stranger: build, and every file with size and SHA-256.

`/manifest.json` names the build and the sections; a section's file names the files below one folder of the site.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from explainer.problems import printable
from explainer.reproducibility.folders import BUILD, MANIFEST, MANIFEST_FOLDER, MANIFESTS, digest, is_manifest

MOST_BYTES = 32 << 20  # of one JSON file
MOST_SECTIONS = 10_000
MOST_FILES = 2_000_000
_LONGEST_NAME = 1000
_SHA256 = re.compile(r"[0-9a-f]{64}")
_COMMIT = re.compile(r"[0-9a-f]{7,64}")  # some hosts know only the first letters of one
# What a host's environment may say of a site that is published; whoever builds it again needs the same.
PUBLIC_VARIABLES = frozenset(
    {"SITEURL", "PREVIEW", "PUBLISHER", "CONTACT", "REPORT_URL", "FEED_ID_AUTHORITY", "POLICY_IN_PAGES"}
)
_LAST_MOMENT = 253_402_214_400  # 31 December 9999

# A file of the site by path, at most so long: its bytes. It raises NotServed where there is none.
Read = Callable[[str, int], bytes]


class NotServed(Exception):
    """A file that a site ought to have cannot be had, and why."""


class NotAManifest(Exception):
    """What a site says of itself cannot be used, and why."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as the manifest has it."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a site says of itself.

    `commit` is a name of hexadecimal digits, or None where the builder knew of none; `clean` says whether all was
    committed, None if not known; `epoch` is the SOURCE_DATE_EPOCH that repeats the build, in seconds; `versions` are
    those of what it was built with; `environment`, the variables that it took settings from. `contradictions` are
    sentences about places where the site denies itself.
    """

    commit: str | None
    clean: bool | None
    epoch: int
    versions: Mapping[str, str]
    environment: Mapping[str, str]
    files: Mapping[str, Listed]
    contradictions: tuple[str, ...] = field(default=())


def read_manifest(read: Read) -> Manifest:
    """Reads it all; NotServed or NotAManifest where it cannot be had or used."""
    content = read(MANIFEST, MOST_BYTES)
    whole = _object(_json(content, MANIFEST), MANIFEST)
    if "files" in whole and "sections" not in whole:
        raise NotAManifest(f"{MANIFEST} is of an older form, without sections, which names no day: build the site anew")
    build = _object(whole.get("build"), f"build of {MANIFEST}")
    contradictions = [*_same_elsewhere(read, content, build)]
    files: dict[str, Listed] = {}
    sections = _object(whole.get("sections"), f"sections of {MANIFEST}")
    if len(sections) > MOST_SECTIONS:
        raise NotAManifest(f"{MANIFEST} has {len(sections):,} sections: more than {MOST_SECTIONS:,} are not read")
    for name, section in sections.items():
        part, wrong = _section(read, name, _object(section, f"the section {name}"))
        contradictions += wrong
        files |= part
        if len(files) > MOST_FILES:
            raise NotAManifest(f"the manifest lists more than {MOST_FILES:,} files, which are not read")
    return Manifest(
        _commit(build),
        _clean(build),
        _epoch(build),
        _versions(build),
        _environment(build),
        dict(sorted(files.items())),
        tuple(contradictions),
    )


def _same_elsewhere(read: Read, content: bytes, build: Mapping[str, Any]) -> list[str]:
    found = []
    try:
        if read(MANIFESTS[1], MOST_BYTES) != content:
            found.append(f"/{MANIFESTS[1]} is not the same as /{MANIFEST}")
        if _json(read(BUILD, MOST_BYTES), BUILD) != build:
            found.append(f"/{BUILD} tells of another build than /{MANIFEST}")
    except (NotServed, NotAManifest) as error:
        found.append(str(error))
    return found


def _section(read: Read, name: str, section: Mapping[str, Any]) -> tuple[dict[str, Listed], list[str]]:
    path = section.get("path")
    if not isinstance(path, str) or not is_safe(path) or not path.startswith(MANIFEST_FOLDER):
        raise NotAManifest(f"the section {name!r} stands at {path!r}, which is not below /{MANIFEST_FOLDER}")
    content = read(path, MOST_BYTES)
    wrong = [f"/{path} is not the file that /{MANIFEST} names"] if digest(content) != section.get("sha256") else []
    listed = _object(_object(_json(content, path), path).get("files"), f"files of {path}")
    files = {}
    for file, entry in listed.items():
        if not is_safe(file) or is_manifest(file):
            raise NotAManifest(f"{path} lists {printable(file[:100])!r}, which is no name for a file of a site")
        files[file] = _listed(_object(entry, f"{file} in {path}"), file)
    if (counted := section.get("files")) != len(files):
        wrong.append(f"/{path} lists {len(files):,} files, and /{MANIFEST} says that it lists {counted!r}")
    return files, wrong


def is_safe(name: str) -> bool:
    """Whether the name is that of a file below the site: relative, without `..`, nothing odd to any system."""
    if not name or len(name) > _LONGEST_NAME or not name.isprintable() or "\\" in name or ":" in name:
        return False
    return all(part not in ("", ".", "..") and len(part.encode("utf-8", "replace")) < 256 for part in name.split("/"))


def _listed(entry: Mapping[str, Any], name: str) -> Listed:
    sha256, size = entry.get("sha256"), entry.get("bytes")
    if not isinstance(sha256, str) or not _SHA256.fullmatch(sha256):
        raise NotAManifest(f"{name} is listed with no SHA-256 of 64 hexadecimal digits")
    if type(size) is not int or not 0 <= size < 1 << 40:
        raise NotAManifest(f"{name} is listed with {size!r} bytes")
    return Listed(sha256, size)


def _commit(build: Mapping[str, Any]) -> str | None:
    commit = build.get("commit")
    if commit is not None and not (isinstance(commit, str) and _COMMIT.fullmatch(commit)):
        raise NotAManifest(f"the build names as its commit {commit!r}, which is none")
    return commit


def _clean(build: Mapping[str, Any]) -> bool | None:
    clean = build.get("clean")
    if clean is not None and not isinstance(clean, bool):
        raise NotAManifest(f"the build says of its tree that it is clean: {clean!r}, not true, false or null")
    return clean


def _epoch(build: Mapping[str, Any]) -> int:
    epoch = build.get("epoch")
    if type(epoch) is not int or not 0 <= epoch < _LAST_MOMENT:
        raise NotAManifest(f"the build gives as its SOURCE_DATE_EPOCH {epoch!r}, which is no number of seconds")
    return epoch


def _versions(build: Mapping[str, Any]) -> Mapping[str, str]:
    versions = _object(build.get("versions", {}), "versions of the build")
    return {printable(str(name)[:100]): printable(str(version)[:100]) for name, version in sorted(versions.items())}


def _environment(build: Mapping[str, Any]) -> Mapping[str, str]:
    """The variables that a build says it took settings from: those alone that can only change words."""
    said = _object(build.get("environment", {}), "environment of the build")
    for name, value in said.items():
        if name not in PUBLIC_VARIABLES or not isinstance(value, str) or not value.isprintable() or len(value) > 1000:
            raise NotAManifest(f"the build was given {printable(name[:100])}, which is not taken from a stranger")
    return dict(said)


def _json(content: bytes, name: str) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise NotAManifest(f"/{name} is no JSON: {printable(str(error)[:200])}") from error


def _object(value: object, name: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise NotAManifest(f"{printable(name[:100])} is missing, or no object of JSON")
    return value
