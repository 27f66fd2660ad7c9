"""The tiny sites: where they are, a site to change as a test likes, and the settings that build one.

A folder of `invalid/` holds only what differs from `valid/minimal`, and `problems.txt`, what `explainer check` says.
`python -m tests.engine.sites.tiny` writes every problems.txt anew: read the difference before you keep it.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from explainer.cli import main
from explainer.pipeline import read_site
from explainer.site.published.lock_files import lock_files

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
EPOCH = "1795737600"  # 27 November 2026, the day on which the invalid ones are held against the calendar
VALID = sorted(path for path in (HERE / "valid").iterdir() if path.is_dir())
INVALID = sorted(path for path in (HERE / "invalid").iterdir() if path.is_dir())

_PLACES = """
PATH = {content!r}
THEME = {theme!r}
CACHE_PATH = {cache!r}
"""


def copy_site(site: Path, to: Path) -> Path:
    """The site in a folder of its own: what `valid/minimal` holds, and over it what the site's folder holds."""
    if site.parent.name == "invalid":
        shutil.copytree(HERE / "valid" / "minimal", to, dirs_exist_ok=True)
    shutil.copytree(site, to, dirs_exist_ok=True, ignore=shutil.ignore_patterns("problems.txt"))
    return to


def minimal_with(to: Path, files: Mapping[str, str | bytes]) -> Path:
    """`valid/minimal` with these files added, or put in the place of its own."""
    copy_site(HERE / "valid" / "minimal", to)
    for name, content in files.items():
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return to


def settings_file(site: Path, theme: Path = ROOT / "theme", more: str = "") -> Path:
    """A file of settings beside the site: those of `conf.py`, with its content; templates are compiled once."""
    cache = ROOT / ".cache" / "tests"
    path = site / "tinyconf.py"
    places = {"content": str(site / "content"), "theme": str(theme), "cache": str(cache)}
    path.write_text((HERE / "conf.py").read_text("utf-8") + _PLACES.format(**places) + more, "utf-8")
    return path


def with_locks(site: Path) -> Path:
    """The site with locks of all that it says, as if it had just been published."""
    for lock in (site / "data" / "published").rglob("*.lock"):
        lock.unlink()
    for name, text in lock_files(read_site(site)[0]).items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return site


def check(site: Path) -> tuple[int, str]:
    """The exit code of `explainer check`, and what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = main(["check", "--root", str(site)])
    return code, printed.getvalue()


def _write_problems() -> None:
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    for site in INVALID:
        with tempfile.TemporaryDirectory() as folder:
            _, printed = check(copy_site(site, Path(folder)))
        (site / "problems.txt").write_text(printed, "utf-8")


if __name__ == "__main__":
    _write_problems()
