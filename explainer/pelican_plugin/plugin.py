"""The Pelican plugin. Pelican sees every page: explainers as its articles, pages about the site as its pages.

| signal | what happens |
|---|---|
| `initialized` | settings that the site left open are filled in |
| `get_generators` | the site is read, checked and laid out in memory; the build stops here if anything is an error |
| `readers_init` | Pelican's articles and pages are read from what was laid out |
| `get_writer` | Pelican's writer leaves the engine's files alone, and lets nobody else write them |
| `content_written` | is sent for each page, once all files are written |
| `finalized` | the manifest is made, last of all: other plugins may have rewritten pages |
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from explainer.build.output import seal, stamps, write_output
from explainer.pelican_plugin.contents import give_paths, give_reader, is_ours
from explainer.pelican_plugin.defaults import set_defaults
from explainer.pelican_plugin.duplicate_files import Stamps, give_back, made_by_others, replaced, suspects
from explainer.pelican_plugin.duplicate_files import problems as duplicates
from explainer.pelican_plugin.other_plugins import listeners, names_of, unheard, watch_signals
from explainer.pelican_plugin.prepared import prepare, prepared
from explainer.pelican_plugin.settings_check import place_of
from explainer.pelican_plugin.stopping import NoTraceback, SiteHasProblems, tell
from explainer.pelican_plugin.writer import SiteWriter

__all__ = ["SiteGenerator", "SiteHasProblems", "register"]
_NO_TRACEBACK = NoTraceback()
_OTHERS = "_EXPLAINER_OTHER_PLUGINS"
_BEFORE = "_EXPLAINER_OUTPUT_BEFORE"
_finishing: list[Callable[[Any], None]] = []


class SiteGenerator(Generator):  # type: ignore[misc]
    """Writes what was laid out, tells other plugins of each page, and seals the output when all of them are done."""

    def generate_output(self, writer: Any) -> None:
        """Writes the files that differ from what is there, and removes those that are gone."""
        build, output = prepared(self.settings), Path(self.output_path)
        self._refuse_static_files()
        before: Stamps = {}
        if self._has_company:
            now = stamps(output)
            before = self.settings.get(_BEFORE, now)
            self._refuse(replaced(output, build.files, before, now), "all_generators_finalized")
        written = write_output(output, build.files)
        after = stamps(output) if self._has_company else {}
        sys.stdout.write(f"{len(build.files):,} files, {written:,} of them new or changed\n")
        self._tell_of_pages()
        _finish_with(lambda _: self._finish(before, after))

    @property
    def _has_company(self) -> bool:
        """Whether anybody else may write into the output: another plugin, or Pelican itself."""
        return bool(self.settings.get(_OTHERS) or self.context.get("staticfiles"))

    def _refuse_static_files(self) -> None:
        """Pelican copies its static files last of all, over whatever is there."""
        build = prepared(self.settings)
        copied = {one.save_as for one in self.context.get("staticfiles", ())} & build.files.keys()
        if copied and build.settings:
            place = place_of(build.settings.root, "STATIC_PATHS")
            tell(duplicates(dict.fromkeys(sorted(copied), ("Pelican's STATIC_PATHS",)), place))

    def _tell_of_pages(self) -> None:
        """`content_written` for every page, as Pelican's writer would have sent it."""
        if not signals.content_written.receivers:
            return
        contents = {one.save_as: ("article", one) for one in self.context.get("articles", ()) if is_ours(one)}
        contents |= {one.save_as: ("page", one) for one in self.context.get("pages", ()) if is_ours(one)}
        for name in sorted(prepared(self.settings).files):
            if name.endswith(".html"):
                own = dict([contents[name]]) if name in contents else {}
                context = {**self.context, "output_file": name, **own}
                signals.content_written.send(str(Path(self.output_path) / name), context=context)

    def _finish(self, before: Stamps, after: Stamps) -> None:
        build, output = prepared(self.settings), Path(self.output_path)
        assert build.settings
        now = stamps(output) if self._has_company else {}
        changed = replaced(output, build.files, after, now) if self._has_company else ()
        self._refuse(changed, "content_written", "finalized")
        seal(output, {*build.files, *made_by_others(before, now, build.files)}, build.settings.build)
        tell(unheard(self.settings.get(_OTHERS, ()), place_of(build.settings.root, "PLUGINS")))

    def _refuse(self, names: tuple[str, ...], *signal_names: str) -> None:
        """Stops the build where other plugins have put something else in the place of these files."""
        build = prepared(self.settings)
        if names and build.settings:
            give_back(Path(self.output_path), build.files, names)
            found = suspects(names, listeners(self.settings[_OTHERS], *signal_names))
            place = place_of(build.settings.root, "PLUGINS")
            tell(duplicates(found, place), "what the plugin wrote was taken back")


def register() -> None:
    """Called by Pelican for every build."""
    logging.getLogger("pelican").addFilter(_NO_TRACEBACK)  # once, however often the site is built
    signals.initialized.connect(_initialize)
    signals.get_generators.connect(_generators)
    signals.readers_init.connect(give_reader)
    signals.get_writer.connect(_writer)


def _initialize(pelican: Any) -> None:
    set_defaults(pelican.settings)


def _generators(pelican: Any) -> type[SiteGenerator]:
    settings = pelican.settings
    watch_signals()
    build = prepare(settings)
    tell(build.found)
    give_paths(settings)
    settings[_OTHERS] = names_of(pelican.plugins)
    settings.pop(_BEFORE, None)
    if settings[_OTHERS]:
        settings[_BEFORE] = stamps(Path(pelican.output_path))
    return SiteGenerator


def _writer(pelican: Any) -> type[SiteWriter]:
    return SiteWriter


def _finish_with(finish: Callable[[Any], None]) -> None:
    """Has this called after all that other plugins do at the end; what a build that broke off left waiting goes."""

    def once(pelican: Any) -> None:
        signals.finalized.disconnect(once)
        finish(pelican)

    while _finishing:
        with suppress(KeyError, ValueError):
            signals.finalized.disconnect(_finishing.pop())
    _finishing.append(once)
    signals.finalized.connect(once, weak=False)
