"""The site as the public gets it: without its drafts, and so without anything that follows from them.

Whoever shows, exports or counts is given this site, and cannot forget to leave a draft out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.model.dataset import Dataset
from explainer.model.map import Atlas
from explainer.model.record import Record
from explainer.problems import Location, Problem
from explainer.site.editorial.exceptions import RuleException
from explainer.site.editorial.where_made import made_elsewhere
from explainer.site.page import Page
from explainer.site.site import Site

RULE = "draft-named"
REMEDY = 'publish it as well (take out its "draft: true"), make what stands here a draft too, or leave it out'


def public_site(site: Site) -> Site:
    """The site without its drafts; itself where it has none."""
    if not any(drafts(site)):
        return site
    pages = tuple(page for page in site.pages if not is_draft(page))
    return replace(
        site,
        dataset=_public_dataset(site.dataset),
        pages=pages,
        prose={page.address: site.prose[page.address] for page in pages if page.address in site.prose},
        atlas=_public_atlas(site.atlas),
        exceptions=tuple(_public_exceptions(site)),
    )


def drafts(site: Site) -> Iterator[Record | Page]:
    """Every draft: records, maps and pages."""
    yield from (record for record in (*site.dataset.records.values(), *site.atlas.maps) if record.draft)
    yield from (page for page in site.pages if is_draft(page))


def is_draft(page: Page) -> bool:
    """Whether a page waits; the front page never does, whatever its front matter says, which is told."""
    return page.front.draft and page.front.kind != "home"


def draft_named(record: Record, place: Location, remedy: str = REMEDY) -> Problem:
    """That a record is a draft, and is named where readers would look for it."""
    return Problem(place, f'the {record.noun} "{record.id}" is a draft, and what names it here is not', RULE, remedy)


def _public_dataset(data: Dataset) -> Dataset:
    records = {record_id: record for record_id, record in data.records.items() if not record.draft}
    return Dataset(
        records,
        {record_id: places for record_id, places in data.positions.items() if record_id in records},
        data.broken,
        tuple((record, places) for record, places in data.damaged if not record.draft),
    )


def _public_atlas(atlas: Atlas) -> Atlas:
    maps = tuple(one for one in atlas.maps if not one.draft)
    drawn = {one.outline for one in maps}
    return Atlas(maps, {name: areas for name, areas in atlas.outlines.items() if name in drawn})


def _public_exceptions(site: Site) -> Iterator[RuleException]:
    """Those from rules that were not made in a draft: readers are told the reasons."""
    records = {key for key, record in site.dataset.records.items() if record.draft}
    return made_elsewhere(site.exceptions, site.dataset, records, {page.path for page in site.pages if is_draft(page)})
