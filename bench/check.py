"""Processor time of `explainer check`, as whole processes: nothing changed, one record's file, one page, from nothing.

On the real site, or on that whose folder is named. It is copied first; nothing is written into it.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 5


def cpu(site: Path, *options: str) -> float:
    """User and system time of one check, in seconds; errors in the site are none here."""
    command = [sys.executable, "-m", "explainer", "check", "--root", str(site), *options]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) > 1:
        raise SystemExit("the check itself failed")
    return used.ru_utime + used.ru_stime


def median(site: Path, before: Callable[[int], object], *options: str) -> float:
    """The median of some checks after one that does not count; `before` is called with the number of each."""
    times = []
    for run in range(RUNS + 1):
        before(run)
        times.append(cpu(site, *options))
    return statistics.median(times[1:])


def main() -> None:
    """Prints a table."""
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        for name in ("data", "content"):
            shutil.copytree(given / name, site / name)
        kept, facts = site / ".cache", min((site / "data" / "facts").glob("*.yaml"))
        page = min((site / "content" / "explainers").glob("*.md"))

        def changed(path: Path, words: str) -> Callable[[int], object]:
            text = path.read_text("utf-8")
            return lambda run: path.write_text(text + words.format(run), "utf-8")

        rows = {
            "nothing changed": median(site, lambda _: None),
            "one file of facts": median(site, changed(facts, "# {}\n")),
            "one page": median(site, changed(page, "\nIt is our number {}. {{.framing}}\n")),
            "from nothing": median(site, lambda _: shutil.rmtree(kept, ignore_errors=True)),
            "without keeping anything": median(site, lambda _: None, "--no-cache"),
        }
    for name, taken in rows.items():
        print(f"{name:26} {taken:6.2f} s")


if __name__ == "__main__":
    main()
