"""A command is measured with all its processes, and a failing one is told with its last words."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bench import measuring
from bench.measuring import Job, JobFailedError, digests, run

ABOVE = Path(measuring.__file__).parents[1]
MIB = 2**20
LINUX = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="only Linux says it")


def python(code: str, folder: Path, **environment: str) -> Job:
    return Job([sys.executable, "-c", code], folder, environment)


def test_processor_time_of_children_counts(tmp_path: Path) -> None:
    spin = "import time\nwhile time.process_time() < 0.3: pass"
    assert run(python(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {spin!r}])", tmp_path)).cpu >= 0.3


@LINUX
def test_memory_is_that_of_all_processes_and_what_they_share_counts_once(tmp_path: Path) -> None:
    begin = "import os, time\nmine = bytearray(64 * 2**20)\n"
    touch = "for at in range(0, len(mine), 4096): mine[at] = 1\n"
    fork, end = "child = os.fork()\n", "time.sleep(1)\nif child: os.wait()"
    shared = run(python(begin + touch + fork + end, tmp_path)).peak
    apart = run(python(begin + fork + touch + end, tmp_path)).peak
    assert shared
    assert apart
    assert 64 * MIB <= shared < 110 * MIB
    assert apart >= 128 * MIB


def test_command_runs_in_its_folder_with_its_environment(tmp_path: Path) -> None:
    run(python("import os, pathlib; pathlib.Path('found').write_text(os.environ['WORD'])", tmp_path, WORD="so"))
    assert (tmp_path / "found").read_text() == "so"


def test_failing_command_is_told_with_what_it_said_last(tmp_path: Path) -> None:
    with pytest.raises(JobFailedError, match=r"(?s)ended with 3.*the reason"):
        run(python("print('the reason'); raise SystemExit(3)", tmp_path))


def test_what_is_measured_ends_when_the_measuring_is_broken_off(tmp_path: Path) -> None:
    code = "import os, pathlib, time; pathlib.Path('pid').write_text(str(os.getpid())); time.sleep(60)"
    measure = (
        f"from bench.measuring import Job, run; run(Job([{sys.executable!r}, '-c', {code!r}], {str(tmp_path)!r}, {{}}))"
    )
    process = subprocess.Popen([sys.executable, "-c", measure], cwd=ABOVE, stderr=subprocess.DEVNULL)
    while not (pid := tmp_path / "pid").exists() or not pid.read_text():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    process.wait()
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


def test_files_are_compared_by_size_and_content(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one").write_text("1")
    before = digests(tmp_path)
    assert {name: size for name, (size, _) in before.items()} == {"a/one": 1}
    (tmp_path / "a" / "one").write_text("2")
    assert digests(tmp_path)["a/one"] != before["a/one"]
