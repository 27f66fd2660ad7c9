"""Two builds into one folder do not mix: the second says that it waits, and waits; a killed one holds nobody up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import explainer
from explainer.build.output.lock import locked
from tests.engine.sites.building import listed, snapshot, without_manifest

ENGINE = Path(explainer.__file__).parents[1]
HOLDER = """
import sys, time; from pathlib import Path
from explainer.build.output.lock import locked
locked(Path(sys.argv[1]), lambda: print("waiting", flush=True)); print("locked", flush=True); time.sleep(60)
"""
BUILDER = """
import sys; from pathlib import Path
from tests.engine.build.output.test_staged import build
output, word = Path(sys.argv[1]), sys.argv[2].encode()
for number in range(20):
    build(output, {f"{number}/{page}/index.html": word for page in range(20)})
"""


def start(program: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, text=True, cwd=ENGINE)


def heard(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def test_second_waits_and_says_so_and_a_killed_one_lets_it_in(tmp_path: Path) -> None:
    with start(HOLDER, str(tmp_path)) as first:
        assert heard(first) == "locked"
        with start(HOLDER, str(tmp_path)) as second:
            assert heard(second) == "waiting"
            assert second.poll() is None
            first.send_signal(signal.SIGKILL)
            assert heard(second) == "locked"
            second.kill()


def test_who_has_waited_for_a_folder_that_was_replaced_waits_for_the_new_one(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "new").mkdir()
    old, new = locked(tmp_path / "old", lambda: None), locked(tmp_path / "new", lambda: None)
    assert old is not None
    assert new is not None
    with start(HOLDER, str(tmp_path / "old")) as second:
        assert heard(second) == "waiting"
        (tmp_path / "old").rename(tmp_path / "gone")
        (tmp_path / "new").rename(tmp_path / "old")
        os.close(old)
        time.sleep(0.3)
        assert second.poll() is None
        os.close(new)
        assert heard(second) == "locked"
        second.kill()


def test_two_builds_at_once_leave_the_site_of_one_of_them(tmp_path: Path) -> None:
    output = tmp_path / "output"
    with start(BUILDER, str(output), "one") as first, start(BUILDER, str(output), "two") as second:
        assert (first.wait(), second.wait()) == (0, 0)
    found = without_manifest(snapshot(output))
    assert len(set(found.values())) == 1
    assert len(found) == 20
    assert listed(output).keys() == found.keys()
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
