"""Several hosts are asked at once, each host one question after the other."""

from __future__ import annotations

import threading

from explainer.web.answer import Answer
from explainer.web.side_by_side import side_by_side

URLS = [f"http://{host}.example/{page}" for host in ("a", "b") for page in range(3)]


def test_hosts_do_not_wait_for_each_other() -> None:
    both = threading.Barrier(2, timeout=5)
    asked: dict[str, list[str]] = {"a": [], "b": []}

    def ask(url: str) -> Answer:
        asked[url[7]].append(url)
        both.wait()  # is passed only while the other host is asked as well
        return Answer(url, url, status=200)

    answers = dict(side_by_side(URLS, str, ask))
    assert sorted(answers) == URLS
    assert asked == {"a": URLS[:3], "b": URLS[3:]}


def test_who_stops_listening_ends_it() -> None:
    asked: list[str] = []
    go_on = threading.Event()

    def ask(url: str) -> Answer:
        asked.append(url)
        if len(asked) > 1:
            go_on.wait(5)
        return Answer(url, url)

    listening = side_by_side([*URLS[:3], "http://[x"], str, ask, at_once=1)
    next(listening)
    listening.close()  # type: ignore[attr-defined]
    go_on.set()
    assert len(asked) <= 2
