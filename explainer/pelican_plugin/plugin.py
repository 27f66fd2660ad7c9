"""The Pelican plugin: one generator that makes every page, and stops the build before anything is written.

| signal | what happens |
|---|---|
| `get_generators` | Pelican is given `SiteGenerator` |
| `all_generators_finalized` | the build stops here if anything is an error: nothing has been written yet |
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.log import console

from explainer import problems
from explainer.build.fingerprints import theme_files
from explainer.build.indentation import Unindented
from explainer.build.output import with_manifest, write_output
from explainer.build.pages import site_files, view_context
from explainer.build.parallel import without_collecting
from explainer.build.theme_check import style_problem, template_problem
from explainer.pelican_plugin.settings import read_settings
from explainer.pelican_plugin.settings_check import broken_links, setting_problems
from explainer.pipeline import check_site


class SiteHasProblems(Exception):
    """The build was stopped; its message says how much was found. Nothing was written."""

    exitcode = 1


class SiteGenerator(Generator):  # type: ignore[misc]
    """Reads and checks the site, renders every page in memory, then writes what changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.env.install_null_translations(newstyle=True)
        self.env.add_extension(Unindented)
        self.env.auto_reload = False  # one build reads each template once; the next has an environment of its own
        # JSON-LD as short and as legible as JSON can be; `tojson` itself escapes what HTML would act on.
        self.env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        self.files: dict[str, bytes] = {}
        self.found: tuple[problems.Problem, ...] = ()

    def generate_context(self) -> None:
        """Everything that can fail happens here, before any generator writes."""
        with without_collecting():
            self._generate()

    def _generate(self) -> None:
        root = Path(self.settings["PATH"]).resolve().parent
        site, found = check_site(root)
        wrong = tuple(setting_problems(self.settings, root))
        self.found = (*found, *wrong, *(() if wrong else broken_links(self.settings, site, root)))
        if problems.has_errors(self.found):
            return
        settings = read_settings(self.settings)
        try:
            assets = theme_files(Path(self.theme))
        except (ValueError, KeyError, OSError) as error:
            self.found = (*self.found, style_problem(error, Path(self.theme), root))
            return
        try:
            ctx = view_context(site, settings)
            files = site_files(ctx, settings, assets, self.env)
        except Exception as error:
            fault = template_problem(error, Path(self.theme) / "templates", root)
            if fault is None:
                raise
            self.found = (*self.found, fault)
            return
        self.files = with_manifest(files, settings.build)

    def generate_output(self, writer: Any) -> None:
        """Writes the files that differ from what is there, and removes those that are gone."""
        written = write_output(Path(self.output_path), self.files)
        console.quiet = True  # Pelican would close by counting the articles and pages that it did not make
        sys.stdout.write(f"{len(self.files):,} files, {written:,} of them new or changed\n")


def stop_on_problems(generators: list[Any]) -> None:
    """Reports all problems, and stops the build if any of them is an error."""
    for generator in generators:
        if isinstance(generator, SiteGenerator) and generator.found:
            sys.stderr.write(problems.render(generator.found))
            if problems.has_errors(generator.found):
                raise SiteHasProblems(f"{problems.summary(generator.found)}; nothing was written")


class _NoTraceback(logging.Filter):
    """Lets Pelican say that the build was stopped, without the traceback it shows for its own faults."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and isinstance(record.exc_info[1], SiteHasProblems):
            record.exc_info = None
        return True


_NO_TRACEBACK = _NoTraceback()


def register() -> None:
    """Called by Pelican for every build."""
    logging.getLogger("pelican").addFilter(_NO_TRACEBACK)  # once, however often the site is built
    signals.get_generators.connect(_generators)
    signals.all_generators_finalized.connect(stop_on_problems)


def _generators(pelican: Any) -> type[SiteGenerator]:
    return SiteGenerator
