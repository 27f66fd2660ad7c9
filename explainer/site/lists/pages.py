"""The pages of a list: the whole, and where it is divided each part, with the ways up, back and on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from explainer.site.lists.division import Part
from explainer.site.routes import Addressed

# Words, and where they lead.
Step = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of a list: the part that it shows, what that is about and called, the pages above, beside and around it.

    `beside` are all parts of the page above, by their labels.

    A page that shows parts has none on its sides; of those that show entries, `before` and `after` go through all.
    """

    address: str
    kind: str
    part: Part[Any]
    about: Addressed | None
    title: str | None
    up: tuple[Step, ...]
    beside: tuple[Step, ...]
    before: Step | None
    after: Step | None


def pages_of(kind: str, address: str, whole: Part[Any]) -> Iterator[ListPage]:
    """The page of the list, and of all its parts, in their order; keys of parts stand below `address`."""
    found = list(_below(kind, address, whole, ()))
    leaves = [page for page in found if not page.part.parts]
    steps = [None, *((page.title or "", page.address) for page in leaves), None]
    sides = {page.address: (before, after) for page, before, after in zip(leaves, steps, steps[2:], strict=False)}
    for page in found:
        before, after = sides.get(page.address, (None, None))
        yield ListPage(page.address, kind, page.part, page.about, page.title, page.up, page.beside, before, after)


def _below(kind: str, base: str, part: Part[Any], above: tuple[ListPage, ...]) -> Iterator[ListPage]:
    """The page of a part and those below it. What is about a record is called after it; what is below that, too."""
    name, parent = part.name, above[-1] if above else None
    about = name.about or (parent.about if parent else None)
    called = next((one.part.name.label for one in reversed(above) if one.part.name.about), "")
    title = ", ".join(filter(None, ("" if name.about else called, name.label))) or None
    up = tuple((one.part.name.label, one.address) for one in above if one.title)
    beside = tuple((one.name.label, f"{base}{one.name.key}/") for one in parent.part.parts) if parent else ()
    page = ListPage(f"{base}{name.key}/" if name.key else base, kind, part, about, title, up, beside, None, None)
    yield page
    for child in part.parts:
        yield from _below(kind, base, child, (*above, page))
