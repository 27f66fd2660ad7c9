"""What was rewritten in place is left, what was replaced is found; who may have done it is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.build.output.tree import stamps
from explainer.pelican_plugin.duplicate_files import made_by_others, problems, replaced, suspects
from explainer.problems import Location, render

WORDS = b"<p>The bridge was opened by the River Board in March, at a cost of five million.</p>"


def found(tmp_path: Path, name: str, ours: bytes, theirs: bytes | None) -> tuple[str, ...]:
    path = tmp_path / name
    path.write_bytes(ours)
    before = stamps(tmp_path)
    if theirs is None:
        path.unlink()
    elif theirs != ours:
        path.write_bytes(theirs)
    return replaced(tmp_path, {name: ours}, before, stamps(tmp_path))


@pytest.mark.parametrize(
    ("name", "theirs", "is_replaced"),
    [
        ("index.html", WORDS, False),
        ("index.html", WORDS.replace(b"</p>", b""), False),  # made smaller
        ("index.html", b"<head><link rel=canonical></head>" + WORDS, False),  # added to
        ("index.html", b"<p>Another page altogether.", True),
        ("index.html", None, True),
        ("a.css", b"p{color:red}", True),
        ("sitemap.xml", WORDS + b" ", True),  # a file for programs has one author
        ("feeds/all.atom.xml", b"", True),
    ],
)
def test_page_may_be_rewritten_and_not_replaced(
    tmp_path: Path, name: str, theirs: bytes | None, is_replaced: bool
) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    assert found(tmp_path, name, WORDS, theirs) == ((name,) if is_replaced else ())


def test_file_that_is_as_it_was_is_nobody_s(tmp_path: Path) -> None:
    assert found(tmp_path, "empty.html", b"", b"") == ()


def test_plugin_whose_code_names_the_file_is_suspected_before_others() -> None:
    listening = {"maps": "write('sitemap.' + format)", "robots": "open('robots.txt')"}
    assert suspects(["sitemap.xml", "data/facts.json"], listening) == {
        "sitemap.xml": ("maps",),
        "data/facts.json": ("maps", "robots"),
    }


@pytest.mark.parametrize(
    ("plugins", "said"), [(("maps",), "by maps in"), (("a", "b"), "by one of a, b in"), ((), "by another plugin in")]
)
def test_problem_names_file_and_plugin(plugins: tuple[str, ...], said: str) -> None:
    told = render(problems({"sitemap.xml": plugins}, Location("pelicanconf.py", 3)))
    assert f"pelicanconf.py:3:1: error: sitemap.xml is written by this site, and {said} its place" in told


def test_files_of_others_are_known(tmp_path: Path) -> None:
    (tmp_path / ".well-known").mkdir()
    for name in ("index.html", "added.txt", ".well-known/added", ".hidden"):
        (tmp_path / name).write_bytes(WORDS)
    assert made_by_others(stamps(tmp_path), {"index.html"}) == {"added.txt", ".well-known/added"}
