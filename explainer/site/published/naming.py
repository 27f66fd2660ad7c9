"""Where ids are named that no record has: in records, in prose and in front matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.problems import Location
from explainer.site.site import Site

CITABLE = ("fact", "source")


@dataclass(frozen=True, slots=True)
class Named:
    """An id that no record has, where it stands, and the nouns of the records that it may be of."""

    key: str
    place: Location
    nouns: tuple[str, ...]


def named_without_record(site: Site) -> Iterator[Named]:
    """Every id that something names, and that is of no record that could be read or not."""
    yield from _in_records(site)
    yield from _in_prose(site)


def _in_records(site: Site) -> Iterator[Named]:
    data = site.dataset
    for _, reference, positions in data.all_references():
        if reference.target not in data.records and reference.target not in data.broken:
            yield Named(reference.target, positions.at(*reference.path), reference.nouns)


def _in_prose(site: Site) -> Iterator[Named]:
    data = site.dataset
    by_block = {"question": data.questions, "timeline": data.topics, "fact": data.facts, "chart": data.series}
    for page in site.pages:
        for citation in page.scan.citations:
            if citation.key not in data.records and citation.key not in data.broken:
                yield Named(citation.key, citation.location, CITABLE)
        for embed in page.scan.embeds:
            if embed.key and embed.key not in by_block[embed.kind] and embed.key not in data.broken:
                yield Named(embed.key, embed.location, (embed.noun,))
        for index, topic in enumerate(page.front.topics):
            if topic not in data.topics and topic not in data.broken:
                yield Named(topic, page.positions.at("topics", index), ("topic",))
