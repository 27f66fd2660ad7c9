"""Measures this engine beside Hugo, Eleventy and stock Pelican on made-up sites, and alone on the real one.

All of them build the same facts in turn, round after round, so that a machine that grows slow or busy does so for all.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import re
import shutil
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.corpus import FEWEST, make_corpus
from bench.corpus_files import ROOT
from bench.figures import (
    CHECK_COLD,
    CHECK_ONE_FACT,
    CHECK_UNCHANGED,
    COLD,
    ONE_FACT,
    PEERS_PAGES,
    REAL_SITE,
    UNCHANGED,
    Figure,
    Figures,
    write_figures,
)
from bench.measuring import Job, Taken, digests, run
from bench.report import table, write_report
from bench.sites import HUGO, NODE_MODULES, OURS, Generator, all_generators, check, ours, peers_pages

SIZES = (200, 2_000, 10_000)
ROUNDS = {200: 5}  # of a size; else
_ROUNDS = 3
_ROOM = 4 * 2**30  # bytes that sites and outputs may need
_FIRST_WORD = re.compile(r"(?m)^(  text: \S+ )")


@dataclass
class _Measuring:
    """What was measured of one site so far, and where it goes."""

    site: str
    runs: dict[tuple[str, str], list[Taken]] = field(default_factory=lambda: defaultdict(list))
    written: dict[tuple[str, str], tuple[int, int, int]] = field(default_factory=dict)

    def measure(self, what: str, who: str, job: Job, output: Path | None = None) -> None:
        """Runs it once more; what is in the output before and after is compared outside the time."""
        before = digests(output) if output else {}
        taken = run(job)
        self.runs[what, who].append(taken)
        if output:
            after = digests(output)
            size = sum(size for size, _ in after.values())
            changed = sum(before.get(name) != digest for name, digest in after.items())
            self.written[what, who] = len(after), size, changed
        print(f"  {self.site:>14}  {what:30} {who:14} {taken.wall:8.2f} s", flush=True)

    def figures(self) -> Iterator[Figure]:
        """Everything, by what was done."""
        for (what, who), runs in self.runs.items():
            files, size, changed = self.written.get((what, who), (None, None, None))
            yield Figure(self.site, what, who, tuple(runs), files, size, changed)


def compare(sizes: Sequence[int], rounds: int | None, folder: Path, *, real: bool) -> Figures:
    """Measures it all in that folder, which is empty at first and has what was made last at the end."""
    figures: list[Figure] = []
    about, versions = _about(), dict[str, str]()
    for size in sizes:
        place = folder / str(size)
        generators = all_generators(make_corpus(size), place)
        versions |= {one.name: one.version for one in generators if one.version}
        if size == sizes[0]:
            _round(_Measuring("warming up"), generators)
        measuring = _Measuring(f"{size:,} facts")
        for _ in range(rounds or ROUNDS.get(size, _ROUNDS)):
            _round(measuring, generators)
        figures += measuring.figures()
        shutil.rmtree(place)
    if real:
        measuring = _Measuring(REAL_SITE)
        generator = ours(_real_site(folder / "real"))
        for _ in range(rounds or _ROUNDS):
            _round(measuring, [generator])
        figures += measuring.figures()
    return Figures(about | versions, tuple(figures))


def _round(measuring: _Measuring, generators: Sequence[Generator]) -> None:
    """Everything once: the checks, the cold builds of all in turn, and what only this engine does in less time."""
    engine, *peers = generators
    site = engine.job.folder
    fact = next(
        path for path in sorted((site / "data" / "facts").iterdir()) if _FIRST_WORD.search(path.read_text("utf-8"))
    )
    words = fact.read_text(encoding="utf-8")
    edited = _FIRST_WORD.sub(r"\1edited ", words, count=1)
    try:
        shutil.rmtree(site / ".cache", ignore_errors=True)
        measuring.measure(CHECK_COLD, OURS, check(site))
        measuring.measure(CHECK_UNCHANGED, OURS, check(site))
        fact.write_text(edited, encoding="utf-8")
        measuring.measure(CHECK_ONE_FACT, OURS, check(site))
        fact.write_text(words, encoding="utf-8")
        shutil.rmtree(site / ".cache", ignore_errors=True)
        for generator in (engine, *peers):
            shutil.rmtree(generator.output, ignore_errors=True)
            measuring.measure(COLD, generator.name, generator.job, generator.output)
        if peers:
            few = peers_pages(engine)
            shutil.rmtree(few.output, ignore_errors=True)
            shutil.rmtree(site / ".cache")
            measuring.measure(PEERS_PAGES, OURS, few.job, few.output)
        measuring.measure(UNCHANGED, OURS, engine.job, engine.output)
        fact.write_text(edited, encoding="utf-8")
        measuring.measure(ONE_FACT, OURS, engine.job, engine.output)
    finally:
        fact.write_text(words, encoding="utf-8")


def _real_site(folder: Path) -> Path:
    """A copy, which may be edited."""
    folder.mkdir()
    for part in ("content", "data", "theme"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copy(ROOT / "pelicanconf.py", folder)
    return folder


# --- where and when ---------------------------------------------------------------------------------------------------


def _about() -> dict[str, str]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip().lstrip("v")
    return {
        "day": dt.datetime.now(dt.UTC).date().isoformat(),
        "commit": _commit(),
        "machine": f"{cores} cores ({_processor()}), {_memory() / 2**30:.0f} GiB of memory",
        "system": f"{platform.system()} {platform.release()}",
        "load": f"{os.getloadavg()[0]:.1f}",
        "Python": platform.python_version(),
        "Node": node,
    }


def _commit() -> str:
    def git(*arguments: str) -> str:
        return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()

    return git("rev-parse", "--short=12", "HEAD") + (" with changes" if git("status", "--porcelain", "-uno") else "")


def _processor() -> str:
    try:
        found = re.search(r"(?m)^model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    except OSError:
        found = None
    return found[1] if found else platform.machine()


def _memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _scratch() -> str | None:
    """Where sites go: into memory where there is room, because a disk that has just deleted much is slow to write."""
    shared = Path("/dev/shm")
    return str(shared) if shared.is_dir() and shutil.disk_usage(shared).free > _ROOM else None


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures, keeps the figures, prints them; those of all sizes are written into the documents."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="*", type=int, default=list(SIZES), help="numbers of facts")
    parser.add_argument("--rounds", type=int, help="how often each is measured")
    parser.add_argument("--folder", default=_scratch(), help="where sites and outputs go")
    asked = parser.parse_args(arguments)
    if not (HUGO.exists() and NODE_MODULES.exists()):
        parser.error("Hugo and Eleventy are not here: `make bench` installs them")
    if min(asked.sizes, default=FEWEST) < FEWEST:
        parser.error(f"a made-up site has {FEWEST} facts or more")
    with tempfile.TemporaryDirectory(prefix="bench-", dir=asked.folder) as folder:
        figures = compare(asked.sizes, asked.rounds, Path(folder), real=True)
    if set(asked.sizes) >= set(SIZES):
        write_report(figures)
    else:
        kept = ROOT / ".cache" / "bench" / "figures.json"
        write_figures(figures, kept)
        print(f"Not all sizes: docs/performance.md stays as it is, and the figures are in {kept.relative_to(ROOT)}.")
    print(table(figures))


if __name__ == "__main__":
    main()
