"""Where exceptions were made: readers are told the reasons of those that stand in what they get, and no others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping

from explainer.model.dataset import Dataset
from explainer.site.editorial.exceptions import RuleException


def made_elsewhere(
    made: Iterable[RuleException], data: Dataset, records: Collection[str], paths: Collection[str]
) -> Iterator[RuleException]:
    """Those that were made neither in one of these records, by id, nor in a page of these paths."""
    begins = _lines_of_records(data)
    for one in made:
        path, of_file = one.location.path, begins.get(one.location.path, [])
        at = bisect_right(of_file, (one.line, "\uffff"))  # it stands in the last record that begins before it
        if path not in paths and not (at and of_file[at - 1][1] in records):
            yield one


def _lines_of_records(data: Dataset) -> Mapping[str, list[tuple[int, str]]]:
    """By file, the lines on which its records begin, as they were read, each with the id."""
    found: dict[str, list[tuple[int, str]]] = {}
    for record_id, places in data.positions.items():
        begins = places.at()
        found.setdefault(begins.path, []).append((begins.line, record_id))
    return found
