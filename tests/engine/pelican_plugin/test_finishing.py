"""The manifest is made once a build, last of all, whatever broke off before and whoever wraps Pelican's last signal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pelican import signals

from explainer.pelican_plugin.plugin import _finish_with


@pytest.fixture(autouse=True)
def send_as_it_was() -> Iterator[None]:
    send = signals.finalized.send
    yield
    signals.finalized.send = send


def wrap(done: list[str]) -> None:
    """As a plugin does that sends signals of its own at the end."""
    send = signals.finalized.send

    def wrapped(*arguments: Any, **named: Any) -> Any:
        sent = send(*arguments, **named)
        done.append("theirs")
        return sent

    signals.finalized.send = wrapped


@pytest.mark.parametrize("wrapped", [True, False])
def test_build_that_broke_off_is_not_finished_by_the_next(wrapped: bool) -> None:
    done: list[str] = []
    _finish_with(lambda: done.append("the one that broke off"))
    if wrapped:
        wrap(done)
    _finish_with(lambda: done.append("this one"))
    signals.finalized.send(None)
    signals.finalized.send(None)
    assert [word for word in done if word != "theirs"] == ["this one"]
    assert done[: 1 + wrapped] == ["theirs"] * wrapped + ["this one"]
