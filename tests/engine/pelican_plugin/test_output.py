"""A build that cannot write says so in a sentence and leaves the site before; one that ends leaves no process."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import explainer
from explainer.pelican_plugin.output import RULE
from tests.engine.sites import tiny
from tests.engine.sites.building import listed, snapshot, without_manifest

pytestmark = pytest.mark.slow  # each build is a process of its own
UNPRIVILEGED = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site with its settings; the output is beside it."""
    folder = tiny.copy_site(tiny.HERE / "valid" / "every-kind", tmp_path / "site")
    tiny.settings_file(folder).rename(folder / "pelicanconf.py")
    return folder


def command(output: Path | str, *options: str) -> list[str]:
    return [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", str(output), "--fatal", "errors", *options]


def environment(**more: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(Path(explainer.__file__).parents[1])} | more


def build(site: Path, *before: str, output: str = "../output", **more: str) -> tuple[int, str]:
    """The exit code, and all that was said."""
    ran = subprocess.run(
        [*before, *command(output)], cwd=site, env=environment(**more), capture_output=True, text=True, check=False
    )
    return ran.returncode, ran.stdout + ran.stderr


def rename(site: Path, name: str) -> None:
    settings = (site / "pelicanconf.py").read_text("utf-8")
    (site / "pelicanconf.py").write_text(f"{settings}\nSITENAME = {name!r}\n", "utf-8")


def is_told(code: int, said: str, *words: str) -> bool:
    return code == 1 and "Traceback" not in said and f"[{RULE}]" in said and all(word in said for word in words)


# --- what a system refuses --------------------------------------------------------------------------------------------


def read_only(folder: Path) -> list[str]:
    """A command before another by which it finds that folder on a file system that cannot be written."""
    mount = f"mount --bind {folder} {folder} && mount -o remount,bind,ro {folder}"
    return ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", f'{mount} && exec "$@"', "sh"]


def full(folder: Path, size: str) -> list[str]:
    """A command before another by which it finds in that folder a disk of that size."""
    mount = f"mount -t tmpfs -o size={size} tmpfs {folder}"
    return ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", f'{mount} && exec "$@"', "sh"]


@pytest.fixture
def mounts(tmp_path: Path) -> None:
    """Skips where this machine lets nobody mount anything, even in a name space of their own."""
    (tmp_path / "probe").mkdir()
    if not shutil.which("unshare") or subprocess.run([*full(tmp_path / "probe", "1m"), "true"], check=False).returncode:
        pytest.skip("this machine allows no mounts in a name space of one's own")


@pytest.mark.usefixtures("mounts")
def test_output_that_cannot_be_written_is_told_and_left(site: Path) -> None:
    assert build(site)[0] == 0
    before = snapshot(site.parent / "output")
    rename(site, "Second edition")
    code, said = build(site, *read_only(site.parent / "output"))
    assert is_told(code, said, "Read-only file system", "hint: ", "as it was"), said
    assert snapshot(site.parent / "output") == before


@pytest.mark.usefixtures("mounts")
@pytest.mark.parametrize("size", ["100k", "900k"])
def test_disk_that_fills_up_is_told_and_the_next_build_mends_all(site: Path, size: str) -> None:
    (site.parent / "disk").mkdir()
    code, said = build(site, *full(site.parent / "disk", size), output="../disk/output")
    assert is_told(code, said, "No space left on device"), said
    assert build(site, output="../disk/output")[0] == 0
    assert listed(site.parent / "disk" / "output")


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("setpriv"), reason="only root can become another user here")
def test_folder_of_another_user_is_told(site: Path) -> None:
    (site.parent / "output").mkdir(mode=0o755)
    for folder in (site, *site.parents):
        if folder.stat().st_uid == os.getuid() and str(folder).startswith(str(Path("/tmp").resolve())):
            folder.chmod(folder.stat().st_mode | 0o055)
    reach = subprocess.run(
        [*UNPRIVILEGED, sys.executable, "-c", "import explainer"], check=False, env=environment(), cwd=site
    )
    if reach.returncode:
        pytest.skip("another user cannot read this checkout")
    code, said = build(site, *UNPRIVILEGED)
    assert is_told(code, said, "Permission denied", "give this user leave"), said


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="no mode of a folder stops root here")
def test_output_that_is_closed_to_us_is_told(site: Path) -> None:
    (site.parent / "output").mkdir(mode=0o000)
    stopped = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    code, said = build(site, *stopped)
    assert is_told(code, said, "Permission denied", "give this user leave"), said


def test_links_in_a_circle_in_the_place_of_the_output_are_told(site: Path) -> None:
    (site.parent / "output").symlink_to("output")
    code, said = build(site)
    assert is_told(code, said, "File exists"), said


def test_file_in_the_place_of_the_output_is_told(site: Path) -> None:
    (site.parent / "output").write_text("a file", "utf-8")
    code, said = build(site)
    assert is_told(code, said, "File exists"), said
    assert (site.parent / "output").read_text("utf-8") == "a file"


def test_file_of_somebody_s_in_the_way_is_told(site: Path) -> None:
    (site.parent / "output" / "robots.txt").mkdir(parents=True)
    (site.parent / "output" / "robots.txt" / "mine").write_text("mine", "utf-8")
    code, said = build(site)
    assert is_told(code, said, "robots.txt/mine", "move them out"), said
    assert (site.parent / "output" / "robots.txt" / "mine").exists()


@pytest.mark.parametrize("name", ["../victim", "link/victim", "/etc/victim", "", "."])
def test_hostile_manifest_is_told_and_rebuilt(site: Path, name: str) -> None:
    output = site.parent / "output"
    assert build(site)[0] == 0
    (site.parent / "victim").write_text("theirs", "utf-8")
    (output / "link").symlink_to(site.parent)
    manifest = (output / "manifest.json").read_text("utf-8")
    for copy in ("manifest.json", ".well-known/manifest.json"):
        (output / copy).write_text(
            manifest.replace('"sections": {', f'"files": {{"{name}": 1}},\n"sections": {{', 1), "utf-8"
        )
    for _ in range(2):
        code, said = build(site)
        assert code == 0, said
        assert "Traceback" not in said
    assert (site.parent / "victim").read_text("utf-8") == "theirs"
    assert "cannot be believed" not in said
    assert listed(output).keys() == {*without_manifest(snapshot(output))} - {"link"} - {
        name for name in snapshot(output) if name.startswith("link/")
    }


# --- two builds, and the folder that somebody stands in ---------------------------------------------------------------


def test_second_build_waits_for_the_first_and_the_site_is_of_one_of_them(site: Path, tmp_path: Path) -> None:
    second = tiny.copy_site(site, tmp_path / "second")
    rename(second, "Second edition")
    processes = [
        subprocess.Popen(command(tmp_path / "output"), cwd=folder, env=environment(), stderr=subprocess.PIPE, text=True)
        for folder in (site, second, site, second)
    ]
    said = [process.communicate()[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0, 0], said
    assert any("another build is writing" in one for one in said)
    assert not any("Traceback" in one for one in said)
    pages = [content for name, content in snapshot(tmp_path / "output").items() if name.endswith(".html")]
    assert sum(b"Second edition" in page for page in pages) in (0, len(pages))
    assert {path.name for path in tmp_path.iterdir()} == {"site", "second", "output"}  # nothing is left beside it


def test_folder_that_somebody_stands_in_is_changed_where_it_is(site: Path) -> None:
    output = site.parent / "output"
    assert build(site)[0] == 0
    inode = output.stat().st_ino
    rename(site, "Second edition")
    ran = subprocess.run(
        [*command("."), "-s", str(site / "pelicanconf.py")],
        cwd=output,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert output.stat().st_ino == inode
    assert "Second edition" in (output / "index.html").read_text("utf-8")


def test_setting_has_the_folder_stay(site: Path) -> None:
    output = site.parent / "output"
    assert build(site)[0] == 0
    inode = output.stat().st_ino
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("\nOUTPUT_IN_PLACE = True\nSITENAME = 'Second edition'\n")
    code, said = build(site)
    assert code == 0, said
    assert output.stat().st_ino == inode
    assert listed(output).keys() == without_manifest(snapshot(output)).keys()


PLUGIN = """
import os
from pathlib import Path
from pelican import signals

def add(pelican):
    output = Path(pelican.output_path)
    (output / "nothing" / "here").mkdir(parents=True)
    (output / "robots.link").symlink_to("robots.txt")
    (output / "latest").symlink_to("facts")
    (output / "broken").symlink_to("nowhere")

def register():
    signals.finalized.connect(add)
"""


@pytest.mark.parametrize("in_place", [False, True])
def test_folders_and_links_of_a_plugin_stop_no_build(site: Path, in_place: bool) -> None:
    output = site.parent / "output"
    (site / "adding.py").write_text(PLUGIN, "utf-8")
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(f"\nPLUGINS = [*PLUGINS, 'adding']\nPLUGIN_PATHS = ['.']\nOUTPUT_IN_PLACE = {in_place}\n")
    for _ in range(2):
        code, said = build(site)
        assert code == 0, said
        assert (output / "nothing" / "here").is_dir()
        links = {path.name for path in output.iterdir() if path.is_symlink()}
        assert links == {"robots.link", "latest", "broken"}
        assert {"robots.link", "robots.txt"} <= listed(output).keys()


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="no mode of a folder stops root here")
def test_build_that_stops_half_way_says_so_and_the_next_goes_on(site: Path) -> None:
    output = site.parent / "output"
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("\nOUTPUT_IN_PLACE = True\n")
    assert build(site)[0] == 0
    rename(site, "Second edition")
    (output / "facts").chmod(0o555)
    stopped = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    code, said = build(site, *stopped)
    assert code == 1
    assert "two sites for now" in " ".join(said.split())
    assert "as it was" not in said
    (output / "facts").chmod(0o755)
    code, said = build(site)
    assert code == 0
    assert "what it had left to do is done" in said
    assert "Second edition" in (output / "facts" / "index.html").read_text("utf-8")


# --- no process is left -----------------------------------------------------------------------------------------------


def of_group(group: int) -> list[int]:
    """The processes of a group that are not dead."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text("utf-8").rpartition(") ")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            found.append(int(folder.name))
    return found


def gone(group: int, within: float = 10) -> bool:
    end = time.monotonic() + within
    while of_group(group) and time.monotonic() < end:
        time.sleep(0.02)
    return not of_group(group)


# The second process takes long enough to be found.
MANY = """
import time
from explainer.build import parallel
parallel.FEWEST, end_with = 2, parallel._end_with
def slow(parent):
    end_with(parent)
    time.sleep(60)
parallel._end_with = slow
"""


@pytest.fixture
def large(site: Path) -> Path:
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(MANY)
    return site


needs_cores = pytest.mark.skipif(
    not Path("/proc/self/stat").exists() or len(os.sched_getaffinity(0)) < 2,
    reason="processes are seen on Linux, with two cores",
)


# The share of the process that was started fails; the other has more to send than a pipe holds.
FAILING = """
import os
done, here = parallel._done, os.getpid()
def fail(*arguments):
    if os.getpid() == here:
        raise RuntimeError("no such thing")
    return done(*arguments)
parallel._done = fail
"""


@needs_cores
def test_piped_build_that_fails_ends(large: Path) -> None:
    with (large / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(FAILING)
    piped = subprocess.Popen(
        ["sh", "-c", '"$@" 2>&1 | cat', "sh", *command("../output")],
        cwd=large, env=environment(), stdout=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        said, _ = piped.communicate(timeout=60)
    finally:
        left = of_group(piped.pid)
        if left:
            os.killpg(piped.pid, signal.SIGKILL)
    assert "no such thing" in said
    assert left == []


@needs_cores
@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_build_that_is_ended_leaves_no_process(large: Path, by: signal.Signals) -> None:
    building = subprocess.Popen(
        command("../output"), cwd=large, env=environment(), start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    several = False
    while building.poll() is None and not several:
        several = len(of_group(building.pid)) > 1
        time.sleep(0.001)
    building.send_signal(by)
    building.wait()
    assert several, "the build was over before a second process was seen"
    assert gone(building.pid)
