"""Which pages read otherwise in another build: by their words, whatever else is in their HTML."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.published.built_pages import BuiltPage, PagesApart, pages_apart

LOOK = "<link href=a.css>"


def built(folder: Path, **pages: str | None) -> Path:
    """A built site: of each page its words, and HTML with them; None for a page that has no Markdown."""
    for name, words in pages.items():
        page = folder / name.replace("__", "/").removeprefix("home")
        page.mkdir(parents=True, exist_ok=True)
        (page / "index.html").write_text(f"{LOOK}{words}", "utf-8")
        if words is not None:
            (page / "index.md").write_text(words, "utf-8")
    return folder


def test_pages_are_told_apart_by_their_words(tmp_path: Path) -> None:
    before = built(
        tmp_path / "before", home="# The dam", facts__old="# Old", facts__toll="# The toll\n\n- Note: 80 died.",
        embed__facts__toll="# The toll\n\n80", search=None, same="# Same",
    )  # fmt: skip
    after = built(
        tmp_path / "after", home="# The dam", facts__new="# New", facts__toll="# The toll\n\n- Note: 83 died.",
        embed__facts__toll="# The toll\n\n83", search=None, same="# Same",
    )  # fmt: skip
    assert pages_apart(before, after) == PagesApart(
        new=(BuiltPage("/facts/new/", "New"),),
        gone=(BuiltPage("/facts/old/", "Old"),),
        read_otherwise=(BuiltPage("/facts/toll/", "The toll", "Note: 83 died."),),
    )


def test_what_only_looks_otherwise_is_counted(tmp_path: Path) -> None:
    before, after = (built(tmp_path / name, home="# The dam", a="# A", search=None) for name in ("before", "after"))
    for page in ("a/index.html", "search/index.html"):
        (after / page).write_text((after / page).read_text("utf-8").replace("a.css", "b.css"), "utf-8")
    (after / "b.css").touch()
    assert pages_apart(before, after) == PagesApart((), (), (BuiltPage("/search/", ""),), look_otherwise=1)


def test_the_same_build_is_nothing_apart(tmp_path: Path) -> None:
    site = built(tmp_path, home="# The dam", a="# A")
    assert pages_apart(site, site) == PagesApart((), (), ())


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- **83**: [The toll (of May)](https://a.example/b/) Disputed", "83: The toll (of May) Disputed"),
        ("[^10]: It was [closed](/dam/), [sic].", "It was closed, [sic]."),
        ("## Sources", "Sources"),
        ("It is [@a] 2 * 3 ** 4.", "It is [@a] 2 * 3  4."),
    ],
)
def test_line_that_is_new_is_told_by_its_words(tmp_path: Path, line: str, words: str) -> None:
    before, after = built(tmp_path / "before", home="# The dam"), built(tmp_path / "after", home=f"# The dam\n\n{line}")
    assert pages_apart(before, after).read_otherwise == (BuiltPage("/", "The dam", words),)


def test_words_that_went_have_no_line_that_is_new(tmp_path: Path) -> None:
    before, after = built(tmp_path / "before", home="# The dam\n\nGone."), built(tmp_path / "after", home="# The dam\n")
    assert pages_apart(before, after).read_otherwise == (BuiltPage("/", "The dam", ""),)
