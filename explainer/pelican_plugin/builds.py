"""Builds the site with Pelican from within a process that goes on, as often as it is asked to."""

from __future__ import annotations

import sys
from collections.abc import Callable

from pelican import get_instance, parse_arguments

from explainer.pelican_plugin.output import close_output


def builder(settings: str, output: str) -> Callable[[], None]:
    """A function that builds the site once, with the settings as they stand then.

    `settings` is a file, `output` a folder. A site with problems raises `plugin.SiteHasProblems`, after telling them.
    """
    arguments = parse_arguments(["-s", settings, "-o", output, "--fatal", "errors"])

    def build() -> None:
        sys.modules.pop("pelicanconf", None)  # publishconf.py imports it
        pelican, _ = get_instance(arguments)
        try:
            pelican.run()
        finally:
            close_output()

    return build
