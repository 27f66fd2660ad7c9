"""What a run of the comparison measured, as it is kept in a JSON file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from bench.measuring import Taken

COLD, UNCHANGED, ONE_FACT = "build, cold", "build, nothing changed", "build, one fact changed"
PEERS_PAGES = "build, cold, the peers' pages"
CHECK_COLD, CHECK_UNCHANGED, CHECK_ONE_FACT = "check, cold", "check, nothing changed", "check, one fact changed"
REAL_SITE = "the real site"


@dataclass(frozen=True)
class Figure:
    """One thing that one program did to one site, several times.

    `files` and `size`, in bytes, are of all that was there at its end, `changed` of how many files the bytes were new;
    all are None of what writes nothing.
    """

    site: str
    what: str
    who: str
    runs: tuple[Taken, ...]
    files: int | None = None
    size: int | None = None
    changed: int | None = None

    @property
    def wall(self) -> float:
        """Seconds; the median."""
        return median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """Seconds; the median."""
        return median(run.cpu for run in self.runs)

    @property
    def peak(self) -> float | None:
        """Bytes; the median, None where the system does not say."""
        known = [run.peak for run in self.runs if run.peak is not None]
        return median(known) if known else None


@dataclass(frozen=True)
class Figures:
    """A whole run: `about` says when, where and of what versions, by name."""

    about: Mapping[str, str]
    all: tuple[Figure, ...]

    def sites(self) -> tuple[str, ...]:
        """The sites, in the order in which they were measured."""
        return tuple(dict.fromkeys(figure.site for figure in self.all))

    def of(self, site: str, what: str) -> tuple[Figure, ...]:
        """That of each program, in the order in which they ran."""
        return tuple(figure for figure in self.all if (figure.site, figure.what) == (site, what))


def write_figures(figures: Figures, path: Path) -> None:
    """Puts them into a JSON file."""
    kept = {"about": dict(figures.about), "figures": [asdict(figure) for figure in figures.all]}
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read_figures(path: Path) -> Figures:
    """Takes them out of a JSON file."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    return Figures(kept["about"], tuple(_figures(kept["figures"])))


def _figures(kept: Iterable[dict[str, object]]) -> Iterable[Figure]:
    for one in kept:
        runs = one.pop("runs")
        assert isinstance(runs, list)
        yield Figure(runs=tuple(Taken(**run) for run in runs), **one)  # type: ignore[arg-type]
