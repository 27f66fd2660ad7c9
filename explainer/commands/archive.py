"""`explainer archive`: finds copies of sources that are kept elsewhere, or asks for new ones, and proposes them."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from explainer.commands.asking import add_asking, client_of
from explainer.commands.days import today
from explainer.commands.proposing import add_proposing, check_ids, check_limit, deliver
from explainer.commands.reading import read_what_can_be_read
from explainer.commands.terminal import Terminal
from explainer.mistyped import Mistyped
from explainer.problems import printable
from explainer.progress import shown_on
from explainer.site.layout import Layout
from explainer.site.site import Site
from explainer.site.uses.labels import counted
from explainer.sources.archiving import Copied, find_copies, without_copy
from explainer.sources.watching.memory import STATE, Memory, known_of, read_memory, write_memory
from explainer.sources.watching.proposals import edits_of
from explainer.sources.watching.told import escaped
from explainer.web.captures import WAYBACK, Archive, Keys

ACCESS: Final = "IA_ACCESS_KEY_ID"
SECRET: Final = "IA_SECRET_ACCESS_KEY"  # the name of the variable that holds it
NOTHING, SOMETHING, FAILED = 0, 1, 3
_PATIENCE: Final = 60.0  # seconds of silence; its index is slow


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.description = (
        f"Looks in an archive for a copy of each source that has none, made near the day on which it was read or "
        f"published; where there is none, asks for a new one, if {ACCESS} and {SECRET} hold the keys of an account "
        f"there. Each copy is looked at before it is proposed. Ends with 0 where nothing is proposed, 1 where "
        f"something is, 2 where it was mistyped, 3 where the archive did not answer."
    )
    parser.add_argument("ids", nargs="*", metavar="ID", help="only these sources (default: all without a copy)")
    parser.add_argument("--limit", type=int, default=25, metavar="N", help="ask for N of them at most (default: 25)")
    parser.add_argument(
        "--within", type=int, default=90, metavar="DAYS", help="how far a copy may be from that day (default: 90)"
    )
    parser.add_argument("--only-found", action="store_true", help="ask for no new copy")
    parser.add_argument("--service", default=WAYBACK, metavar="URL", help=f"the archive (default: {WAYBACK})")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="text (default) …")
    add_proposing(parser)
    parser.add_argument("--state", type=Path, metavar="FILE", help=f"what was asked before (default: {STATE})")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")
    add_asking(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """What was found, told; the exit code says whether something is proposed."""
    layout, site = read_what_can_be_read(options.root, terminal)
    check_ids(options.ids, site)
    check_limit(options.limit)
    state: Path = options.state or layout.root / STATE
    memory = read_memory(state)
    wanted = without_copy(site.dataset, memory, options.ids)[: options.limit]
    with shown_on(sys.stderr):
        archive = _archive(options, layout, os.environ)
        found = tuple(find_copies(wanted, archive, today(), options.within, new=not options.only_found))
    write_memory(state, memory | _remembered(found, memory))
    terminal.write(_told(found, site, options.format))
    copies = [(one.source.id, {"archived": one.copy}) for one in found if one.copy]
    deliver(options, edits_of(copies, site, layout), terminal)
    if found and not any(one.asked for one in found):
        return FAILED
    return SOMETHING if copies else NOTHING


def _archive(options: argparse.Namespace, layout: Layout, environment: Mapping[str, str]) -> Archive:
    parts = urlsplit(options.service)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Mistyped(f"--service wants the address of an archive, such as {WAYBACK}")
    access, secret = environment.get(ACCESS), environment.get(SECRET)
    keys = Keys(access, secret) if access and secret else None
    return Archive(client_of(options, layout, environment, _PATIENCE), options.service.rstrip("/"), keys)


def _remembered(found: Sequence[Copied], memory: Memory) -> Memory:
    """That an archive was asked, so that others have their turn first next time."""
    day = today().isoformat()
    return {one.source.id: replace(known_of(one.source, memory), copy_asked=day) for one in found if one.asked}


def _told(found: Sequence[Copied], site: Site, format: str) -> str:
    if format == "json":
        rows = [{"id": one.source.id, "url": one.source.url, "archived": one.copy, "said": one.said} for one in found]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    total = f"copies found for {sum(one.copy is not None for one in found)} of {counted(len(found), 'source')}"
    if format == "markdown":
        lines = ["## Copies", "", f"{total}.", "", *(f"- {escaped(_line(one))}" for one in found)]
    else:
        lines = [*(f"{site.dataset.where(one.source.id, 'id')}  {_line(one)}" for one in found), total]
    return "\n".join(map(printable, lines)) + "\n"


def _line(one: Copied) -> str:
    at = f": {one.copy['url']}" if one.copy else ""
    return f"{one.source.id}: {one.said}{at}"
