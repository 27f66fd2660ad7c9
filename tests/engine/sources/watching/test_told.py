"""What was found is told so that the words of others are nothing but words."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.pipeline import read_site
from explainer.sources.watching.drift import Drift
from explainer.sources.watching.memory import SourceMemory
from explainer.sources.watching.run import Found, Report
from explainer.sources.watching.seen import Seen
from explainer.sources.watching.told import Format, needs_somebody, told
from tests.engine.sites import tiny


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        ("markdown", "\\<script\\>\\[x\\](y) \\`z\\`"),
        ("text", "<script>[x](y) `z`"),
        ("github", "%25 <script>[x](y) `z`"),
    ],
)
def test_words_of_others_are_words(tmp_path: Path, format: Format, expected: str) -> None:
    site = read_site(tiny.minimal_with(tmp_path, {}))[0]
    source = site.dataset.sources["gazette-bridge"]
    drift = Drift(source.id, "title-changed", 'its title is "% <script>[x](y) `z` \x1b[2J"', ("bridge-opened",))
    found = Found(source, Seen("live", "so"), SourceMemory(source.url), None, (drift,))
    report = Report("2026-03-01", (found,))
    said = told(report, site, format)
    assert expected in said
    assert "\x1b" not in said
    assert needs_somebody(report)
    assert "bridge-opened" in said
