"""`explainer new` as people call it: in a real terminal, and as a process without one."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

import explainer
from explainer.cli import main
from explainer.commands import new
from tests.engine.commands.making.talks import talk_about
from tests.engine.sites import tiny

ENVIRONMENT = {
    **os.environ,
    "SOURCE_DATE_EPOCH": tiny.EPOCH,
    "PYTHONPATH": str(Path(explainer.__file__).parents[1]),
    "TERM": "dumb",
}
TYPED = ["The ford", "sitee", "site", "", "", ""]
PROMPTS = ["name: ", "kind: ", "kind: ", "within: ", "id [ford]: ", "changes that] "]


def test_a_conversation_in_a_real_terminal(tmp_path: Path) -> None:
    site = talk_about(tmp_path).site
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "explainer", "new", "place", "--root", str(site)]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=ENVIRONMENT, cwd=site, close_fds=True
    ) as process:
        os.close(theirs)
        seen = b""
        for prompt, line in zip(PROMPTS, TYPED, strict=True):
            seen += _until(ours, prompt.encode())
            os.write(ours, f"{line}\n".encode())
        seen += _until(ours, b"shows it")
        assert process.wait(timeout=60) == 0
    os.close(ours)
    assert '"sitee" is not a kind; did you mean "site"?' in seen.decode()
    assert "- id: ford\n  name: The ford\n  kind: site\n" in (site / "data/places/places.yaml").read_text("utf-8")
    assert hasattr(new, "run")


def test_who_wants_to_make_a_correction_is_led_to_the_command_that_drafts_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["new", "correction"]) == 2
    assert "explainer correct" in capsys.readouterr().err


def _until(terminal: int, wanted: bytes) -> bytes:
    """What is written up to these words."""
    seen = b""
    while wanted not in seen:
        read = os.read(terminal, 4096)
        assert read, seen
        seen += read
    return seen
