"""Two states of one small site, and what is said of the difference."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from explainer.pipeline import read_site
from explainer.site.published.accounts import Told
from explainer.site.published.comparison import compare
from explainer.site.published.differences import Base, base_of
from explainer.site.published.parts import parts_of
from tests.engine.sites import tiny

EVERY_KIND = tiny.HERE / "valid" / "every-kind"
Edit = Callable[[Path], None]


def put(file: str, old: str, new: str) -> Edit:
    """Puts these words, which stand there once, in the place of those."""

    def edit(site: Path) -> None:
        text = (site / file).read_text("utf-8")
        assert text.count(old) == 1, (file, old, text.count(old))
        (site / file).write_text(text.replace(old, new), "utf-8")

    return edit


def adding(file: str, text: str) -> Edit:
    """Adds this to the end of the file."""

    def edit(site: Path) -> None:
        path = site / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")

    return edit


def compared(folder: Path, *edits: Edit, site: Path = EVERY_KIND, words: bool = True) -> Told:
    """What changed by these edits of the site; its words are known, or its digests alone."""
    tiny.copy_site(site, folder)
    base = base_of(parts_of(read_site(folder)[0]))
    for edit in edits:
        edit(folder)
    now, problems = read_site(folder)
    assert problems == ()
    return compare(now, base if words else Base(base.lock))


def rows(told: Told) -> list[tuple[str, str, str, str | None, str | None]]:
    """Each change as its kind, id, field, and what it was and is."""
    return sorted((one.kind, one.key.id, one.key.field, one.old, one.new) for one in told.changes)


def correcting(*lines: str, id: str = "corrected", kind: str = "correction") -> Edit:
    """Adds a correction of that id, with these lines."""
    head = (f"- id: {id}", "  date: 2026-11-30", f"  class: {kind}", "  why: We were wrong.")
    text = "\n".join(("", *head, *(f"  {line}" for line in lines), ""))
    return adding("data/corrections/later.yaml", text)
