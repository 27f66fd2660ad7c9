"""Builds the site with Pelican from within a process that goes on, as often as it is asked to; or lays it out alone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from pelican import get_instance, parse_arguments

from explainer.pelican_plugin.output import close_output
from explainer.pelican_plugin.prepared import HANDED_TO, Prepared, prepare_to_publish
from explainer.site.site import Site

_SETTINGS = ("publishconf.py", "pelicanconf.py")  # the first that is there is that of the public


def builder(settings: str, output: str, read: Callable[[Site], None] = lambda site: None) -> Callable[[], None]:
    """A function that builds the site once, with the settings as they stand then.

    `settings` is a file, `output` a folder; `read` is handed the site as soon as it is read, whether or not it can be
    built.
    A site with problems raises `plugin.SiteHasProblems`, after telling them.
    """
    arguments = parse_arguments(["-s", settings, "-o", output, "--fatal", "errors"])

    def build() -> None:
        sys.modules.pop("pelicanconf", None)  # publishconf.py imports it
        pelican, _ = get_instance(arguments)
        pelican.settings[HANDED_TO] = read
        try:
            pelican.run()
        finally:
            close_output()

    return build


def public_settings(root: Path) -> Path | None:
    """The file of settings with which the site in this folder goes out."""
    return next((root / name for name in _SETTINGS if (root / name).is_file()), None)


def laid_out_to_publish(settings: Path) -> Prepared:
    """The site that these settings make, in memory, as readers would have it; its pictures, which change nothing of
    what it says, are not drawn.
    """
    sys.modules.pop("pelicanconf", None)
    _, read = get_instance(parse_arguments(["-s", str(settings), "-q"]))
    return prepare_to_publish({**read, "OG_IMAGES": False})
