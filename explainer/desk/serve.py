"""Builds the site, serves it, and builds it again at every save: what `make serve` runs.

Pelican's own `--autoreload` does not watch `data/`, and rebuilds without pause while a build fails.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import watchfiles

from explainer.desk.host import LOOPBACK, Server
from explainer.loading.layout import read_layout
from explainer.pelican_plugin.builds import builder
from explainer.pelican_plugin.plugin import SiteHasProblems


def main() -> int:
    """Serves until interrupted; a build with problems is reported and the last good site stays up."""
    parser = argparse.ArgumentParser(prog="explainer.desk.serve")
    parser.add_argument("--settings", default="pelicanconf.py")
    parser.add_argument("--output", default="output")
    parser.add_argument("--host", default=LOOPBACK, help="where it listens (default: this machine alone)")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    build = _reporting(builder(options.settings, options.output))
    build()
    try:
        server = Server(options.host, options.port, Path(options.output).absolute())
    except (OSError, OverflowError) as error:
        where = f"on port {options.port} of {options.host}"
        sys.stderr.write(f"cannot serve {where}: {error}; try make serve PORT=8001\n")
        return 1
    Thread(target=server.serve_forever, daemon=True).start()
    sys.stdout.write(f"The site: {server.address}   (Ctrl+C ends it; it is rebuilt at every save)\n")
    if options.host != LOOPBACK:
        sys.stdout.write(f"Whoever reaches {options.host} reads what is not published yet.\n")
    sys.stdout.flush()
    layout = read_layout(Path(options.settings).parent)
    watched = [layout.root / layout.content, layout.root / "data", Path("theme"), Path(options.settings)]
    try:
        for changes in watchfiles.watch(*filter(Path.exists, watched), raise_interrupt=True):
            names = sorted({os.path.relpath(path) for _, path in changes})
            sys.stdout.write(f"changed: {', '.join(names)}\n")
            build()
    except KeyboardInterrupt:
        server.shutdown()
    return 0


def _reporting(build: Callable[[], None]) -> Callable[[], None]:
    """The same build, which then says how it went; none that fails ends the server."""

    def reported() -> None:
        start = time.monotonic()
        try:
            build()
        except SiteHasProblems as stopped:
            sys.stderr.write(f"not built: {stopped}; the next save builds again\n")
        except Exception as error:
            sys.stderr.write(f"not built: {type(error).__name__}: {error}\n")
        else:
            sys.stdout.write(f"built in {time.monotonic() - start:.1f} s\n")
        sys.stdout.flush()

    return reported


if __name__ == "__main__":
    raise SystemExit(main())
