"""Key events: counted from what explainers cite, never typed."""

from __future__ import annotations

from pathlib import Path

from explainer.loading.pages import read_pages
from explainer.markdown.code_mask import mask_code
from explainer.markdown.scan import scan
from explainer.model.event import Event
from explainer.site.site import KEY, Site
from tests.engine.records import dataset, fact, make

PAGE = """---
title: T
standfirst: S.
as_of: 2026-03-20
published: 2026-03-20
kind: {kind}
---

Said.[@{fact}]
"""


def _site(root: Path, *cited: tuple[str, str]) -> Site:
    folder = root / "content" / "explainers"
    folder.mkdir(parents=True)
    for number, (kind, key) in enumerate(cited):
        (folder / f"p{number}.md").write_text(PAGE.format(kind=kind, fact=key), encoding="utf-8")
    pages, problems = read_pages(root, scan, mask_code)
    assert not problems
    events = (make(Event, "often", facts=["a", "b"]), make(Event, "seldom", facts=["c"]))
    return Site(dataset(fact("a"), fact("b"), fact("c"), *events), tuple(pages))


def test_an_event_is_key_once_enough_explainers_cite_one_of_its_facts(tmp_path: Path) -> None:
    cited = [("explainer", "a")] * (KEY - 1) + [("explainer", "b")] + [("explainer", "c")] * (KEY - 1)
    assert _site(tmp_path, *cited).key_events == {"often"}


def test_pages_about_the_site_itself_do_not_count(tmp_path: Path) -> None:
    cited = [("explainer", "c")] * (KEY - 1) + [("editorial", "c")]
    assert _site(tmp_path, *cited).key_events == frozenset()
