"""The theme's files, each under a name made of its content, so that a reader's browser can keep it for good.

Stylesheets are made of many files (`stylesheets.py`). Scripts import one another, so they keep their names, in a folder
named after them all.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path, PurePosixPath

from explainer.build.stylesheets import joined, made_small, unused_classes
from explainer.build.theme import Sheet, Theme, read_theme
from explainer.site.plan import KINDS
from explainer.views.parts.prose import DRAWINGS

# What is said to those who read the source, in lines of its own: no line of a template literal may begin so either.
# A licence begins with /*! and stays.
_COMMENT_LINES = re.compile(rb"^[ \t]*(?://[^\n]*\n|/\*\*(?!\*).*?\*/[ \t]*\n)", re.MULTILINE | re.DOTALL)
_URL = re.compile(r"url\(\s*([\"']?)([^\"')]+)\1\s*\)")


@dataclass(frozen=True, slots=True)
class Assets:
    """The files of the theme in that `folder`, by path from the root of the output, and where pages find them.

    `script` is the address of the script that loads the others,
    `reading_font` that of the font that text is set in; `sheets` has the address of each stylesheet by its name,
    `sheet_of` that of each kind of page, `drawing_sheets` those for each combination of drawings in prose.
    """

    folder: Path
    theme: Theme
    files: dict[str, bytes]
    reading_font: str | None
    sheets: Mapping[str, str]
    sheet_of: Mapping[str, str]
    drawing_sheets: Mapping[tuple[str, ...], tuple[str, ...]]
    script: str | None


def theme_files(folder: Path) -> Assets:
    """Everything under the theme's `static/`: scripts together, the stylesheets, and the rest one by one."""
    theme, static = read_theme(folder), folder / "static"
    others = {name: content for name, content in _files(static).items() if not name.startswith(("css/", "js/"))}
    named = {name: _named(name, content) for name, content in others.items()}
    contents = {name: _stylesheet(static, sheet, named, theme) for name, sheet in theme.all_sheets.items()}
    names = {name: f"theme/css/{name}.{_digest(content)}.css" for name, content in contents.items()}
    sheets = {name: f"/{path}" for name, path in names.items()}
    scripts = {name: _COMMENT_LINES.sub(b"", content) for name, content in _files(static / "js").items()}
    script_folder = f"theme/js/{_digest(*scripts, *scripts.values())}"
    return Assets(
        folder=folder,
        theme=theme,
        files={
            **{f"theme/{named[name]}": content for name, content in others.items()},
            **{f"{script_folder}/{name}": content for name, content in scripts.items()},
            **{names[name]: content for name, content in contents.items()},
        },
        reading_font=f"/theme/{named[theme.fonts.reading]}" if theme.fonts.reading in named else None,
        sheets=sheets,
        sheet_of={kind: sheets[theme.sheet_of(kind)] for kind in KINDS},
        drawing_sheets={
            drawings: tuple(sheets[name] for name in theme.sheets_for(drawings))
            for number in range(len(DRAWINGS) + 1)
            for drawings in combinations(DRAWINGS, number)
        },
        script=f"/{script_folder}/main.js" if "main.js" in scripts else None,
    )


def _files(folder: Path) -> dict[str, bytes]:
    """Every file under the folder, by its path from there; hidden ones are somebody's editor's."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def _named(name: str, content: bytes) -> str:
    """`fonts/name.woff2` → `fonts/name.1a2b3c4d5e6f.woff2`; licences keep their names."""
    path = PurePosixPath(name)
    return name if path.suffix == ".txt" else str(path.with_name(f"{path.stem}.{_digest(content)}{path.suffix}"))


def _stylesheet(static: Path, sheet: Sheet, named: Mapping[str, str], theme: Theme) -> bytes:
    """The sheet as it is served; its addresses lead to the named files.

    An address that leads to no file of the theme raises KeyError; a fault in the CSS, ValueError.
    """
    text = joined(static / "css", sheet)

    def rename(found: re.Match[str]) -> str:
        if found[2].startswith(("data:", "#")):
            return found[0]
        return f'url("../{named[found[2].removeprefix("../")]}")'

    return made_small(_URL.sub(rename, text), unused_classes(text, static.parent, sheet, theme.classes.engine))


def _digest(*parts: str | bytes) -> str:
    whole = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8") if isinstance(part, str) else part
        whole.update(len(content).to_bytes(8, "big") + content)
    return whole.hexdigest()[:12]
