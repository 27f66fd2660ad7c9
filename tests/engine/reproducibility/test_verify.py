"""A site is built under many conditions; whatever leaks into its bytes is told by the name of what was varied."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from explainer.reproducibility.building import NotBuilt, Process, build, own_environment, settings_in
from explainer.reproducibility.places import Places
from explainer.reproducibility.sources import Refused, read_source
from explainer.reproducibility.variations import VARIATIONS, Conditions, Variation, all_at_once, other_pythons
from explainer.reproducibility.verify import verify
from tests.engine.reproducibility.places import committed, small_site

BY_NAME = {one.name: one for one in VARIATIONS}
# What a plugin might write into a site, by the variation that must find it.
LEAKS = {
    "path": "os.getcwd().rpartition('/')[2] + str('“' in os.getcwd())",
    "hash-seed": "' '.join({'the', 'bridge', 'was', 'closed', 'on', 'monday', 'by', 'them'})",
    "file-order": "' '.join(os.listdir('theme/templates'))",
    "file-times": "str(os.stat('publishconf.py').st_mtime < 1e9)",
    "time-zone": "time.strftime('%z')",
    "locale": "os.environ.get('LC_ALL', '')",
    "umask": "str(os.stat('.cache/noted').st_mode)",
    "home": "os.path.expanduser('~')",
    "environment": "os.environ.get('COLUMNS', '')",
    "cores": "str(len(os.sched_getaffinity(0)))",
    "host": "platform.node()",
    "kernel": "platform.release()",
    "user": "str(os.getuid())",
    "clock": "str(datetime.datetime.now(datetime.UTC).date())",
    "file-system": "str(os.stat('.').st_dev)",
    "cache": "str(Path('.cache/noted').stat().st_size > 1)",
}
PLUGIN = """
import datetime, os, platform, sys, time
from pathlib import Path
from pelican import signals

def leak(pelican):
    Path(".cache").mkdir(exist_ok=True)
    with Path(".cache/noted").open("a") as notes:
        notes.write("x")
    output = Path(pelican.output_path)
    for name, value in dict({leaks}).items():
        (output / f"leak-{{name}}.txt").write_text(f"before {{value}} after")

def register():
    signals.finalized.connect(leak)
"""
WITH_PLUGIN = 'import sys\nsys.path.insert(0, ".")\nPLUGINS = [*PLUGINS, "leaks"]\n'


def leaky(to: Path, leaks: dict[str, str]) -> Path:
    """A site with a plugin of its own that writes these values, each into a file of its name."""
    listed = ", ".join(f"{name!r}: {value}" for name, value in leaks.items())
    return small_site(to, {"leaks.py": PLUGIN.format(leaks=f"{{{listed}}}")}, WITH_PLUGIN)


def verified(site: Path, *alone: str, together: Iterable[str] = ()) -> tuple[int, list[str]]:
    """The exit code, and the lines that were said."""
    said: list[str] = []
    chosen = [[BY_NAME[name] for name in names] for names in (alone, together)]
    return verify(site, "publishconf.py", chosen[0], chosen[1], said.append), said


def result(said: list[str], name: str) -> str:
    """What is said of one variation at the end of its line; empty where it was not varied."""
    return next((re.split(r"\s{2,}", line)[-1] for line in said if line.startswith(f"  {name} ")), "")


def told_of(said: list[str], name: str) -> set[str]:
    """The files that are told of under the line of a variation."""
    start = next(at for at, line in enumerate(said) if line.startswith(f"  {name} "))
    below = []
    for line in said[start + 1 :]:
        if not line.startswith("    "):
            break
        below.append(line)
    return {line.strip() for line in below if line.startswith("    leak-")}


@pytest.mark.slow
def test_clean_site_is_the_same_every_time(tmp_path: Path) -> None:
    site = small_site(tmp_path / "site")
    committed(site)
    alone = ("again", "worktree", "shallow-clone", "output", "cache")
    code, said = verified(site, *alone, together=BY_NAME)
    assert code == 0, said
    assert {name: result(said, name) for name in ("working-folder", *alone, "everything")} == dict.fromkeys(
        ("working-folder", *alone, "everything"), "same"
    )
    assert said[-1] == "8 builds, the same bytes every time"


FEW = ("path", "hash-seed", "file-order", "clock", "time-zone", "cores")
SELECTED = [
    pytest.param(FEW, marks=pytest.mark.slow, id="few"),
    pytest.param((*LEAKS,), marks=pytest.mark.torture, id="all"),
]


@pytest.mark.parametrize("names", SELECTED)
def test_each_leak_is_told_by_the_name_of_what_was_varied_and_by_no_other(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    code, said = verified(leaky(tmp_path / "site", {name: LEAKS[name] for name in names}), *names)
    assert code == 1
    refused = {line.split(":")[0].strip() for line in said if line.startswith("  ") and ": " in line}
    varied = {*names} - refused
    assert {"path", "hash-seed", "file-order", "time-zone", "cores"} <= varied
    # in another folder files may be listed in another order, and it may be on another disk
    also = {"file-order": {"path", "file-times"}, "file-times": {"path", "file-order"}, "path": {"file-order"}}
    also |= {"file-system": {"path", "file-order"}}
    for name in varied:
        assert f"leak-{name}.txt" in told_of(said, name), said
        assert told_of(said, name) - {f"leak-{name}.txt"} <= {f"leak-{other}.txt" for other in also.get(name, ())}
    zone = said.index("    leak-time-zone.txt")
    assert said[zone + 1] == "      … before [-+0000-]{++1400+} after …"


@pytest.mark.slow
def test_what_differs_by_itself_is_told_once_and_then_counted(tmp_path: Path) -> None:
    site = leaky(tmp_path / "site", {"always": "os.urandom(4).hex()", "zone": "time.strftime('%z')"})
    code, said = verified(site, "again", "time-zone")
    assert code == 1
    assert (result(said, "again"), told_of(said, "again")) == ("1 file differs", {"leak-always.txt"})
    assert result(said, "time-zone") == "2 files differ, 1 of them always"
    assert told_of(said, "time-zone") == {"leak-zone.txt"}


@pytest.mark.slow
def test_file_that_git_does_not_have_is_missed_where_it_is_not(tmp_path: Path) -> None:
    site = leaky(
        tmp_path / "site", {"secret": "Path('secret.txt').read_text() if os.path.exists('secret.txt') else ''"}
    )
    (site / ".gitignore").write_text(".cache\n__pycache__\nsecret.txt\n", "utf-8")
    (site / "secret.txt").write_text("known here alone", "utf-8")
    committed(site)
    code, said = verified(site)
    assert (code, told_of(said, "working-folder")) == (1, {"leak-secret.txt"})


def test_who_edits_meanwhile_changes_no_place(tmp_path: Path) -> None:
    site = small_site(tmp_path / "site", {"data/a.txt": "before"})
    (tmp_path / "temporary").mkdir()
    places = Places(read_source(site), tmp_path / "temporary")
    (site / "data" / "a.txt").write_text("after", "utf-8")
    for conditions in (Conditions(Process({})), Conditions(Process({}), name="other")):
        with places.place(conditions) as place:
            assert (place.site / "data" / "a.txt").read_text("utf-8") == "before"


@pytest.mark.slow
def test_build_that_fails_under_a_condition_is_told_with_its_words(tmp_path: Path) -> None:
    value = "1 / (os.environ.get('HOME') != '/nonexistent/home')"
    code, said = verified(leaky(tmp_path / "site", {"home": value}), "home")
    assert (code, result(said, "home")) == (1, "NOT BUILT")
    assert any("division by zero" in line for line in said)


@pytest.mark.slow
def test_site_that_cannot_be_built_at_all_is_no_difference(tmp_path: Path) -> None:
    site = small_site(tmp_path / "site", {"data/facts/bad.yaml": "- id: Ä"})
    code, said = verified(site, "again")
    assert (code, len(said)) == (2, 1)
    assert said[0].startswith("the site cannot be built with publishconf.py:\n")
    assert "[bad-id]" in said[0]


def test_what_this_machine_does_not_let_vary_is_said(tmp_path: Path) -> None:
    process = Process({"LANG": "C"})
    with (
        pytest.raises(Refused, match="no git repository"),
        Places(read_source(tmp_path), tmp_path).place(Conditions(process, made="worktree")),
    ):
        pass
    (python,) = other_pythons(("/nowhere/python3.99",))
    with pytest.raises(Refused, match=r"not installed for /nowhere/python3\.99"):
        python.vary(Conditions(process))


def test_everything_at_once_leaves_out_what_cannot_be() -> None:
    def refused(conditions: Conditions) -> Conditions:
        raise Refused("not here")

    chosen = (BY_NAME["path"], Variation("never", "", refused), BY_NAME["worktree"], BY_NAME["umask"])
    conditions, varied = all_at_once(Conditions(Process({})), chosen)
    assert [one.name for one in varied] == ["path", "umask"]
    assert (conditions.made, conditions.process.inside) == ("copy", {"umask": 0o077})


def test_settings_of_the_public_come_first(tmp_path: Path) -> None:
    assert settings_in(tmp_path) is None
    for name in ("pelicanconf.py", "publishconf.py"):
        (tmp_path / name).touch()
        assert settings_in(tmp_path) == name


def test_python_that_is_not_there_is_no_traceback(tmp_path: Path) -> None:
    process = Process(own_environment(A="b", PATH=None), python="/nowhere/python")
    assert (process.environment["A"], "PATH" in process.environment) == ("b", False)
    with pytest.raises(NotBuilt, match="/nowhere/python cannot be started: No such file"):
        build(tmp_path, "publishconf.py", tmp_path / "output", process, tmp_path)
