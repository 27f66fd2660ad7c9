"""The command `explainer links`: three runs over a web that moves, dies and changes, and what an editor gets of it."""

from __future__ import annotations

import json
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from explainer.cli import main
from explainer.web import dialing
from tests.engine.sites import tiny
from tests.engine.web.servers import Web, moved, response, web

DAY = 86_400
FIRST = 1_772_323_200  # 1 March 2026
STORY = (
    "<title>Bridge opens after three years</title><p>The bridge was opened on Monday by the council after a long delay."
    "<p>Some 340 people crossed the bridge within the first hour of that day."
)
HOSTS = ("a-live", "b-moved", "c-gone", "d-front", "e-wall", "f-noname")
FACTS = """- id: bridge-crossed
  text: Some 340 people crossed the bridge.
  date: 2026-02-02
  reported: 2026-02-02
  sources: [a-live]
  topics: [building]
"""
PAGE = """---
title: The bridge
standfirst: When it opened, and who says so.
as_of: 2026-02-03
published: 2026-02-04
topics: [building]
---

Some 340 people crossed it.[@bridge-crossed] The bridge opened on 2 February 2026.[@bridge-opened]
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def river(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    pages = {f"{name}.example/bridge": response(STORY) for name in HOSTS}
    with web(pages) as made:
        made.pages |= {
            "b-moved.example/bridge": moved("/2026/bridge"),
            "b-moved.example/2026/bridge": response(STORY),
            "c-gone.example/bridge": response("", "410 Gone"),
            "d-front.example/bridge": moved("/", "302 Found"),
            "d-front.example/": response("<title>The Daily Front</title>"),
            "e-wall.example/bridge": response("", "403 Forbidden"),
        }
        made.names["f-noname.example"] = socket.gaierror(socket.EAI_NONAME, "not known")
        monkeypatch.setattr(dialing, "resolved", made.resolve)
        yield made


@pytest.fixture
def root(tmp_path: Path, river: Web) -> Path:
    records = "".join(
        f"- id: {name}\n  url: {river.url(f'{name}.example/bridge')}\n  title: Bridge opens after three years\n"
        f"  publisher: The {name.title()}\n  agency: null\n  published: 2026-02-03\n  language: en\n  kind: news\n\n"
        for name in HOSTS
    )
    files = {"data/sources/river.yaml": f"# kept\n{records}", "data/facts/crossed.yaml": FACTS}
    return tiny.minimal_with(tmp_path, files | {"content/explainers/the-bridge.md": PAGE})


@pytest.fixture
def run(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def made(day: int, *arguments: str, ids: tuple[str, ...] = HOSTS) -> tuple[int, str, str]:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(FIRST + (day - 1) * DAY))
        code = main(["links", *ids, *arguments, "--root", str(root), "--private", "--pause", "0"])
        said = capsys.readouterr()
        return code, said.out, said.err

    return made


def test_nothing_is_proposed_before_three_runs_on_different_days_agree(run: Run, root: Path, river: Web) -> None:
    before = (root / "data/sources/river.yaml").read_bytes()
    patch = root / "links.patch"
    for day in (1, 1, 2):
        code, out, _ = run(day, "--patch", str(patch))
        assert (code, patch.read_text("utf-8")) == (0, ""), out
    assert "Not for long enough yet (4)\n" in out
    assert "c-gone: dead: status 410 (2 of 3 looks)" in out
    assert out.endswith("6 sources looked at on 2026-03-02: 2 dead, 1 deviated, 1 live, 1 moved, 1 unknown\n")
    code, out, _ = run(3, "--patch", str(patch))
    assert code == 1
    assert "To change, after three looks that agree (5)\n" in out
    assert "a-live: url_status: live (status 200, since 2026-03-01)" in out
    assert "Nothing to be told for three looks: open it in a browser (1)\n" in out
    assert "e-wall: status 403, since 2026-03-01\n" in out
    assert (root / "data/sources/river.yaml").read_bytes() == before
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    subprocess.run(["git", "apply", str(patch)], cwd=root, check=True)
    after = (root / "data/sources/river.yaml").read_text("utf-8")
    assert after.startswith("# kept\n- id: a-live\n")
    assert after.count("url_status: live") == 2
    assert after.count("url_status: dead") == 2
    assert after.count("url_status: deviated") == 1
    assert river.url("b-moved.example/2026/bridge") in after


def test_changes_are_made_where_that_is_asked_for_and_not_asked_again(run: Run, root: Path) -> None:
    for day in (1, 2, 3):
        run(day, "--write")
    assert "url_status: dead" in (root / "data/sources/river.yaml").read_text("utf-8")
    code, out, _ = run(4)
    assert (code, "To change" in out) == (0, False)


def test_run_without_a_network_teaches_nothing(run: Run, root: Path, river: Web) -> None:
    run(1)
    state = (root / ".cache/links.json").read_bytes()
    river.names |= {f"{name}.example": socket.gaierror(socket.EAI_NONAME, "not known") for name in HOSTS}
    code, out, _ = run(2)
    assert (code, out) == (3, "nothing was learnt: 6 of 6 hosts did not answer: is the network as it should be?\n")
    river.names |= {f"{name}.example": OSError(101, "Network is unreachable") for name in HOSTS}
    code, out, _ = run(2, ids=("a-live",))
    assert (code, out) == (3, "nothing was learnt: nothing answered: is there a network?\n")
    assert (root / ".cache/links.json").read_bytes() == state


def test_page_that_says_otherwise_is_told_with_what_rests_on_it_and_where(run: Run, river: Web) -> None:
    assert run(1)[0] == 0
    river.pages["a-live.example/bridge"] = response(STORY.replace("340", "430"))
    code, out, _ = run(2)
    assert code == 1
    assert (
        "a-live: 340 stood there on 2026-03-01, and does not any more\n"
        "      fact bridge-crossed: Some 340 people crossed the bridge.\n"
        "        cited at content/explainers/the-bridge.md:9:29 of /explainers/the-bridge/\n"
    ) in out
    assert "source-drift" in run(2, "--format", "github")[1]
    assert "- `data/sources/river.yaml:3:3`" not in (told := run(2, "--format", "markdown")[1])
    assert "### To read again: the page says otherwise than it did (1)" in told
    assert "fact `bridge-crossed`: Some 340 people crossed the bridge. Cited at `content/explainers" in told
    (first, *_) = json.loads(run(2, "--format", "json")[1])["sources"]
    assert (first["id"], first["outcome"], first["drift"][0]["facts"][0]["id"]) == ("a-live", "live", "bridge-crossed")


def test_record_that_was_compared_since_begins_anew(run: Run, root: Path, river: Web) -> None:
    run(1)
    river.pages["a-live.example/bridge"] = response(STORY.replace("340", "430"))
    assert run(2)[0] == 1
    path = root / "data/sources/river.yaml"
    checked = "- id: a-live\n  checked: {on: 2026-03-02, by: A. B.}\n"
    path.write_text(path.read_text("utf-8").replace("- id: a-live\n", checked), "utf-8")
    assert run(2)[0] == 0


def test_those_come_first_that_were_looked_at_longest_ago(run: Run, river: Web) -> None:
    for day in (1, 2, 3):
        run(day, "--limit", "2", ids=())
    assert {path.partition(".")[0] for path in river.paths} == {"a-live", "b-moved", "c-gone", "d-front", "e-wall"}
    assert "1 source looked at" in run(4, "--host", "a-live.example", ids=())[1]
    assert "0 sources looked at" in run(4, "--since", "2026-03-04", "--host", "a-live.example", ids=())[1]


def test_copy_elsewhere_that_is_gone_is_told(run: Run, root: Path, river: Web) -> None:
    path = root / "data/sources/river.yaml"
    copy = f"  archived: {{url: {river.url('archive.example/bridge')}, date: 2026-02-04}}\n"
    path.write_text(path.read_text("utf-8").replace("  kind: news\n", f"  kind: news\n{copy}", 1), "utf-8")
    assert "Copies that do not answer (1)\n" in run(1)[1]
    river.pages["archive.example/bridge"] = response(STORY)
    assert "Copies that do not answer" not in run(2)[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a-life",), 'there is no source "a-life"; did you mean "a-live"?'),
        (("--limit", "0"), "--limit wants a number from 1 on"),
        (("--since", "Monday"), "Monday is no day; write YYYY-MM-DD, such as 2026-03-01"),
    ],
)
def test_what_cannot_be_done_is_told(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, _, err = run(1, *arguments, ids=())
    assert (code, err.strip()) == (2, f"explainer: {said}")


def test_without_leave_no_machine_nearby_is_asked(root: Path, river: Web, capsys: pytest.CaptureFixture[str]) -> None:
    main(["links", "a-live", "b-moved", "--root", str(root), "--pause", "0"])
    assert "it leads into a network that is not everybody's" not in capsys.readouterr().out
    assert river.asked == []
