"""`explainer links`: whether the addresses of sources still show what they showed, and what to do where they do not."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import get_args

from explainer.commands.asking import add_asking, client_of
from explainer.commands.days import day_given, today
from explainer.commands.proposing import add_proposing, check_ids, check_limit, deliver
from explainer.commands.reading import read_what_can_be_read
from explainer.commands.terminal import Terminal
from explainer.progress import shown_on
from explainer.site.layout import Layout
from explainer.site.site import Site
from explainer.sources.watching.memory import STATE, read_memory, write_memory
from explainer.sources.watching.proposals import edits_of
from explainer.sources.watching.run import Report, look_at
from explainer.sources.watching.told import Format, needs_somebody, told
from explainer.sources.watching.turns import in_turn

NOTHING, SOMETHING, FAILED = 0, 1, 3


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.description = (
        "Asks for the page of each source, politely, those first that were looked at longest ago. Says which have "
        "moved, are gone or have become another page, once three looks on different days agree; and which do not say "
        "any more what they said. Ends with 0 where nothing is to be done, 1 where somebody should look, 2 where it "
        "was mistyped, 3 where the network failed and nothing was learnt."
    )
    parser.add_argument("ids", nargs="*", metavar="ID", help="only these sources (default: all)")
    parser.add_argument("--limit", type=int, metavar="N", help="look at N of them at most")
    parser.add_argument("--host", default="", help="only those on this host, or on one below it")
    parser.add_argument("--since", default="", metavar="DAY", help="leave out what was looked at on that day or later")
    parser.add_argument("--format", choices=get_args(Format), default="text", help="text (default), markdown …")
    add_proposing(parser)
    parser.add_argument("--state", type=Path, metavar="FILE", help=f"what was seen before (default: {STATE})")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder that holds pelicanconf.py and data/")
    add_asking(parser)


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """What was found, told; the exit code says whether somebody should look."""
    layout, site = read_what_can_be_read(options.root, terminal)
    day = today()
    _check(options, site)
    state: Path = options.state or layout.root / STATE
    memory = read_memory(state)
    sources = in_turn(site.dataset.sources.values(), memory, options.ids, options.host, options.since, options.limit)
    with shown_on(sys.stderr):
        report = look_at(sources, site.dataset, memory, client_of(options, layout), day.isoformat())
    known = {key: one for key, one in memory.items() if key in site.dataset.sources or key in site.dataset.broken}
    if not report.failed:
        write_memory(state, known | report.memory)
    terminal.write(told(report, site, options.format))
    if report.failed:
        return FAILED
    _propose(options, report, site, layout, terminal)
    return SOMETHING if needs_somebody(report) else NOTHING


def _propose(options: argparse.Namespace, report: Report, site: Site, layout: Layout, terminal: Terminal) -> None:
    wanted = [(one.source.id, one.proposal.fields) for one in report.found if one.proposal]
    deliver(options, edits_of(wanted, site, layout), terminal)


def _check(options: argparse.Namespace, site: Site) -> None:
    """Mistyped where something is asked for that is not there."""
    check_ids(options.ids, site)
    check_limit(options.limit)
    if options.since:
        day_given(options.since)
