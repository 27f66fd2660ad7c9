"""Something names an id that no record has.

Ids are named in records (`sources:`, `said_by:` …), in prose (`[@id]`, `/// question | id`) and in front matter
(`topics:`). An id that is not there would leave a reader with a marker that leads nowhere.

Remedy: correct the id (the hint names the nearest), or add the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from explainer.model.correction import Correction
from explainer.problems import Problem, did_you_mean
from explainer.site.site import Site

RULE = "unknown-id"

_FOLDER_HINT = {
    "source": "sources live in data/sources/",
    "actor": "actors live in data/actors/",
    "place": "places live in data/places/",
    "topic": "topics live in data/topics/",
    "fact": "facts live in data/facts/",
    "question": "questions live in data/questions/",
    "series": "series live in data/series/",
}


def check(site: Site) -> Iterator[Problem]:
    """Every id that records, prose and front matter name."""
    yield from _in_records(site)
    yield from _in_prose(site)


def _in_records(site: Site) -> Iterator[Problem]:
    data = site.dataset
    for _, reference, positions in data.all_references():
        if reference.target not in data.records and reference.target not in data.broken:
            known = [other.id for other in data.records.values() if other.noun in reference.nouns]
            noun = reference.nouns[0] if len(reference.nouns) == 1 else "record"
            hint = did_you_mean(reference.target, known, _FOLDER_HINT.get(noun))
            place = positions.at(*reference.path)
            yield Problem(place, f'no {noun} "{reference.target}"', RULE, hint)
    for correction in data.corrections.values():
        yield from _pages_of(correction, site)


def _pages_of(correction: Correction, site: Site) -> Iterator[Problem]:
    slugs = [page.slug for page in site.pages]
    unread = {PurePosixPath(path).name.split(".")[0] for path in site.unread}
    for index, slug in enumerate(correction.pages):
        if slug not in slugs and slug not in unread:
            place = site.dataset.where(correction.id, "pages", index)
            yield Problem(place, f'no page "{slug}"', RULE, did_you_mean(slug, slugs, f"pages live in {site.content}/"))


def _in_prose(site: Site) -> Iterator[Problem]:
    data = site.dataset
    citable = [*data.facts, *data.sources]
    by_block = {"question": data.questions, "timeline": data.topics, "fact": data.facts, "chart": data.series}
    for page in site.pages:
        for citation in page.scan.citations:
            if citation.key not in data.records and citation.key not in data.broken:
                hint = did_you_mean(citation.key, citable, "facts live in data/facts/, sources in data/sources/")
                yield Problem(citation.location, f'no fact or source "{citation.key}"', RULE, hint)
        for embed in page.scan.embeds:
            known = by_block[embed.kind]
            if embed.key not in known and embed.key not in data.broken:
                hint = did_you_mean(embed.key, known, _FOLDER_HINT[embed.noun])
                yield Problem(embed.location, f'no {embed.noun} "{embed.key}"', RULE, hint)
        for index, topic in enumerate(page.front.topics):
            if topic not in data.topics and topic not in data.broken:
                hint = did_you_mean(topic, data.topics, _FOLDER_HINT["topic"])
                yield Problem(page.positions.at("topics", index), f'no topic "{topic}"', RULE, hint)
