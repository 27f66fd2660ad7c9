"""The rule same-document: sources whose addresses differ in how they are reached alone."""

from __future__ import annotations

import pytest

from explainer.checks.names import same_document
from explainer.model.source import Source
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import make


def found(*urls: str) -> list[Said]:
    return said(same_document, placed(*(make(Source, f"s-{at}", url=url) for at, url in enumerate(urls))))


def test_the_later_source_is_told_with_the_first_and_what_differs() -> None:
    assert found("https://a.example/x", "https://a.example/y", "http://a.example/x/?utm_source=z") == [
        (
            "s-2/url",
            '"s-0" (s-0/url, line 1) has the same address; what differs: / at the end, ?utm_source, http:',
            'name "s-0" instead; a locator says where inside it',
        )
    ]


@pytest.mark.parametrize(
    "urls",
    [
        ("https://a.example/?p=1", "https://a.example/?p=2"),
        ("https://a.example/x", "https://a.example/x"),  # duplicate-entry tells of it
    ],
)
def test_other_addresses_are_not_told(urls: tuple[str, ...]) -> None:
    assert found(*urls) == []
