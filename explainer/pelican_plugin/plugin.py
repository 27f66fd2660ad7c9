"""The Pelican plugin. Pelican sees every page: explainers as its articles, pages about the site as its pages.

| signal | what happens |
|---|---|
| `initialized` | settings that the site left open are filled in |
| `get_generators` | a new tree is begun beside the output; the site is read, checked and laid out in memory |
| | the build stops here if anything is an error |
| `readers_init` | Pelican's articles and pages are read from what was laid out |
| `get_writer` | Pelican's writer leaves the engine's files alone, and lets nobody else write them |
| `content_written` | is sent for each page, once all files are written |
| `finalized` | the manifest is made, last of all: other plugins may have rewritten pages |
| | the new tree takes the place of the output |
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

from explainer.build.build_info import BuildInfo
from explainer.build.output.names import is_plain
from explainer.build.output.staged import Staged
from explainer.build.output.tree import stamps
from explainer.pelican_plugin.contents import give_paths, give_reader, is_ours
from explainer.pelican_plugin.defaults import set_defaults
from explainer.pelican_plugin.duplicate_files import Stamps, made_by_others, replaced, suspects
from explainer.pelican_plugin.duplicate_files import problems as duplicates
from explainer.pelican_plugin.other_plugins import names_of, sources, unheard, watch_signals
from explainer.pelican_plugin.output import close_output, open_output, tell_notes, writing
from explainer.pelican_plugin.prepared import prepare, prepared
from explainer.pelican_plugin.settings import content_folder, site_build_info
from explainer.pelican_plugin.settings_check import place_of, setting_problems
from explainer.pelican_plugin.stopping import NoTraceback, SiteHasProblems, progress_shown, tell
from explainer.pelican_plugin.writer import SiteWriter
from explainer.problems import has_errors

__all__ = ["SiteGenerator", "SiteHasProblems", "register"]
_NO_TRACEBACK = NoTraceback()
_OTHERS = "_EXPLAINER_OTHER_PLUGINS"
_BEFORE = "_EXPLAINER_OUTPUT_BEFORE"
_INFO = "_EXPLAINER_BUILD_INFO"
_waiting: list[Callable[[], None]] = []  # what is left to do of the build that runs


class SiteGenerator(Generator):  # type: ignore[misc]
    """Writes what was laid out, tells other plugins of each page, and publishes it all when they are done."""

    def generate_output(self, writer: Any) -> None:
        """Writes every file of the site into the new tree."""
        self.context["OUTPUT_PATH"] = self.output_path  # Pelican copied the settings before the tree was begun
        build = prepared(self.settings)
        self._refuse_static_files()
        with writing(self.settings) as staged:
            self._refuse(replaced(staged.folder, build.files, {}, stamps(staged.folder)))
            with progress_shown():
                written = staged.write(build.files)
            after = stamps(staged.folder) if staged.shared else {}
        left_out = len(build.left_out)
        waiting = f"; {left_out:,} draft{'' if left_out == 1 else 's'} left out" if left_out else ""
        sys.stdout.write(f"{len(build.files):,} files, {written:,} of them new or changed{waiting}\n")
        self._tell_of_pages()
        _finish_with(lambda: self._finish(after))

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

    def _finish(self, after: Stamps) -> None:
        """`after` is how everything stood once the site's files were written."""
        build, plugins = prepared(self.settings), self.settings.get(_OTHERS, ())
        info: BuildInfo = self.settings[_INFO]
        assert build.settings
        with writing(self.settings) as staged:
            if staged.shared:
                self._take_in(staged)
            now = stamps(staged.folder)
            if staged.shared:
                self._refuse(replaced(staged.folder, build.files, after, now))
            made = made_by_others(now, build.files)
            added = (name for name in made if is_plain(name) and (staged.folder / name).is_file())  # else a folder
            staged.seal(build.files, info.as_json(), added, plugins)
            staged.publish(self._stays)
            tell_notes(staged)
        close_output()
        tell(unheard(plugins, place_of(build.settings.root, "PLUGINS")))

    def _stays(self, name: str) -> bool:
        """Whether a file of somebody else's stays in the output: all do, unless Pelican is told to delete them."""
        return (
            not self.settings["DELETE_OUTPUT_DIRECTORY"] or name.partition("/")[0] in self.settings["OUTPUT_RETENTION"]
        )

    def _take_in(self, staged: Staged) -> None:
        """What other plugins have put into the output itself in the meantime, though they were led to the new tree."""
        build, before, now = prepared(self.settings), self.settings[_BEFORE], stamps(staged.output)
        there = {name: build.files[name] for name in build.files.keys() & now.keys()}
        self._refuse(replaced(staged.output, there, before, now))
        changed = {name for name in now if now[name] != before.get(name)} - build.files.keys()
        staged.keep(changed - (staged.earlier.names - staged.earlier.added))

    def _refuse(self, names: tuple[str, ...]) -> None:
        """Stops the build where other plugins have put something else in the place of these files."""
        build = prepared(self.settings)
        if names and build.settings:
            found = suspects(names, sources(self.settings.get(_OTHERS, ())))
            place = place_of(build.settings.root, "PLUGINS")
            close_output()
            tell(duplicates(found, place))


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
        with suppress(OSError):  # what cannot be read is told when the new tree is begun
            pelican.settings[_BEFORE] = stamps(Path(pelican.output_path))


def _generators(pelican: Any) -> type[SiteGenerator]:
    settings = pelican.settings
    settings[_OTHERS] = plugins = names_of(pelican.plugins)
    root = content_folder(settings).parent
    if not any(setting_problems(settings, root)):  # else `prepare` tells them
        staged = open_output(pelican, shared=bool(plugins))
        settings[_INFO] = site_build_info(settings)
        if staged.shared:
            _remember(settings, staged)
    with progress_shown():
        found = prepare(settings).found
    if has_errors(found):
        close_output()
    tell(found)
    give_paths(settings)
    signals.readers_init.disconnect(give_reader)
    signals.readers_init.connect(give_reader)  # after all others: the reader of our pages is ours
    return SiteGenerator


def _remember(settings: dict[str, Any], staged: Staged) -> None:
    """Has the new tree hold what the same plugins added before, and notes how the output is before they work."""
    if staged.earlier.plugins == tuple(sorted(settings[_OTHERS])):  # one of them may write only what differs
        staged.keep(staged.earlier.added)
    ours = staged.earlier.names - staged.earlier.added
    built = {name: entry.stamp for name, entry in staged.before.items() if name in ours}
    settings[_BEFORE] = {**settings.get(_BEFORE, {}), **built}


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
