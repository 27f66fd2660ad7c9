"""A build that is killed before any call to the system that writes leaves one whole site, and the next one mends all."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

import explainer
from tests.engine.build.output.test_staged import build
from tests.engine.sites import tiny
from tests.engine.sites.building import listed, snapshot, without_manifest

pytestmark = pytest.mark.torture
ENGINE = Path(explainer.__file__).parents[1]
KILLS = 200
WRITING = (
    "openat,write,pwrite64,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,chmod,fchmod,"
    "fchmodat,chown,utimensat,symlink,symlinkat,ftruncate"
)
WRITER = """
import json, sys; from pathlib import Path
from explainer.build.output.begin import begin
files = {name: text.encode() for name, text in json.loads(Path(sys.argv[2]).read_text("utf-8")).items()}
staged = begin(Path(sys.argv[1]), False, lambda: None, sys.argv[3] == "in-place")
staged.write(files)
staged.seal(files, {"id": "0"}, (), ())
staged.publish()
"""


def edition(word: str) -> dict[str, bytes]:
    """A site whose every page has a word and asks for a style sheet of its name; some files are the same in all."""
    page = f"<link href=/theme/{word}.css> {word}".encode()
    pages = {f"facts/{number}/index.html": page for number in range(8)}
    own = {f"{word}/index.html": page, f"was-{word}": b"a file", f"theme/{word}.css": b"css", "feeds/all.xml": page}
    other = "two" if word == "one" else "one"
    turned = {f"was-{other}/index.html": page}  # a file in one edition, a folder in the other
    return {"index.html": page, **pages, **own, **turned, "same.html": b"same", "data/same.json": b"{}"}


def command(output: Path, way: str) -> list[str]:
    files = output.parent.parent / "two.json"
    files.write_text(json.dumps({name: content.decode() for name, content in edition("two").items()}), "utf-8")
    return [sys.executable, "-c", WRITER, str(output), str(files), way]


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}


def calls(output: Path, way: str) -> list[tuple[str, int]]:
    """Every call of a build that writes: its name, and the how manieth of that name it is."""
    trace = output.parent.parent / "trace"
    tracing = ["strace", "-y", "-qq", "-o", str(trace), "-e", f"trace={WRITING}"]
    subprocess.run([*tracing, *command(output, way)], check=True, cwd=ENGINE, env=environment())
    counted: Counter[str] = Counter()
    found = []
    for line in trace.read_text("utf-8", "replace").splitlines():
        named = re.match(r"(\w+)\((.*)", line)
        if named:
            counted[named[1]] += 1
            if str(output.parent) in named[2] and (named[1] != "openat" or "O_CREAT" in named[2]):
                found.append((named[1], counted[named[1]]))
    return found


def killed(output: Path, way: str, name: str, nth: int) -> bool:
    """Whether the build was killed when it was about to make that call."""
    inject = ["-e", f"trace={name}", "-e", f"inject={name}:signal=SIGKILL:when={nth}"]
    tracing = ["strace", "-qq", "-o", "/dev/null", *inject]
    ended = subprocess.run([*tracing, *command(output, way)], check=False, cwd=ENGINE, env=environment())
    return ended.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL)


def site(output: Path) -> dict[str, bytes]:
    return {name: content for name, content in without_manifest(snapshot(output)).items() if not name.startswith(".")}


@pytest.mark.skipif(not shutil.which("strace"), reason="strace, which kills at a chosen call, is not installed")
@pytest.mark.parametrize("way", ["exchanged", "in-place"])
def test_killed_before_any_call_that_writes(tmp_path: Path, way: str) -> None:
    output = tmp_path / "room" / "output"
    theirs = {"CNAME": b"flood.example", "facts/theirs.txt": b"theirs"}
    one, two = (edition(word) | theirs for word in ("one", "two"))
    in_place = way == "in-place"
    build(output, edition("one"), in_place)
    for name, content in theirs.items():
        (output / name).write_bytes(content)
    (tmp_path / "room" / "outside").write_text("outside", "utf-8")
    every = calls(output, way)
    assert len(every) > 30
    picked = random.Random(1).choices(every, k=KILLS)
    seen: Counter[str] = Counter()
    for name, nth in picked:
        build(output, edition("one"), in_place)
        assert site(output) == one
        assert killed(output, way, name, nth), (name, nth)
        found = site(output)
        if not in_place:
            assert found in (one, two), (name, nth)
            assert listed(output).keys() | theirs.keys() == found.keys()
        seen["one" if found == one else "two" if found == two else "both"] += 1
        for page, content in found.items():
            sheet = re.search(rb"href=/(theme/\w+\.css)", content)
            assert not sheet or sheet[1].decode() in found, (name, nth, page)
        assert theirs.items() <= found.items()
        build(output, edition("two"), in_place)
        assert site(output) == two, (name, nth)
        assert listed(output).keys() | theirs.keys() == two.keys()
        assert snapshot(tmp_path / "room").keys() == {f"output/{name}" for name in snapshot(output)} | {"outside"}
    assert seen["one"] > 10
    assert seen["both"] == 0 or in_place


@pytest.mark.parametrize("after", [number / 20 for number in range(10, 50, 2)])
def test_whole_build_killed_at_some_moment(tmp_path: Path, after: float) -> None:
    folder = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path / "site")
    settings, output = tiny.settings_file(folder), tmp_path / "output"
    pelican = [sys.executable, "-m", "pelican", "-s", str(settings), "-o", str(output), "--fatal", "errors", "-q"]
    subprocess.run(pelican, check=True, cwd=ENGINE)
    before = snapshot(output)
    settings.write_text(settings.read_text("utf-8") + "\nSITENAME = 'Second edition'\n", "utf-8")
    with subprocess.Popen(pelican, cwd=ENGINE, start_new_session=True) as building:
        time.sleep(after)
        building.kill()
    found = snapshot(output)
    pages = [content for name, content in found.items() if name.endswith(".html")]
    assert found == before or all(b"Second edition" in page for page in pages)
    subprocess.run(pelican, check=True, cwd=ENGINE)
    assert listed(output).keys() == without_manifest(snapshot(output)).keys()
    assert {path.name for path in tmp_path.iterdir()} == {"site", "output"}
