"""The theme's files: one stylesheet made of many, named by its content, and everything else as it is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Assets:
    """Files by path from the root of the output, and the address of the stylesheet."""

    files: dict[str, bytes]
    stylesheet: str


def theme_files(static: Path) -> Assets:
    """Joins the stylesheets in the order of `css/index.txt`; copies fonts, scripts and images."""
    css = static / "css"
    names = [line.strip() for line in (css / "index.txt").read_text("utf-8").splitlines() if line.strip()]
    sheet = "\n".join((css / name).read_text("utf-8") for name in names).encode("utf-8")
    name = f"theme/css/site.{hashlib.sha256(sheet).hexdigest()[:12]}.css"
    files = {
        f"theme/{path.relative_to(static).as_posix()}": path.read_bytes()
        for path in sorted(static.rglob("*"))
        if path.is_file() and css not in path.parents and not path.name.startswith(".")
    }
    return Assets(files | {name: sheet}, f"/{name}")
