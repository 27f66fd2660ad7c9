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
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from explainer.build.output import added_before, seal, stamps, write_output
from explainer.pelican_plugin.contents import give_paths, give_reader, is_ours
from explainer.pelican_plugin.defaults import set_defaults
from explainer.pelican_plugin.duplicate_files import Stamps, made_by_others, replaced, suspects, take_back
from explainer.pelican_plugin.duplicate_files import problems as duplicates
from explainer.pelican_plugin.other_plugins import names_of, sources, unheard, watch_signals
from explainer.pelican_plugin.prepared import prepare, prepared
from explainer.pelican_plugin.settings_check import place_of
from explainer.pelican_plugin.stopping import NoTraceback, SiteHasProblems, tell
from explainer.pelican_plugin.writer import SiteWriter

__all__ = ["SiteGenerator", "SiteHasProblems", "register"]
_NO_TRACEBACK = NoTraceback()
_OTHERS = "_EXPLAINER_OTHER_PLUGINS"
_BEFORE = "_EXPLAINER_OUTPUT_BEFORE"
_waiting: list[Callable[[], None]] = []  # what is left to do of the build that runs


class SiteGenerator(Generator):  # type: ignore[misc]
    """Writes what was laid out, tells other plugins of each page, and seals the output when all of them are done."""

    def generate_output(self, writer: Any) -> None:
        """Writes the files that differ from what is there, and removes those that are gone."""
        build, output, plugins = prepared(self.settings), Path(self.output_path), self.settings.get(_OTHERS, ())
        self._refuse_static_files()
        now = stamps(output)
        before: Stamps = self.settings.get(_BEFORE, now)
        self._refuse(replaced(output, build.files, before, now), before)
        kept = made_by_others(before, now, build.files) | added_before(output, plugins)
        written = write_output(output, build.files, kept)
        after = stamps(output)
        sys.stdout.write(f"{len(build.files):,} files, {written:,} of them new or changed\n")
        self._tell_of_pages()
        _finish_with(lambda: self._finish(before, after, kept))

    def _refuse_static_files(self) -> None:
        """Pelican copies its static files last of all, over whatever is there."""
        build = prepared(self.settings)
        copied = {one.save_as for one in self.context.get("staticfiles", ())} & build.files.keys()
        if copied and build.settings:
            place = place_of(build.settings.root, "STATIC_PATHS")
            tell(duplicates(dict.fromkeys(sorted(copied), ("Pelican's STATIC_PATHS",)), place))

    def _tell_of_pages(self) -> None:
        """`content_written` for every page, as Pelican's writer would have sent it."""
        contents = {one.save_as: ("article", one) for one in self.context.get("articles", ()) if is_ours(one)}
        contents |= {one.save_as: ("page", one) for one in self.context.get("pages", ()) if is_ours(one)}
        for name in sorted(prepared(self.settings).files):
            if name.endswith(".html"):
                own = dict([contents[name]]) if name in contents else {}
                context = {**self.context, "output_file": name, **own}
                signals.content_written.send(str(Path(self.output_path) / name), context=context)

    def _finish(self, before: Stamps, after: Stamps, kept: frozenset[str]) -> None:
        build, output, plugins = prepared(self.settings), Path(self.output_path), self.settings.get(_OTHERS, ())
        assert build.settings
        now = stamps(output)
        self.settings.pop(_BEFORE, None)
        self._refuse(replaced(output, build.files, after, now), before)
        added = made_by_others(before, now, build.files) | (kept & now.keys())
        seal(output, build.files, build.settings.build, added, plugins)
        tell(unheard(plugins, place_of(build.settings.root, "PLUGINS")))

    def _refuse(self, names: tuple[str, ...], before: Stamps) -> None:
        """Stops the build where other plugins have put something else in the place of these files."""
        build, output = prepared(self.settings), Path(self.output_path)
        if names and build.settings:
            take_back(output, build.files, names, before)
            found = suspects(names, sources(self.settings.get(_OTHERS, ())))
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
    watch_signals()
    set_defaults(pelican.settings)
    pelican.path = pelican.settings["PATH"]
    if isinstance(pelican.output_path, str):  # else `setting_problems` says so
        pelican.settings[_BEFORE] = stamps(Path(pelican.output_path))


def _generators(pelican: Any) -> type[SiteGenerator]:
    settings = pelican.settings
    tell(prepare(settings).found)
    give_paths(settings)
    signals.readers_init.disconnect(give_reader)
    signals.readers_init.connect(give_reader)  # after all others: the reader of our pages is ours
    settings[_OTHERS] = names_of(pelican.plugins)
    settings.setdefault(_BEFORE, stamps(Path(pelican.output_path)))
    return SiteGenerator


def _writer(pelican: Any) -> type[SiteWriter]:
    return SiteWriter


def _finish_with(finish: Callable[[], None]) -> None:
    """Has this called once everything is done that others do at the end, and what they do after that.

    Some plugins send signals of their own from within `finalized.send`; so it is called when that has returned. What a
    build that broke off left waiting is dropped, also where somebody has wrapped it since.
    """
    _waiting[:] = [finish]
    send = getattr(signals.finalized.send, "waited_for", signals.finalized.send)

    def send_and_finish(*arguments: Any, **named: Any) -> Any:
        signals.finalized.send = send
        sent = send(*arguments, **named)
        if _waiting == [finish]:
            _waiting.clear()
            finish()
        return sent

    send_and_finish.waited_for = send  # type: ignore[attr-defined]
    signals.finalized.send = send_and_finish
