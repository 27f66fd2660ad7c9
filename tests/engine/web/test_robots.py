"""What a host wants of programs is read as search engines read it."""

from __future__ import annotations

import pytest

from explainer.web.answer import Answer
from explainer.web.robots import Rules, address_of, rules_of

URL = "https://river.example/robots.txt"


def rules(text: str) -> Rules:
    return rules_of(Answer(URL, URL, status=200, body=text.encode("utf-8")))


def test_rules_stand_at_the_root_of_the_host_and_port() -> None:
    assert address_of("http://river.example:8080/a/b?c=d") == "http://river.example:8080/robots.txt"


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("User-agent: *\nDisallow: /", False),
        ("\ufeffUser-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Explainer\nAllow: /", True),
        ("User-agent: *\nDisallow: /*.html$", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b.html", True),
        ("<!doctype html><p>Not found", True),
    ],
)
def test_what_is_allowed(text: str, allowed: bool) -> None:
    assert rules(text).allow("https://river.example/a/b.html", "explainer") is allowed


def test_pause_between_two_questions() -> None:
    assert rules("User-agent: *\nCrawl-delay: 2.5").pause("explainer") == 2.5
    assert rules("User-agent: *\nCrawl-delay: -3").pause("explainer") == 0.0
    assert rules("User-agent: *\nCrawl-delay: soon").pause("explainer") == 0.0
