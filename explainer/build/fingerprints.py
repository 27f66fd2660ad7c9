"""The theme's files, each under a name made of its content, so that a reader's browser can keep it for good.

Stylesheets are made of many files (`sheets.py`). Scripts import one another, so they keep their names, in a folder
named after them all.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from explainer.build.stylesheets import PARTS, SHEETS, Sheet, joined, made_small, unused_classes

READING_FONT = "fonts/source-serif-4.woff2"
_URL = re.compile(r"url\(\s*([\"']?)([^\"')]+)\1\s*\)")


@dataclass(frozen=True, slots=True)
class Assets:
    """Files by path from the root of the output; the addresses of the stylesheets and of the script that loads others.

    `fonts` is the folder that these come from, `reading_font` the address of the one that text is set in; `sheets` has
    the address of each stylesheet by its name.
    """

    files: dict[str, bytes]
    fonts: Path
    reading_font: str | None
    sheets: Mapping[str, str]
    script: str | None

    @property
    def sheet_of(self) -> Mapping[str, str]:
        """The address of the stylesheet of each kind of page."""
        return {
            template.removesuffix(".html"): self.sheets[name]
            for name, sheet in SHEETS.items()
            for template in sheet.templates
        }


def theme_files(static: Path) -> Assets:
    """Everything under `theme/static`: scripts together, the stylesheets, and the rest one by one."""
    others = {name: content for name, content in _files(static).items() if not name.startswith(("css/", "js/"))}
    named = {name: _named(name, content) for name, content in others.items()}
    sheets = {name: _stylesheet(static, sheet, named) for name, sheet in (SHEETS | PARTS).items()}
    sheet_names = {name: f"theme/css/{name}.{_digest(sheet)}.css" for name, sheet in sheets.items()}
    scripts = _files(static / "js")
    folder = f"theme/js/{_digest(*scripts, *scripts.values())}"
    return Assets(
        files={
            **{f"theme/{named[name]}": content for name, content in others.items()},
            **{f"{folder}/{name}": content for name, content in scripts.items()},
            **{sheet_names[name]: sheet for name, sheet in sheets.items()},
        },
        fonts=static / "fonts",
        reading_font=f"/theme/{named[READING_FONT]}" if READING_FONT in named else None,
        sheets={name: f"/{path}" for name, path in sheet_names.items()},
        script=f"/{folder}/main.js" if "main.js" in scripts else None,
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


def _stylesheet(static: Path, sheet: Sheet, named: Mapping[str, str]) -> bytes:
    """The sheet as it is served; its addresses lead to the named files.

    An address that leads to no file of the theme raises KeyError; a fault in the CSS, ValueError.
    """
    text = joined(static / "css", sheet)

    def rename(found: re.Match[str]) -> str:
        if found[2].startswith(("data:", "#")):
            return found[0]
        return f'url("../{named[found[2].removeprefix("../")]}")'

    return made_small(_URL.sub(rename, text), unused_classes(text, static.parent, sheet))


def _digest(*parts: str | bytes) -> str:
    whole = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8") if isinstance(part, str) else part
        whole.update(len(content).to_bytes(8, "big") + content)
    return whole.hexdigest()[:12]
