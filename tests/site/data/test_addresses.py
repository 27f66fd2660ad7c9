"""Old addresses still answer: every path, and every record's anchor, that was ever published is still there."""

from __future__ import annotations

from pathlib import Path

import pelicanconf
from explainer.loading.locks import read_addresses
from explainer.site.published.addresses import missing
from tests.engine.sites.building import snapshot

ROOT = Path(__file__).parents[3]
MOVED = [old for old, _ in getattr(pelicanconf, "REDIRECTS", ())]


def test_every_address_and_anchor_still_answers(site_output: Path) -> None:
    published = read_addresses(ROOT, [])
    assert len(published) > 3900
    assert missing(published, snapshot(site_output), MOVED) == frozenset()
