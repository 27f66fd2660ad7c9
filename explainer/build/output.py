"""Writes a built site: only files that differ, through a name of their own; removes what an earlier build left over."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

MANIFEST = "manifest.json"
# While a build writes: what it and the build before have written, so that nothing is left over where it is cut short.
LIST = ".built"


def seal(output: Path, names: Iterable[str], build: str, added: Iterable[str] = (), by: Iterable[str] = ()) -> None:
    """Writes the manifest: the SHA-256 of each of these files as it now stands in `output`.

    With it anyone can check a copy, or a build of their own. It comes last: until it is there, the next build takes
    from a list of its own what it has to tidy. `added` are files beside them that others made, `by` those who may
    have: the next build keeps them for the same.
    """
    added, by = sorted(set(added) - {*names}), sorted(by)
    hashes = {name: hashlib.sha256(_inside(output, name).read_bytes()).hexdigest() for name in sorted({*names, *added})}
    others = {"plugins": by, "added": added} if added else {}
    text = json.dumps({"build": build, **others, "files": hashes}, ensure_ascii=False, indent=1)
    _write(output / MANIFEST, f"{text}\n".encode())
    (output / LIST).unlink(missing_ok=True)


def added_before(output: Path, by: Iterable[str]) -> frozenset[str]:
    """What the same others added in the build before, and is still there."""
    try:
        manifest = json.loads((output / MANIFEST).read_bytes())
        added = manifest["added"] if manifest["plugins"] == sorted(by) else ()
        return frozenset(name for name in added if _inside(output, name).is_file())
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def write_output(output: Path, files: Mapping[str, bytes], keep: Collection[str] = ()) -> int:
    """Makes `output` hold these files and returns how many were written; files of others are left alone.

    `keep` are files that others have made for this build. The manifest of the build before goes, and is for `seal` to
    write anew.
    """
    output.mkdir(parents=True, exist_ok=True)
    paths = {name: _inside(output, name) for name in sorted(files)}
    earlier = _earlier(output)
    (output / LIST).write_text("\n".join(sorted(earlier | files.keys() | {*keep})), "utf-8")
    written = sum(_write(path, files[name]) for name, path in paths.items())
    for name in sorted(earlier - files.keys() - {*keep}):
        _remove(_inside(output, name), output)
    (output / LIST).write_text("\n".join(sorted({*files, *keep})), "utf-8")
    return written


def stamps(output: Path) -> dict[str, tuple[int, int]]:
    """Every file under `output` with the time and size by which a change of it is seen; what is hidden is left out."""
    found = {}
    for folder, folders, names in os.walk(output):
        folders[:] = [name for name in folders if not name.startswith(".") or name == ".well-known"]
        for name in names:
            if not name.startswith("."):
                path = os.path.join(folder, name)  # noqa: PTH118 (thousands of files: Path objects take as long again)
                stat = os.lstat(path)
                found[os.path.relpath(path, output)] = (stat.st_mtime_ns, stat.st_size)
    return found


def _earlier(output: Path) -> set[str]:
    """What earlier builds wrote: the manifest of the last names it, and the list of one that was cut short."""
    listing, manifest = output / LIST, output / MANIFEST
    names = set(listing.read_text("utf-8").splitlines()) if listing.exists() else set()
    try:
        listed = json.loads(manifest.read_bytes())
        names |= {*listed["files"], MANIFEST} if "build" in listed else set()
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return names
    return names


def _inside(output: Path, name: str) -> Path:
    """The file's path; a name that would leave the output folder raises ValueError."""
    folder = os.path.abspath(output)  # noqa: PTH100 (Path.resolve asks the disk, which takes a fifth of a build's time)
    path = os.path.normpath(os.path.join(folder, name))  # noqa: PTH118
    if not path.startswith(folder + os.sep):
        raise ValueError(f"{name} is outside the output folder")
    return Path(path)


def _write(path: Path, content: bytes) -> bool:
    """Writes the file unless it holds just this already; says whether it did."""
    try:
        if path.read_bytes() == content:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_bytes(content)
    temporary.replace(path)
    return True


def _remove(path: Path, output: Path) -> None:
    path.unlink(missing_ok=True)
    folder = path.parent
    while folder != output and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
