"""A host is asked as often as it wants to be, and no more often than is polite."""

from __future__ import annotations

import pytest

from explainer.web.pace import AskedToWait, Pace
from tests.engine.web.servers import Time


def test_turns_of_a_host_are_apart_and_hosts_do_not_wait_for_each_other() -> None:
    time = Time()
    pace = Pace(2.0, 60.0, time.clock)
    for host in ("river", "dam", "river"):
        with pace.turn(host):
            time.at += 0.5
    assert time.waited == [1.5]


def test_what_is_too_long_is_not_waited() -> None:
    time = Time()
    pace = Pace(2.0, 60.0, time.clock)
    with pace.turn("river"):
        pace.not_before("river", 61.0)
    with pytest.raises(AskedToWait), pace.turn("river"):
        pass
    time.at += 10
    with pace.turn("river"):
        pass
    assert time.waited == [51.0]


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("120", 120.0), (None, None), ("soon", None), ("-1", None), ("Thu, 01 Jan 1970 00:17:40 GMT", 60.0),
     ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0), ("9" * 40, 999_999_999.0)],
)  # fmt: skip
def test_retry_after_is_read(said: str | None, seconds: float | None) -> None:
    assert Pace(1, 1, Time().clock).seconds(said) == seconds
