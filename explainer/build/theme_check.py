"""Faults of the theme as problems: the file and the line of the template or style sheet that has them."""

from __future__ import annotations

import os
import re
import traceback
from collections.abc import Sequence
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from explainer.build.stylesheets import made_small
from explainer.build.theme import NAME, ThemeError
from explainer.problems import Location, Problem

_PLACE = re.compile(r" at :(\d+):(\d+)$")


def template_problem(error: Exception, folders: Sequence[Path], root: Path) -> Problem | None:
    """The fault of a template in one of the folders; None for one of the engine, which is told with its traceback."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_under(frame.filename, folders)]
    if isinstance(error, TemplateSyntaxError):
        place = _place(Path(error.filename or folders[-1]), root, error.lineno)
    elif frames and (isinstance(error, TemplateError) or traceback.extract_tb(error.__traceback__)[-1] == frames[-1]):
        place = _place(Path(frames[-1].filename), root, frames[-1].lineno or 1)
    elif isinstance(error, TemplateError):
        place = _place(folders[-1], root, 1)
    else:
        return None
    said = f"there is no template {error}" if isinstance(error, TemplateNotFound) else str(error)
    hint = "what a template may use is in the view that explainer/views/ makes for it"
    return Problem(place, said or type(error).__name__, "bad-template", hint)


def style_problem(error: Exception, theme: Path, root: Path) -> Problem:
    """The fault of a style sheet, in the file of the theme that has it rather than in the joined one."""
    hint, css = "mend it, or take it back with git; the old site is still there", theme / "static" / "css"
    if isinstance(error, ThemeError):
        return Problem(_place(theme / NAME, root, error.line), str(error), "bad-style", hint)
    if isinstance(error, OSError):
        return _missing_file(error, theme, root)
    for path in sorted(css.rglob("*.css")):
        text = path.read_text("utf-8", "replace")
        if isinstance(error, KeyError) and str(error.args[0]) in text:
            line = text[: text.index(str(error.args[0]))].count("\n") + 1
            return Problem(_place(path, root, line), f"the theme has no file {error}", "bad-style", hint)
        if str(error).startswith(f"css/{path.relative_to(css).as_posix()}: "):
            return Problem(_place(path, root, 1), str(error).partition(": ")[2], "bad-style", hint)
        try:
            made_small(text)
        except ValueError as fault:
            found = _PLACE.search(str(fault))
            line, column = (int(found[1]), int(found[2])) if found else (1, 1)
            return Problem(_place(path, root, line, column), _PLACE.sub("", str(fault)), "bad-style", hint)
    return Problem(_place(css, root, 1), str(error), "bad-style", hint)


def _missing_file(error: OSError, theme: Path, root: Path) -> Problem:
    """A file that a template includes, or that the theme or a listing of style sheets names, and that is not there."""
    missing = Path(error.filename or theme)
    named_in = (*(theme / "static" / "css").glob("*.txt"), *(theme / "templates").rglob("*.html"), theme / NAME)
    for path in sorted(path for path in named_in if path.exists()):
        lines = path.read_text("utf-8", "replace").split("\n")
        name = f'"{missing.stem}"' if path.name == NAME else missing.name  # listings stand there without their ending
        found = next((number for number, line in enumerate(lines, start=1) if name in line), None)
        if found:
            rule = "bad-template" if path.suffix == ".html" else "bad-style"
            place = Location(_from_root(path, root), found)
            return Problem(place, f"the theme has no file {missing.name}", rule, "mend the name, or add the file")
    return Problem(
        Location(_from_root(missing, root)), f"cannot be read: {error.strerror}", "bad-style", "is it there?"
    )


def _is_under(name: str, folders: Sequence[Path]) -> bool:
    return Path(name).is_absolute() and any(Path(name).is_relative_to(folder.resolve()) for folder in folders)


def _place(path: Path, root: Path, line: int, column: int = 1) -> Location:
    """The place as an editor knows it: from the root of the site."""
    if path.suffix == ".html" and path.exists():
        line = _as_written(path.read_text("utf-8"), line)
    return Location(_from_root(path, root), line, column)


def _from_root(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path.resolve(), root)).as_posix()


def _as_written(text: str, line: int) -> int:
    """The line of the file; `indentation` joins the last line of each macro with the one before it."""
    read = 0
    for number, words in enumerate(text.split("\n"), start=1):
        read += not words.lstrip().startswith("{% endmacro")
        if read == line:
            return number
    return line
