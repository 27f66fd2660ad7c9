"""`explainer verify` and `explainer compare` as they are typed."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from explainer.cli import main
from explainer.mistyped import Mistyped
from explainer.reproducibility.compare_command import add_compare, run_compare
from explainer.reproducibility.variations import VARIATIONS
from explainer.reproducibility.verify_command import add_verify, run_verify
from tests.engine.reproducibility.places import small_site
from tests.engine.reproducibility.servers import sealed


def test_what_is_varied_is_listed_and_nothing_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--list", "--root", str(tmp_path)]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert [name for name in names if not name.startswith("python")] == [
        *(one.name for one in VARIATIONS),
        "everything",
    ]
    assert list(tmp_path.iterdir()) == []


def test_mistyped_variation_is_answered_with_the_nearest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_site(tmp_path)
    assert main(["verify", "--only", "clok", "--root", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith('explainer: nothing is varied by the name "clok"; did you mean "clock"?')


def test_folder_without_settings_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--root", str(tmp_path)]) == 2
    assert (
        capsys.readouterr().err == f"explainer: there is no publishconf.py or pelicanconf.py in {tmp_path.resolve()}\n"
    )
    options = argparse.ArgumentParser()
    add_verify(options)
    with pytest.raises(Mistyped, match=r"there is no other\.py"):
        run_verify(options.parse_args(["--root", str(tmp_path), "-s", "other.py"]), print)


@pytest.mark.slow
def test_one_variation_alone_is_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_site(tmp_path)
    assert main(["verify", "--only", "umask", "--root", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if line.startswith("  ")] == ["working-folder", "umask"]
    assert lines[-1] == "3 builds, the same bytes every time"


def test_site_is_compared_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "index.html").write_text("<p>Home", "utf-8")
    sealed(tmp_path, commit=None)
    assert main(["compare", str(tmp_path)]) == 2
    assert capsys.readouterr().out.splitlines() == [
        f"{tmp_path}: 0.0 MB in files: 1, of commit unknown",
        "the site is what its manifest says",
        "cannot be compared with a commit: the site does not say from which it was built; --commit names one",
    ]


def test_place_of_a_site_has_to_be_given(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["compare"])
    assert "usage: explainer compare" in capsys.readouterr().err
    options, said = argparse.ArgumentParser(), list[str]()
    add_compare(options)
    assert run_compare(options.parse_args(["", "--show", "-1"]), said.append) == 2
    assert said == ["cannot be compared: nothing is no folder; the address of a site begins with https://"]
