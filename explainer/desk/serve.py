"""Builds the site, serves it, and builds it again at every save: what `make serve` runs.

Pelican's own `--autoreload` does not watch `data/`, and rebuilds without pause while a build fails.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from threading import Thread

import watchfiles

from explainer.completion.files import IDS, write_ids
from explainer.desk.host import LOOPBACK, Server
from explainer.loading.layout import read_layout
from explainer.loading.site_digest import site_digest
from explainer.pelican_plugin.builds import builder
from explainer.pelican_plugin.plugin import SiteHasProblems
from explainer.site.layout import Layout
from explainer.site.site import Site


def main() -> int:
    """Serves until interrupted; a build with problems is reported and the last good site stays up."""
    parser = argparse.ArgumentParser(prog="explainer.desk.serve")
    parser.add_argument("--settings", default="pelicanconf.py")
    parser.add_argument("--output", default="output")
    parser.add_argument("--host", default=LOOPBACK, help="where it listens (default: this machine alone)")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    layout = read_layout(Path(options.settings).parent)
    ids = _Ids(layout)
    build = _reporting(ids.before(builder(options.settings, options.output, ids.write)))
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
    watched = [layout.root / layout.content, layout.root / "data", Path("theme"), Path(options.settings)]
    linked = _linked(watched)
    folders = {*filter(Path.exists, watched), *(path.parent for path in linked)}
    try:
        for changes in watchfiles.watch(*folders, watch_filter=_Within(watched, linked), raise_interrupt=True):
            names = sorted({os.path.relpath(path) for _, path in changes})
            sys.stdout.write(f"changed: {', '.join(names)}\n")
            build()
    except KeyboardInterrupt:
        server.shutdown()
    return 0


class _Ids:
    """Writes down at each build which ids editors may complete, with the digest of the site that they are of."""

    def __init__(self, layout: Layout) -> None:
        self._layout, self._digest = layout, ""

    def before(self, build: Callable[[], None]) -> Callable[[], None]:
        """The same build, of a site of which the digest is known."""

        def built() -> None:
            self._digest = site_digest(self._layout) or ""
            build()

        return built

    def write(self, site: Site) -> None:
        """Without the digest, where somebody saved in the meantime."""
        unchanged = site_digest(self._layout) == self._digest
        write_ids(self._layout.root, site.dataset, self._digest if unchanged else "")


def _linked(folders: Iterable[Path]) -> frozenset[Path]:
    """The files elsewhere to which links in these folders lead: their own folders tell when they are saved."""
    links = (path for folder in folders for path in folder.rglob("*") if path.is_symlink())
    return frozenset(target for target in (path.resolve() for path in links) if target.is_file())


class _Within(watchfiles.DefaultFilter):
    """Lets through what stands in these folders, and the files that links in them lead to, but not their neighbours."""

    def __init__(self, folders: Iterable[Path], linked: Collection[Path]) -> None:
        super().__init__()
        self.folders, self.linked = [folder.resolve() for folder in folders], linked

    def __call__(self, change: watchfiles.Change, path: str) -> bool:
        real = Path(path).resolve()
        if IDS.parent.name in real.parts:  # what a build writes there for editors is nothing to build again for
            return False
        ours = real in self.linked or any(real.is_relative_to(folder) for folder in self.folders)
        return ours and super().__call__(change, path)


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
