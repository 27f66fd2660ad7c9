"""This site, published for the first time in a copy, goes out; a figure changed in silence does not; told, it does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explainer.cli import main
from tests.conftest import copy_of_the_site, publish_into
from tests.engine.published.repositories import Repository, nobodys_settings
from tests.engine.site.published.comparing import adding, correcting

POINT = re.compile(r"(?m)^- id: (\S+)$|^      value: (\d+\.\d+)$")


@pytest.mark.slow
def test_nothing_that_was_published_changes_in_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)
    here, output = Repository(copy_of_the_site(tmp_path / "site")), tmp_path / "output"
    adding(".gitignore", ".cache\ntheme\n")(here.site)
    here.git("init", "--quiet", "--initial-branch=main")
    here.commit("Begin")
    assert refused(output, here) == [
        "data/published:1:1: error: nothing was published yet: no lock says what readers last saw"
    ]

    assert publish(here, "--first") == 0  # what this gives to readers, all other tests of the site read

    path = min((here.site / "data" / "series").glob("*.yaml"))
    text = path.read_text("utf-8")
    series, was = first_point(text)
    now = f"{float(was) + 1:.2f}"
    path.write_text(text.replace(f"value: {was}\n", f"value: {now}\n", 1), "utf-8")
    point = text[: text.index(f"value: {was}\n")].count("\n")  # it begins on the line before, with its day
    here.commit("Change a figure")
    counted, silent = refused(output, here)
    assert silent.startswith(f"data/series/{path.name}:{point}:")
    assert f'of "{series}" is not what was published, and no correction tells of it' in silent
    assert "1 change is not published" in counted
    assert publish(here) == 1

    correcting(f"records: [{series}]", f'was: "{was}"', f'now: "{now}"', id="a-figure")(here.site)
    here.commit("Tell of it")
    assert publish(here) == 0
    publish_into(output, here.site)
    assert b"a-figure" in (output / "changes" / "index.html").read_bytes()


def first_point(text: str) -> tuple[str, str]:
    """The id of the first series with a point that is no whole number, and that number."""
    series = ""
    for found in POINT.finditer(text):
        series = found[1] or series
        if found[2]:
            return series, found[2]
    raise AssertionError("no series has such a point")


def publish(here: Repository, *options: str) -> int:
    code = main(["publish", "--root", str(here.site), *options])
    if not code:
        here.commit("Publish")
    return code


def refused(output: Path, here: Repository) -> list[str]:
    """The errors with which the build is refused; what was there before stays."""
    before = output.exists()
    with pytest.raises(RuntimeError) as raised:
        publish_into(output, here.site)
    assert output.exists() is before
    return re.findall(r"^\S+:\d+:\d+: error: .*?(?= \[[a-z-]+\]$)", str(raised.value), re.MULTILINE)
