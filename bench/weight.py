"""Weighs every kind of page of a built site, compressed as a reader receives it (brotli)."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import brotli


def compressed(path: Path) -> int:
    """The file's bytes after brotli at its highest quality; fonts are compressed already."""
    data = path.read_bytes()
    return len(data) if path.suffix == ".woff2" else len(brotli.compress(data, quality=11))


def first_view(output: Path, address: str) -> dict[str, int]:
    """Compressed bytes of a page: html, css, its scripts, and the fonts of a wide screen (a phone has its own).

    The sheet for paper is left out: browsers fetch it last, and wait for nothing of it.
    """
    page = output / address.removeprefix("/") / "index.html"
    html = page.read_text(encoding="utf-8")
    sheets = [output / href.removeprefix("/") for href in re.findall(r'rel="stylesheet" href="([^"]+)">', html)]
    fonts = {font for sheet in sheets for font in _fonts(sheet)}
    return {
        "html": compressed(page),
        "css": sum(map(compressed, sheets)),
        "js": sum(map(compressed, _with_modules(html, output))),
        "fonts": sum(compressed(font) for font in fonts if "italic" not in font.name),
    }


def _fonts(sheet: Path) -> Iterator[Path]:
    for name in re.findall(r'url\("?([^")]+\.woff2)"?\)', sheet.read_text(encoding="utf-8")):
        yield (sheet.parent / name).resolve()


def _with_modules(html: str, output: Path) -> set[Path]:
    """The script that the page names, the modules of its `data-module` attributes, and what those import."""
    loaders = [output / src.removeprefix("/") for src in re.findall(r'<script[^>]* src="([^"]+)"', html)]
    names = {name for names in re.findall(r'data-module="([^"]+)"', html) for name in names.split()}
    waiting = loaders + [loader.parent / f"{name}.js" for loader in loaders for name in names]
    found: set[Path] = set()
    while waiting:
        script = waiting.pop().resolve()
        if script not in found:
            found.add(script)
            imported = re.findall(r"""from\s*["'](\./[^"']+\.js)["']""", script.read_text(encoding="utf-8"))
            waiting += [script.parent / name for name in imported]
    return found


ADDRESSES = {
    "home": "/",
    "explainer": "/explainers/the-dead/",
    "explainer, most embeds": "/explainers/known-disputed-unknown/",
    "timeline": "/timeline/",
    "topic timeline": "/timeline/casualties/",
    "question": "/questions/how-many-died/",
    "fact": "/facts/casualties-caracas-100/",
    "topic": "/topics/oil/",
    "people": "/people/",
    "sources": "/sources/",
}


def main(folder: str = "output") -> None:
    """Prints a table in bytes."""
    print(f"{'':24}{'html':>8}{'css':>8}{'html+css':>10}{'js':>8}{'fonts':>8}{'all':>8}")
    for name, address in ADDRESSES.items():
        row = first_view(Path(folder), address)
        both, total = row["html"] + row["css"], sum(row.values())
        print(f"{name:24}{row['html']:8}{row['css']:8}{both:10}{row['js']:8}{row['fonts']:8}{total:8}")


if __name__ == "__main__":
    main(*sys.argv[1:])
