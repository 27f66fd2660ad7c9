"""Who waits at a terminal for more than a second is told how far it has come, and nobody else."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import explainer
from explainer.progress import counted, reached, shown, shown_on

PROGRAM = """
import sys, time
from explainer.progress import counted, shown_on
with shown_on(sys.stderr, delay={delay}, interval=0):
    for _ in counted("files read", range(30)):
        time.sleep(0.01)
sys.stderr.write("no problems\\n")
"""


def on_a_terminal(delay: float) -> str:
    """What a terminal is sent."""
    reader, writer = pty.openpty()
    program = PROGRAM.format(delay=delay)
    home = Path(explainer.__file__).parents[1]
    with subprocess.Popen([sys.executable, "-c", program], stderr=writer, cwd=home) as process:
        os.close(writer)
        heard = b""
        try:
            while more := os.read(reader, 4096):
                heard += more
        except OSError:  # how Linux says that nobody writes any more
            pass
        process.wait()
    os.close(reader)
    return heard.decode()


def test_a_line_of_a_terminal_is_written_again_and_again_and_is_empty_at_the_end() -> None:
    heard = on_a_terminal(delay=0)
    assert "\rfiles read: 3 of 30\x1b[K" in heard
    assert heard.endswith("\r\x1b[Kno problems\r\n")


def test_what_is_done_at_once_says_nothing() -> None:
    assert on_a_terminal(delay=60) == "no problems\r\n"


def test_what_is_no_terminal_is_told_nothing() -> None:
    stream = io.StringIO()
    with shown_on(stream, delay=0, interval=0):
        assert list(counted("files", "abc")) == ["a", "b", "c"]
    assert stream.getvalue() == ""


def test_nobody_listens_outside_the_block() -> None:
    lines: list[str] = []
    with shown(lines.append, delay=0, interval=0):
        reached("pages", 1, 2000)
    reached("pages", 2, 2000)
    assert lines == ["pages: 1 of 2,000"]


def test_a_line_comes_from_time_to_time_only() -> None:
    lines: list[str] = []
    with shown(lines.append, delay=0):
        for _ in counted("pages", range(10_000)):
            pass
    assert len(lines) < 100
