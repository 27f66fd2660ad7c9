"""Rendering in several processes gives what rendering in one gives, and fails as it fails."""

import os
import subprocess
import sys

import pytest

from explainer.build import parallel
from explainer.build.parallel import rendered

# In a process of its own: pytest's workers have threads, and a process with threads is never forked.
PROGRAM = """
import os
from explainer.build import parallel

parallel.FEWEST = 2
here = os.getpid()
jobs = [lambda at=at: {{f"{{at:03}}": f"{{at}} {{os.getpid() == here}}".encode()}} for at in range(9)]
{more}
files = parallel.rendered(jobs)
assert list(files) == [f"{{at:03}}" for at in range(9)], files
print({{content.split()[1] for content in files.values()}} == {expected})
"""


def run(expected: str, more: str = "") -> subprocess.CompletedProcess[str]:
    program = PROGRAM.format(more=more, expected=expected)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)


@pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) < 2, reason="this machine has one core"
)
def test_other_processes_take_their_share_and_the_order_stays() -> None:
    assert run("{b'True', b'False'}").stdout == "True\n"


def test_a_share_whose_process_fails_is_done_again_here() -> None:
    more = "jobs = [lambda job=job: job() if os.getpid() == here else 1 / 0 for job in jobs]"
    assert run("{b'True'}", more).stdout == "True\n"


def test_a_fault_shows_itself_as_it_does_in_one_process() -> None:
    found = run("{b'True'}", "jobs[1] = lambda: 1 / 0")
    assert found.stderr.strip().endswith("ZeroDivisionError: division by zero")


def test_a_process_with_threads_is_not_forked() -> None:
    more = "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()"
    assert run("{b'True'}", more).stdout == "True\n"


def test_no_jobs_make_no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "FEWEST", 0)
    assert rendered([]) == {}


def test_without_room_for_what_other_processes_make_all_is_done_here() -> None:
    more = (
        "import tempfile\ndef refuse(): raise OSError(28, 'No space left on device')\ntempfile.TemporaryFile = refuse"
    )
    assert run("{b'True'}", more).stdout == "True\n"
