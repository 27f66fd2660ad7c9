"""`explainer hosting`: what a web server of one's own is told of a built site."""

from __future__ import annotations

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from explainer.commands.terminal import Terminal
from explainer.exports.hosting.caddy import caddy_configuration
from explainer.exports.hosting.nginx import nginx_configuration
from explainer.exports.hosting.served import read_served
from explainer.mistyped import Mistyped


def add(parser: argparse.ArgumentParser) -> None:
    """Its options."""
    parser.add_argument("server", choices=("caddy", "nginx"), help="which server")
    parser.add_argument("output", nargs="?", type=Path, default=Path("output"), help="the built site (default: output)")
    parser.add_argument("--address", required=True, help="where the public reads it: https://news.example.org/path")
    parser.add_argument("--folder", help="the server's folder for that host (default: /var/www/HOST)")


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """0 where there is a built site to tell of."""
    parts = urlsplit(options.address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Mistyped(f"{options.address} is no address; begin with https://")
    try:
        site = read_served(options.output, options.address, options.folder)
    except OSError:
        raise Mistyped(f"there is no built site in {options.output}; build one: make publish") from None
    terminal.write(caddy_configuration(site) if options.server == "caddy" else nginx_configuration(site))
    return 0
