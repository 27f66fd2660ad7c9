"""Builds a site: with the real Pelican into a folder, or in memory, without a process of its own."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pelican

from explainer.pelican_plugin.prepared import Prepared, prepare


def build(settings: Path, output: Path, *options: str) -> int:
    """Runs Pelican as the command line does; its exit code."""
    with logging_as_it_was():
        try:
            pelican.main(["-s", str(settings), "-o", str(output), "--fatal", "errors", *options])
        except SystemExit as stopped:
            return int(stopped.code or 0)
        except RuntimeError as error:  # how Pelican's logging stops a build on an error
            if "encountered" not in str(error):
                raise
            return 1
    return 0


def build_in_memory(settings: Path) -> dict[str, bytes]:
    """The files of the site, as they would be written; empty where the site has errors."""
    return prepared_for(settings).files


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file under the folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def listed(output: Path) -> dict[str, str]:
    """The SHA-256 of every file that the manifest names, by path; the manifest's own files left out."""
    sections = json.loads((output / "manifest.json").read_text("utf-8"))["sections"].values()
    files = [json.loads((output / one["path"]).read_text("utf-8"))["files"] for one in sections]
    return {name: entry["sha256"] for inside in files for name, entry in inside.items()}


def is_of_manifest(name: str) -> bool:
    """Whether a file is one of those that say what was built, and not one for readers."""
    return name.endswith(("manifest.json", "build.json")) or (name.startswith("manifest/") and name.endswith(".json"))


def without_manifest(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that readers have."""
    return {name: content for name, content in files.items() if not is_of_manifest(name)}


@contextmanager
def logging_as_it_was() -> Iterator[None]:
    """Pelican sets up logging, and imports settings, for a whole process; each build here leaves both as they were."""
    loggers = [logging.getLogger(name) for name in (None, "pelican", "pelican.plugins")]
    imported = sys.modules.get("pelicanconf")
    kept = [(logger, list(logger.handlers), list(logger.filters), logger.level) for logger in loggers]
    try:
        yield
    finally:
        sys.modules.pop("pelicanconf", None)  # a tiny site's may be called so, too
        if imported:
            sys.modules["pelicanconf"] = imported
        for logger, handlers, filters, level in kept:
            logger.handlers[:], logger.filters[:] = handlers, filters
            logger.setLevel(level)


def prepared_for(settings: Path) -> Prepared:
    """The site as it would be written, or what is wrong with it; nothing is written, and nothing told."""
    return prepare(settings_read(settings))


def settings_read(settings: Path) -> dict[str, Any]:
    """The settings as Pelican and its plugins leave them before a build."""
    with logging_as_it_was():
        _, read = pelican.get_instance(pelican.parse_arguments(["-s", str(settings), "-o", "/nowhere", "-q"]))
        return dict(read)
