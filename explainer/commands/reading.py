"""The site as a command reads it that works although something in it is wrong."""

from __future__ import annotations

from pathlib import Path

from explainer.commands.terminal import Terminal
from explainer.loading.layout import read_layout
from explainer.pipeline import read_site
from explainer.problems import has_errors
from explainer.site.layout import Layout
from explainer.site.site import Site
from explainer.verdict import kept_at


def read_what_can_be_read(root: Path, terminal: Terminal) -> tuple[Layout, Site]:
    """The site under `root`, where its prose stands, and a warning where not all of it could be read."""
    layout = read_layout(root)
    site, faults = read_site(layout.root, layout.content, layout.lang, kept_at(layout))
    if has_errors(faults):
        terminal.warn("not all of the site could be read; see explainer check")
    return layout, site
