"""Times `explainer check` and a cold build of the real site, as seconds and as ratios to Python's bare start."""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
RUNS = 5


def seconds(command: list[str]) -> float:
    """One run of a command, in seconds of wall time; a failing command raises."""
    start = time.monotonic()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.monotonic() - start


def median(command: list[str], before: object = None) -> float:
    """The median of some runs after one that does not count."""
    times = []
    for run in range(RUNS + 1):
        if callable(before):
            before()
        taken = seconds(command)
        if run:
            times.append(taken)
    return statistics.median(times)


def main() -> None:
    """Prints a table."""
    output = Path(tempfile.mkdtemp()) / "site"
    rows = {
        "bare start (pelican, pydantic, markdown imported)": median(
            [sys.executable, "-c", "import pelican, pydantic, markdown, yaml"]
        ),
        "explainer check": median([str(BIN / "explainer"), "check"]),
        "build into a new folder": median(
            [str(BIN / "pelican"), "-s", "pelicanconf.py", "-o", str(output), "--fatal", "errors"],
            before=lambda: shutil.rmtree(output, ignore_errors=True),
        ),
        "build again, nothing changed": median(
            [str(BIN / "pelican"), "-s", "pelicanconf.py", "-o", str(output), "--fatal", "errors"]
        ),
    }
    bare = next(iter(rows.values()))
    for name, taken in rows.items():
        print(f"{name:52} {taken:6.2f} s  {taken / bare:6.1f} x")


if __name__ == "__main__":
    main()
