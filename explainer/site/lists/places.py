"""The places by the outermost place that holds them: the one with the most facts first, those that stand alone last."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language import Lang
from explainer.language.lists import elsewhere
from explainer.model.chains import chain
from explainer.model.dataset import Dataset
from explainer.model.place import Place
from explainer.site import routes
from explainer.site.alphabet import sort_key
from explainer.site.lists.division import Name, divided
from explainer.site.lists.levels import by_name
from explainer.site.lists.pages import ListPage, pages_of
from explainer.site.site import Site

ALONE = ""  # the family of places that nothing here holds, and that hold nothing


def place_pages(site: Site, lang: Lang) -> Iterator[ListPage]:
    """All places, in the order of their families; a long list by family, then by name."""
    families = families_of_places(site.dataset, lang)
    family_of = {place.id: root for root, places in families for place in places}

    def family(place: Place) -> Name:
        root = family_of[place.id]
        if root == ALONE:
            return Name("elsewhere", elsewhere(lang), "elsewhere")
        return Name(f"in/{root}", site.dataset.places[root].name.in_language(lang), f"in-{root}")

    def name(place: Place) -> str:
        return place.name.in_language(lang)

    levels = (family, *by_name(name, lambda place: f"{family(place).key}/"))
    whole = divided((place for _, places in families for place in places), levels, lang)
    return pages_of("places", routes.PLACES, whole)


def families_of_places(data: Dataset, lang: Lang) -> list[tuple[str, tuple[Place, ...]]]:
    """The id of each outermost place with all that it holds, itself first, the others by name."""
    found: dict[str, list[Place]] = {}
    for place in by_facts(data):
        found.setdefault(outermost(place, data), []).append(place)

    def named(places: list[Place]) -> Iterator[Place]:
        return iter(sorted(places, key=lambda place: sort_key(place.name.in_language(lang))))

    families = [
        (root, (data.places[root], *named([place for place in members if place.id != root])))
        for root, members in found.items()
        if len(members) > 1
    ]
    alone = tuple(named([members[0] for members in found.values() if len(members) == 1]))
    return [*families, (ALONE, alone)] if alone else families


def by_facts(data: Dataset) -> list[Place]:
    """All places, those that the most facts name first."""
    return sorted(data.places.values(), key=lambda place: len(data.facts_naming(place.id)), reverse=True)


def outermost(place: Place, data: Dataset) -> str:
    """The id of the outermost place that holds it, of those that there are; its own where nothing does."""
    return [place.id, *(holder for holder in chain(place.id, data.within) if holder in data.places)][-1]
