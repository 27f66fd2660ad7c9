"""The site as the public gets it: nothing of a draft is left in it, and all else is as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from explainer.model.map import Map
from explainer.pipeline import check_site
from explainer.site.public import drafts, is_draft, public_site
from tests.engine.built import home, prose, site
from tests.engine.checks.checked import placed
from tests.engine.records import fact, make
from tests.engine.sites import tiny


def test_a_site_without_drafts_is_itself() -> None:
    made = site(fact("f"), home())
    assert public_site(made) is made


def test_records_pages_prose_and_maps_that_wait_are_left_out() -> None:
    maps = (make(Map, "m"), make(Map, "n", draft=True, outline="other.geojson"))
    made = site(fact("f"), fact("waits", draft=True), home(), prose("a", draft=True), *maps)
    public = public_site(made)
    assert {"f", "s", "t"} == public.dataset.records.keys()
    assert [page.slug for page in public.pages] == ["home"]
    assert list(public.prose) == ["/"]
    assert [one.id for one in public.atlas.maps] == ["m"]
    assert list(public.atlas.outlines) == ["land.geojson"]
    assert len(list(drafts(made))) == 3
    assert not list(drafts(public))


def test_what_is_left_of_a_record_that_cannot_be_read_is_left_out_where_it_waits() -> None:
    made = site(fact("f"), fact("waits", draft=True))
    places = made.dataset.positions.get("f")
    damaged = tuple((record, places) for record in made.dataset.facts.values())
    made = replace(made, dataset=replace(made.dataset, damaged=damaged, broken=frozenset({"gone"})))
    public = public_site(made)
    assert [record.id for record, _ in public.dataset.damaged] == ["f"]
    assert public.dataset.broken == {"gone"}


def test_what_says_where_a_draft_stands_goes_with_it() -> None:
    public = public_site(placed(fact("f"), fact("waits", draft=True)))
    assert public.dataset.positions.keys() == public.dataset.records.keys()


def test_a_page_that_was_not_laid_out_is_left_so() -> None:
    made = replace(site(fact("f", draft=True), home()), prose={})
    assert (len(public_site(made).pages), public_site(made).prose) == (1, {})


def test_the_front_page_never_waits() -> None:
    page = home()
    faulty = replace(page, front=page.front.model_copy(update={"draft": True}))
    assert not is_draft(faulty)
    assert [one.slug for one in public_site(site(fact("f", draft=True), faulty)).pages] == ["home"]


FACT = """- text: The bridge is new, the mayor said yesterday.  # allow: relative-day because {id} says so
  id: {id}
  {draft}
  date: 2026-02-02
  reported: 2026-02-03
  sources: [gazette-bridge]
  topics: [building]
"""
PAGE = """---
title: {id}
standfirst: So it is.
as_of: 2026-03-01
published: 2026-03-02
{draft}
---

It opened yesterday.[@bridge-opened] <!-- allow: relative-day because {id} says so -->
"""


@pytest.mark.parametrize("order", [("first", "second", "third"), ("third", "first", "second")])
def test_exceptions_made_in_a_draft_are_left_out_with_their_reasons(tmp_path: Path, order: tuple[str, ...]) -> None:
    lines = {one: "draft: true" if one == "second" else "# it is out" for one in order}
    files = {"data/facts/more.yaml": "".join(FACT.format(id=one, draft=lines[one]) for one in order)}
    files |= {f"content/explainers/page-{one}.md": PAGE.format(id=f"page-{one}", draft=lines[one]) for one in order}
    made, _ = check_site(tiny.minimal_with(tmp_path, files))
    told = {one.why.split()[0] for one in made.exceptions}
    assert told == {*order, *(f"page-{one}" for one in order)}
    assert {one.why.split()[0] for one in public_site(made).exceptions} == told - {"second", "page-second"}
