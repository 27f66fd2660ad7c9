"""Builds a site: with the real Pelican into a folder, or in memory, without a process of its own."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pelican
from pelican import signals

from explainer.pelican_plugin.plugin import SiteGenerator


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
    made: list[SiteGenerator] = []

    def keep(generators: list[object]) -> None:
        made.extend(generator for generator in generators if isinstance(generator, SiteGenerator))
        raise _EnoughError

    with logging_as_it_was():
        builder, _ = pelican.get_instance(pelican.parse_arguments(["-s", str(settings), "-o", "/nowhere", "-q"]))
        with signals.all_generators_finalized.connected_to(keep), suppress(_EnoughError, SystemExit):
            builder.run()
    (generator,) = made
    return generator.files


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file under the folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


class _EnoughError(Exception):
    """The files are made, and are not to be written."""


@contextmanager
def logging_as_it_was() -> Iterator[None]:
    """Pelican sets up logging for a whole process; each build here leaves it as it was."""
    loggers = [logging.getLogger(name) for name in (None, "pelican", "pelican.plugins")]
    kept = [(logger, list(logger.handlers), list(logger.filters), logger.level) for logger in loggers]
    try:
        yield
    finally:
        for logger, handlers, filters, level in kept:
            logger.handlers[:], logger.filters[:] = handlers, filters
            logger.setLevel(level)


def generator_for(settings: Path) -> SiteGenerator:
    """The generator of a site, to be run as often as a test likes; nothing is written."""
    with logging_as_it_was():
        builder, read = pelican.get_instance(pelican.parse_arguments(["-s", str(settings), "-o", "/nowhere", "-q"]))
        return SiteGenerator(dict(read), read, read["PATH"], read["THEME"], builder.output_path)
