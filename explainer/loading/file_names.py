"""Says which files and folders of `data/` and `content/` have names that not every system can hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from explainer.dates.hints import quoted
from explainer.loading.files import is_hidden
from explainer.model.safety.file_names import fault_of_name, folded
from explainer.problems import Location, Problem
from explainer.site.layout import CONTENT

RULE = "bad-file-name"


def name_problems(root: Path, content: str = CONTENT) -> Iterator[Problem]:
    """Every name under `root/data` and that folder of prose that some system refuses, or takes for that of another."""
    for folder in (root / "data", root / content):
        first: dict[tuple[Path, str], str] = {}
        for path in sorted(folder.rglob("*"), key=lambda path: path.as_posix()):
            if is_hidden(path.relative_to(folder)):
                continue
            place = Location(path.relative_to(root).as_posix())
            if fault := fault_of_name(path.name):
                yield Problem(place, fault[0], RULE, fault[1])
            other = first.setdefault((path.parent, folded(path.name)), path.name)
            if other != path.name and path.parent != root / "data":  # of its folders one is told as unknown
                message = f"its name differs from {quoted(other)} by capitals or accents alone"
                yield Problem(place, message, RULE, "rename one of the two: Windows and macOS take them for one")
