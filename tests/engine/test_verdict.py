"""A check of what has not changed says the same, at once; and sees everything that has changed."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import pipeline
from explainer.cli import main
from explainer.kept import Kept
from explainer.loading.layout import read_layout
from explainer.today import build_day
from explainer.verdict import kept_at, verdict
from tests.engine.effort import examples
from tests.engine.sites import tiny

MORE = "data/facts/more.yaml"
EXPLAINER = Path(pipeline.__file__).parent
# What a check needs beside the standard library, when something has changed.
HEAVY = ("babel", "markdown", "pelican", "pydantic", "pymdownx", "yaml", "jinja2", "PIL")
IMPORTED = """
import json, sys
before = set(sys.modules)
from explainer.cli import main
code = main(["check", "--root", sys.argv[1]])
print(json.dumps([code, sorted(set(sys.modules) - before)]), file=sys.stderr)
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with two faults."""
    return tiny.copy_site(tiny.HERE / "invalid" / "bad-date", tmp_path / "site")


def check(site: Path, *options: str) -> tuple[int, str]:
    printed = StringIO()
    with redirect_stdout(printed):
        code = main(["check", "--root", str(site), "--format", "json", *options])
    return code, printed.getvalue()


def warm(site: Path) -> tuple[int, str]:
    """What a check says of the site as it is, after it has been looked at as it was."""
    said = check(site)
    assert said == check(site), "a second time, it says something else"
    return said


def verdict_file(site: Path) -> Path:
    return site / ".cache" / "check" / "verdict"


def run(site: Path, engine: Path = EXPLAINER.parent) -> subprocess.CompletedProcess[str]:
    """What a process of its own says, and on its second stream which modules it imported."""
    command = [sys.executable, "-c", IMPORTED, str(site)]
    environment = os.environ | {"PYTHONPATH": str(engine)}
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=site, env=environment)


def test_unchanged_check_imports_only_the_standard_library_and_little_of_that(site: Path) -> None:
    first, second = run(site), run(site)
    assert first.stdout == second.stdout == (tiny.HERE / "invalid/bad-date/problems.txt").read_text("utf-8")
    (cold_code, cold), (code, modules) = json.loads(first.stderr), json.loads(second.stderr)
    assert cold_code == code == 1
    assert {"markdown", "pydantic", "yaml"} <= set(cold), "these are the names to look for"
    assert [name for name in modules if name.partition(".")[0] in HEAVY] == []
    others = {name.partition(".")[0] for name in modules} - sys.stdlib_module_names
    assert {name for name in others if not name.startswith("_sysconfigdata")} == {"explainer"}
    assert len([name for name in modules if name.startswith("explainer")]) <= 22
    assert len(modules) <= 110


def _other_letter(site: Path) -> None:
    """The same size, the same time, the same file."""
    path = site / MORE
    about, text = path.stat(), path.read_text("utf-8")
    path.write_text(text.replace("2026-02-30", "2026-02-31"), "utf-8")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert path.stat().st_size == about.st_size


def _renamed(site: Path) -> None:
    (site / MORE).rename(site / "data/facts/mores.yaml")


def _moved(site: Path) -> None:
    (site / MORE).rename(site / "data/sources/more.yaml")


def _removed(site: Path) -> None:
    (site / MORE).unlink()


def _page_removed(site: Path) -> None:
    (site / "content/pages/home.md").unlink()


def _all_prose_removed(site: Path) -> None:
    shutil.rmtree(site / "content")


def _all_data_removed(site: Path) -> None:
    shutil.rmtree(site / "data")


def _written(name: str, content: bytes) -> Callable[[Path], None]:
    def write(site: Path) -> None:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)

    write.__name__ = name
    return write


def _made(name: str, make: Callable[[Path], object]) -> Callable[[Path], None]:
    def made(site: Path) -> None:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        make(site / name)

    made.__name__ = f"{make.__name__} {name}"
    return made


def _link(path: Path) -> None:
    other = path.parents[2] / "elsewhere"
    other.mkdir()
    (other / "own.yaml").write_text("- id: x\n", "utf-8")
    path.symlink_to(other)


def _link_to_file(path: Path) -> None:
    other = path.parents[2] / "elsewhere.yaml"
    other.write_text("- id: x\n", "utf-8")
    path.symlink_to(other)


def _link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


CHANGES = [
    _other_letter, _renamed, _moved, _removed, _page_removed, _all_prose_removed, _all_data_removed,
    _written("data/facts/new.yaml", b"- id: x\n"),
    _written("data/facts/new.yml", b"- id: x\n"),
    _written("data/facts/large.yaml", b"#" * 1_000_001),
    _written("data/map/one.yaml", b"- id: x\n"),
    _written("data/map/one.geojson", b"{}"),
    _written("data/strange/new.yaml", b""),
    _written("content/stray.txt", b""),
    _written("content/explainers/more.md", b"# No front matter"),
    _written("pelicanconf.py", b"PATH = 'prose'"),
    _made("data/facts/folder.yaml", Path.mkdir),
    _made("data/facts/linked", _link),
    _made("data/map", _link),
    _made("data/facts/linked.yaml", _link_to_file),
    _made("data/facts/nothing.yaml", _link_to_nothing),
    _made("content/linked", _link),
    _made("content/explainers/nothing.md", _link_to_nothing),
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_every_change_is_seen_and_taken_back(tmp_path: Path, change: Callable[[Path], None]) -> None:
    site = tiny.copy_site(tiny.HERE / "invalid" / "bad-date", tmp_path / "site")
    before = warm(site)
    change(site)
    after = check(site, "--no-cache")
    assert after != before, "there is nothing to see"
    assert warm(site) == after
    shutil.copytree(site / ".cache", tmp_path / "kept")
    shutil.rmtree(site)
    tiny.copy_site(tiny.HERE / "invalid" / "bad-date", site)
    shutil.copytree(tmp_path / "kept", site / ".cache")
    assert warm(site) == before


def test_file_that_a_link_leads_to_is_looked_at(site: Path, tmp_path: Path) -> None:
    _link_to_file(site / "data" / "facts" / "linked.yaml")
    _link(site / "data" / "map")
    warm(site)
    for other in (site / "elsewhere.yaml", tmp_path / "elsewhere" / "own.yaml"):
        other.write_text("- id: other-words\n", "utf-8")
        assert warm(site) == check(site, "--no-cache")


FILES = ("data/facts/more.yaml", "data/facts/far.yaml", "data/events/new.yaml", "content/explainers/second.md",
         "content/pages/home.md", "data/stray.txt")  # fmt: skip
PIECES = st.sampled_from(
    ["", "x", "é", "- id: x\n", "---\n", "[@far]", "\n\n", "  text: y\n", ": ", "/// question | q\n///\n"]
)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, str, int, str]:
    """A file, what becomes of it, where, and the words that come in."""
    kind = draw(st.sampled_from(["insert", "cut", "remove", "swap", "whole"]))
    return draw(st.sampled_from(FILES)), kind, draw(st.integers(0, 400)), draw(PIECES)


def edited(site: Path, edit: tuple[str, str, int, str]) -> None:
    name, kind, at, words = edit
    path, other = site / name, site / FILES[at % len(FILES)]
    text = path.read_text("utf-8") if path.exists() else ""
    if kind == "remove":
        path.unlink(missing_ok=True)
    elif kind == "swap" and path.exists() and other.exists():
        path.rename(site / "aside")
        other.rename(path) if other != path else None
        (site / "aside").rename(other)
    else:
        new = {"insert": text[:at] + words + text[at:], "cut": text[:at] + text[at + 7 :], "whole": words}
        path.parent.mkdir(exist_ok=True)
        path.write_text(new.get(kind, words), "utf-8")


@settings(max_examples=examples(10))
@given(st.lists(edits(), min_size=1, max_size=6))
def test_random_edits_give_the_same_problems_warm_and_cold(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[tuple[str, str, int, str]]
) -> None:
    site = tiny.copy_site(tiny.HERE / "invalid" / "bad-date", tmp_path_factory.mktemp("edited"))
    for edit in drawn:
        edited(site, edit)
        cold = check(site, "--no-cache")
        assert check(site) == cold
        assert check(site) == cold
    shutil.rmtree(site)


def test_other_engine_looks_for_itself(site: Path, tmp_path: Path) -> None:
    engine = tmp_path / "engine"
    shutil.copytree(EXPLAINER, engine / "explainer", ignore=shutil.ignore_patterns("__pycache__"))
    before = run(site, engine)
    rule = engine / "explainer" / "dates" / "edtf.py"
    text = rule.read_text("utf-8")
    assert "does not exist" in text
    rule.write_text(text.replace("does not exist", "is in no calendar"), "utf-8")
    after = run(site, engine)
    assert "pydantic" in json.loads(after.stderr)[1]
    assert before.stdout != after.stdout == before.stdout.replace("does not exist", "is in no calendar")


@pytest.mark.parametrize("damage", [b"", b"[]", b"\xff" * 200, None])
def test_damaged_or_foreign_verdict_is_not_taken(site: Path, tmp_path: Path, damage: bytes | None) -> None:
    said = warm(site)
    if damage is None:
        other = tiny.copy_site(tiny.HERE / "valid" / "minimal", tmp_path / "other")
        assert warm(other)[0] == 0
        damage = verdict_file(other).read_bytes()
    verdict_file(site).write_bytes(damage)
    assert warm(site) == said
    assert len(verdict_file(site).read_bytes()) > 200


def test_site_that_may_not_be_written_is_not_written(site: Path) -> None:
    site.chmod(0o555)
    assert warm(site) == check(site, "--no-cache")
    assert not (site / ".cache").exists()


def test_nothing_is_kept_where_it_is_switched_off_or_there_is_no_site(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(site, "--no-cache")
    check(tmp_path)
    monkeypatch.setenv("EXPLAINER_NO_CACHE", "1")
    check(site)
    assert [path for path in (site / ".cache", tmp_path / ".cache") if path.exists()] == []


@pytest.mark.parametrize("name", [".cache", ".cache/check"])
def test_cache_that_leads_elsewhere_is_left_alone(site: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "else").mkdir()
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).symlink_to(tmp_path / "else")
    assert kept_at(read_layout(site)) == Kept()
    assert warm(site) == check(site, "--no-cache")
    assert list((tmp_path / "else").iterdir()) == []


def test_what_is_saved_while_a_check_runs_is_seen_by_the_next(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.check_site

    def saved_meanwhile(*arguments: object, **named: object) -> object:
        found = real(*arguments, **named)  # type: ignore[arg-type]
        (site / MORE).write_text("[]\n", "utf-8")
        return found

    monkeypatch.setattr(pipeline, "check_site", saved_meanwhile)
    layout = read_layout(site)
    assert verdict(layout, kept_at(layout))
    assert not verdict_file(site).exists()


def test_checks_at_once_all_say_the_same(site: Path) -> None:
    command = [sys.executable, "-m", "explainer", "check", "--root", str(site)]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    said = (tiny.HERE / "invalid/bad-date/problems.txt").read_text("utf-8")
    assert {(*process.communicate(), process.returncode) for process in runs} == {(said, "", 1)}
    assert run(site).stdout == said


AHEAD = """- id: ahead
  text: So it is.
  date: 2026-01-01
  reported: 2027-01-16
  sources: [gazette-bridge]
  topics: [building]
"""


def on(day: str, site: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a check says on that day, which is what one says that knows nothing."""
    moment = dt.datetime.fromisoformat(f"{day}T12:00:00+00:00")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
    said = check(site)
    assert said == check(site, "--no-cache")
    return said[1]


def read_anew(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one at each check that reads the site."""
    real, counted = pipeline.check_site, [0]

    def counting(*arguments: object, **named: object) -> object:
        counted[0] += 1
        return real(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "check_site", counting)
    return counted


def test_what_was_right_is_told_and_what_is_no_more_to_come_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tiny.minimal_with(tmp_path, {"data/facts/ahead.yaml": AHEAD})
    assert "today is 27 November 2026" in on("2026-11-27", site, monkeypatch)
    assert "today is 28 November 2026" in on("2026-11-28", site, monkeypatch)
    assert '"level": "warning"' in on("2027-01-15", site, monkeypatch)
    after = on("2027-01-16", site, monkeypatch)
    assert "in-the-future" not in after
    assert "reported-after-sources" in after
    assert "today is 27 November 2026" in on("2026-11-27", site, monkeypatch), "the clock may be put back"


def test_verdict_of_a_site_with_nothing_to_come_holds_on_all_later_days(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = read_layout(tiny.minimal_with(tmp_path, {}))
    counted, kept = read_anew(monkeypatch), kept_at(layout)
    for day in (dt.date(2026, 11, 27), dt.date(2026, 11, 28), dt.date(2036, 1, 1)):
        assert verdict(layout, kept, day) == ()
    assert counted == [1]
    assert verdict(layout, kept, dt.date(2026, 3, 10)) != (), "two pages were not published yet"
    assert verdict(layout, kept) == ()
    assert counted == [3]


def test_verdict_with_something_to_come_holds_for_the_day_it_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = read_layout(tiny.minimal_with(tmp_path, {"data/facts/ahead.yaml": AHEAD}))
    counted, kept = read_anew(monkeypatch), kept_at(layout)
    for day, times in ((27, 1), (27, 1), (28, 2), (28, 2)):
        assert verdict(layout, kept, dt.date(2026, 11, day))
        assert counted == [times]


@pytest.mark.parametrize("epoch", ["today", "1e9", "9" * 30])
def test_day_that_cannot_be_read_is_told(site: Path, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    complaint = StringIO()
    with redirect_stderr(complaint):
        assert check(site) == (2, "")
    message = "SOURCE_DATE_EPOCH, of the environment, is not a number of seconds: set it to a whole number, or unset it"
    assert complaint.getvalue() == f"explainer: {message}\n"


def test_day_is_that_of_the_environment_or_today() -> None:
    assert build_day({"SOURCE_DATE_EPOCH": "1795737600"}) == dt.date(2026, 11, 27)
    assert build_day({"SOURCE_DATE_EPOCH": "1795737599"}) == dt.date(2026, 11, 26)
    assert build_day({"SOURCE_DATE_EPOCH": "-1"}) == dt.date(1969, 12, 31)
    before = dt.datetime.now(dt.UTC).date()
    assert before <= build_day({}) <= dt.datetime.now(dt.UTC).date()
    assert build_day({"SOURCE_DATE_EPOCH": ""}) >= before
