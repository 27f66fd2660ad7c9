"""Which exceptions were made where: an exception stands in the last record that begins before it, or in a page."""

from __future__ import annotations

from dataclasses import replace

from explainer.problems import Location, Positions
from explainer.site.editorial.exceptions import RuleException
from explainer.site.editorial.where_made import made_elsewhere
from tests.engine.records import dataset, fact


def test_what_was_made_in_these_records_and_pages_is_left_out() -> None:
    places = {"one": Positions(Location("data/f.yaml", 2)), "two": Positions(Location("data/f.yaml", 9))}
    data = replace(dataset(fact("one"), fact("two")), positions=places)
    where = [("data/f.yaml", 1), ("data/f.yaml", 2), ("data/f.yaml", 8), ("data/f.yaml", 9), ("content/a.md", 3)]
    made = [RuleException("r", "so", Location(*place), place[1]) for place in where]
    left = made_elsewhere(made, data, {"one"}, {"content/a.md"})
    assert [(one.location.path, one.line) for one in left] == [("data/f.yaml", 1), ("data/f.yaml", 9)]
    assert list(made_elsewhere(made, data, (), ())) == made
