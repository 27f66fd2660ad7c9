"""`explainer changes`: what changes for readers, and which of it no correction tells of."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from explainer import git, pull_request
from explainer.commands.terminal import Terminal
from explainer.loading.layout import read_layout
from explainer.mistyped import Mistyped
from explainer.pipeline import read_site
from explainer.problems import Problem, has_errors, render
from explainer.published.changes import Changes, Row, changes_since
from explainer.published.shown.addresses import address_of
from explainer.published.shown.markdown import Whereto, as_markdown
from explainer.published.shown.programs import as_annotations, as_json
from explainer.published.shown.text import as_text
from explainer.site.layout import Layout
from explainer.site.public import public_site
from explainer.site.site import Site
from explainer.verdict import kept_at

NOTHING_YET = (
    "nothing was published yet, so that nothing can have changed for readers; "
    "what changed since a commit: explainer changes COMMIT"
)


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument(
        "base", nargs="?", metavar="BASE", help="a commit, branch or tag; without it, what readers last saw counts"
    )
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "github", "json"),
        default="text",
        help="text (default); markdown, for a pull request; github, annotations for it; json",
    )
    parser.add_argument("--all", action="store_true", help="list what is new as well, and do not only count it")
    parser.add_argument(
        "--preview", metavar="URL", default="", help="where a preview of it answers: markdown leads there"
    )
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0 where readers are told of every change, 1 where they are not of one."""
    layout = read_layout(options.root)
    kept = kept_at(layout)
    site, faults = read_site(layout.root, layout.content, layout.lang, kept, layout.story_day)
    if has_errors(faults):
        terminal.write(_cannot_be_compared(faults, options.format, layout))
        terminal.warn("what cannot be read cannot be compared: mend this first")
        return 1
    try:
        found = changes_since(layout, site, options.base, kept)
    except git.NoAnswer as error:
        raise Mistyped(f"{error}; name a commit, a branch or a tag, as `git log --oneline --all` lists them") from None
    whereto = _whereto(layout, public_site(site), options.preview.rstrip("/"))
    terminal.write(_shown(found, options.format, whereto, layout, with_added=options.all))
    return 1 if found.untold or has_errors(found.history) else 0


def _cannot_be_compared(faults: Sequence[Problem], form: str, layout: Layout) -> str:
    """What is wrong, in the form in which the changes were asked for."""
    if form == "github":
        return pull_request.as_annotations(faults, layout.root)
    if form == "markdown":
        return pull_request.as_markdown(faults, pull_request.lines_at(layout.root, os.environ))
    return render(faults, "json" if form == "json" else "text")


def _whereto(layout: Layout, site: Site, preview: str) -> Whereto:
    """Where links lead: into the preview, if there is one, and into the repository whose runner this is."""

    def shown_at(row: Row) -> str:
        address = address_of(row, site) if preview else ""
        return f"{preview}{address}" if address else ""

    return Whereto(pull_request.lines_at(layout.root, os.environ), shown_at)


def _shown(found: Changes, form: str, whereto: Whereto, layout: Layout, *, with_added: bool) -> str:
    if form == "json":
        return as_json(found, with_added=with_added)
    if form == "github":
        return as_annotations(found, layout.root)
    if form == "markdown":
        return as_markdown(found, whereto, with_added=with_added)
    return as_text(found, with_added=with_added) if found.published or found.rows or found.added else NOTHING_YET + "\n"
