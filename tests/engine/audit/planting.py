"""Puts faults into a built site, makes small ones by hand, and says what a rule finds in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from explainer.audit.built_site import BuiltSite, open_site


class Change(NamedTuple):
    """In the first file that fits the pattern, `old` (None: all that it holds) becomes `new` (None: it is removed)."""

    pattern: str
    old: str | None
    new: str | bytes | None


@contextmanager
def changed(folder: Path, change: Change) -> Iterator[None]:
    """The folder with a change in it, which is taken back; what is to be replaced has to be there."""
    path = first(folder, change.pattern)
    before = path.read_bytes() if path.exists() else None
    try:
        if change.new is None:
            path.unlink()
        elif change.old is None:
            path.write_bytes(change.new if isinstance(change.new, bytes) else change.new.encode("utf-8"))
        else:
            text = path.read_bytes().decode("utf-8")
            assert change.old in text, f"{change.pattern} has no {change.old!r}"
            path.write_bytes(text.replace(change.old, str(change.new), 1).encode("utf-8"))
        yield
    finally:
        if before is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(before)


def first(folder: Path, pattern: str) -> Path:
    """The first file that fits; the one of that name, where none does."""
    return next(iter(sorted(folder.glob(pattern))), folder / pattern)


def small(folder: Path, files: dict[str, str]) -> BuiltSite:
    """A site of these files alone."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
    return open_site(folder)


def front(folder: Path, html: str) -> BuiltSite:
    """A site with a few files beside its front page, whose words are these."""
    others = {f"{name}/index.html": page('<p id="there">', address=f"/{name}/") for name in ("facts", "timeline")}
    picture = '<svg xmlns="http://www.w3.org/2000/svg"><path id="shape"/></svg>'
    files = {"index.html": page(html), "favicon.svg": picture, "data/facts.csv": "id\r\n", **others}
    return small(folder, files)


def page(body: str = "", head: str = "", address: str = "/", title: str = "A page") -> str:
    """A page that has all that a page needs."""
    return (
        f'<!doctype html>\n<html lang="en">\n<head><title>{title}</title>\n'
        f'<meta name="description" content="About {address}">\n'
        f'<link rel="canonical" href="https://bridge.example{address}">{head}</head>\n'
        f"<body><h1>A page</h1>\n{body}</body>\n</html>\n"
    )


def told(rule: ModuleType, site: BuiltSite) -> list[str]:
    """What the rule says, as `file:line:column: message`."""
    return [f"{problem.location}: {problem.message}" for problem in rule.check(site)]


def place(path: Path, words: str, after: str = "") -> str:
    """Where these words first stand behind others, as `line:column`."""
    text = path.read_bytes().decode("utf-8")
    before = text[: text.index(words, text.index(after) + len(after))]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
