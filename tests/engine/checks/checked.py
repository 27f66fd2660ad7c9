"""What a rule says of a site made in memory, whose records have places: `f/superseded_by` is that field of `f`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from types import ModuleType

from explainer.model.record import Record
from explainer.problems import Location, Positions
from explainer.site.page import Page
from explainer.site.site import Site
from tests.engine.built import site

Said = tuple[str, str, str | None]


@dataclass(frozen=True, slots=True)
class Named(Positions):
    """Places named after the way to them."""

    def at(self, *path: str | int) -> Location:
        return Location("/".join(map(str, (self.whole.path, *path))))


def placed(*parts: Record | Page, broken: Iterable[str] = (), unread: Iterable[str] = ()) -> Site:
    """These records and pages; `broken` are ids of records, `unread` paths of pages that could not be read."""
    made = site(*parts)
    places = {key: Named(Location(key)) for key in made.dataset.records}
    return replace(
        made, dataset=replace(made.dataset, positions=places, broken=frozenset(broken)), unread=frozenset(unread)
    )


def said(rule: ModuleType, made: Site, level: str = "error") -> list[Said]:
    """Each finding as its place, its message and its hint; all are of that level, and of the rule's own id."""
    found = list(rule.check(made))
    assert {(problem.rule, problem.level) for problem in found} <= {(rule.RULE, level)}
    return [(str(problem.location).removesuffix(":1:1"), problem.message, problem.hint) for problem in found]
