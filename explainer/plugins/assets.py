"""The theme's files, each under a name made of its content, so that a reader's browser can keep it for good.

One stylesheet is made of many. Scripts import one another, so they keep their names, in a folder named after them all.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import lightningcss

SHEETS = ("index", "records", "timeline")  # each a listing in `css/`
_URL = re.compile(r"url\(\s*([\"']?)([^\"')]+)\1\s*\)")


@dataclass(frozen=True, slots=True)
class Assets:
    """Files by path from the root of the output; the addresses of the stylesheets and of the script that loads others.

    `fonts` is the folder that these come from. `stylesheet` is on every page, `record_sheet` beside it on pages made of
    records: prose does without its weight. `timeline_sheet` is the only one of timelines, the longest pages.
    """

    files: dict[str, bytes]
    fonts: Path
    stylesheet: str
    record_sheet: str
    timeline_sheet: str
    script: str | None


def theme_files(static: Path) -> Assets:
    """Everything under `theme/static`: scripts together, the stylesheets as one, and the rest one by one."""
    others = {name: content for name, content in _files(static).items() if not name.startswith(("css/", "js/"))}
    named = {name: _named(name, content) for name, content in others.items()}
    sheets = {listing: _stylesheet(static / "css", f"{listing}.txt", named) for listing in SHEETS}
    sheet_names = {listing: f"theme/css/{listing}.{_digest(sheet)}.css" for listing, sheet in sheets.items()}
    scripts = _files(static / "js")
    folder = f"theme/js/{_digest(*scripts, *scripts.values())}"
    return Assets(
        files={
            **{f"theme/{named[name]}": content for name, content in others.items()},
            **{f"{folder}/{name}": content for name, content in scripts.items()},
            **{sheet_names[listing]: sheet for listing, sheet in sheets.items()},
        },
        fonts=static / "fonts",
        stylesheet=f"/{sheet_names['index']}",
        record_sheet=f"/{sheet_names['records']}",
        timeline_sheet=f"/{sheet_names['timeline']}",
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


def _stylesheet(css: Path, listing: str, named: Mapping[str, str]) -> bytes:
    """The files that a listing in `css/` names, in its order, joined and made small; addresses lead to the named files.

    An address that leads to no file of the theme raises KeyError; a fault in the CSS, ValueError.
    """
    names = [line.strip() for line in (css / listing).read_text("utf-8").splitlines() if line.strip()]
    joined = "\n".join((css / name).read_text("utf-8") for name in names)

    def rename(found: re.Match[str]) -> str:
        if found[2].startswith(("data:", "#")):
            return found[0]
        return f'url("../{named[found[2].removeprefix("../")]}")'

    flags = lightningcss.calc_parser_flags(nesting=True)
    return lightningcss.process_stylesheet(_URL.sub(rename, joined), parser_flags=flags, minify=True).encode("utf-8")


def _digest(*parts: str | bytes) -> str:
    whole = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8") if isinstance(part, str) else part
        whole.update(len(content).to_bytes(8, "big") + content)
    return whole.hexdigest()[:12]
