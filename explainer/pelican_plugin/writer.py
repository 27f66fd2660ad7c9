"""Pelican's writer, which leaves to the engine what is the engine's, and lets nobody else write to the same files."""

from __future__ import annotations

import posixpath
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from jinja2 import TemplateError
from pelican.writers import Writer

from explainer.pelican_plugin.contents import is_ours
from explainer.pelican_plugin.duplicate_files import problems
from explainer.pelican_plugin.prepared import prepared
from explainer.pelican_plugin.settings_check import place_of
from explainer.pelican_plugin.stopping import tell
from explainer.problems import Location, Problem


class SiteWriter(Writer):  # type: ignore[misc]
    """Writes what other generators bring, as Pelican does; articles and pages of the engine are written by it."""

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **options: Any) -> None:
        """Nothing for a page of the engine's; what others bring; SiteHasProblems where it is a file of the engine's."""
        if not is_ours(options.get("article") or options.get("page")):
            self._refuse_ours(name)
            try:
                super().write_file(name, template, context, *args, **options)
            except TemplateError as error:
                message = f"{', '.join(_who_asked())} lays out {name} with a template that cannot be used so: {error}"
                hint = "the templates of this theme are the engine's; give yours a base of its own: docs/plugins.md"
                tell([Problem(self._place(), message, "bad-template", hint)], f"{name} was not written")

    def write_feed(self, elements: Any, context: Any, path: str | None = None, *args: Any, **options: Any) -> Any:
        """The feed, as Pelican makes it; SiteHasProblems where the engine has one of that name."""
        self._refuse_ours(path)
        return super().write_feed(elements, context, path, *args, **options)

    def _refuse_ours(self, name: str | None) -> None:
        if name and posixpath.normpath(name) in prepared(self.settings).files:
            tell(problems({posixpath.normpath(name): _who_asked()}, self._place()), "it was left as it was")

    def _place(self) -> Location:
        build = prepared(self.settings)
        return place_of(build.settings.root if build.settings else Path(), "PLUGINS")


def _who_asked() -> tuple[str, ...]:
    """The module that called the writer: a plugin's, or the generator of Pelican's."""
    for frame in _frames(sys._getframe(1)):
        module = frame.f_globals.get("__name__", "")
        if module not in (__name__, "pelican.writers", "functools"):
            return (module,)
    return ()


def _frames(frame: FrameType | None) -> Iterator[FrameType]:
    while frame:
        yield frame
        frame = frame.f_back
