"""The client with which a command asks other people's sites: in the name of the site, with what it asked before."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from urllib.parse import urlsplit

from explainer.kept import kept_in
from explainer.loading.layout import read_texts
from explainer.site.layout import Layout
from explainer.web.client import Client, agent
from explainer.web.exchange import Manners
from explainer.web.page_cache import PageCache

_PAGES = "pages"  # in .cache/


def add_asking(parser: argparse.ArgumentParser) -> None:
    """How sites are asked."""
    parser.add_argument("--pause", type=float, default=2.0, metavar="SECONDS", help="between two questions to one host")
    parser.add_argument("--no-cache", action="store_true", help="ask for whole pages, and keep none")
    parser.add_argument(
        "--private", action="store_true", help="also ask machines that are not everybody's: of this network, this one"
    )


def client_of(
    options: argparse.Namespace, layout: Layout, environment: Mapping[str, str] = os.environ, silence: float = 20.0
) -> Client:
    """The client, which says the address of the site and whom to write to, where that is known."""
    texts = {**read_texts(layout.root / "pelicanconf.py"), **read_texts(layout.root / "publishconf.py")}
    site = environment.get("SITEURL") or texts.get("SITEURL") or ""
    contact = environment.get("CONTACT") or texts.get("CONTACT")
    known = site if urlsplit(site).hostname and not (urlsplit(site).hostname or "").endswith(".example") else None
    folder = layout.root / ".cache" / _PAGES
    cache = PageCache() if options.no_cache else PageCache(kept_in(folder, environment))
    who = agent(known, contact)
    manners = Manners(who, options.pause, silence=silence, longest=3 * silence, private=options.private)
    return Client(manners, cache)
