"""What a page of a divided list says of it: its parts, the ways up, back and on, its letters, lines for old anchors."""

from __future__ import annotations

from explainer.model.actor import Actor
from explainer.model.term import Term
from explainer.site.lists.division import LINES, MOST
from explainer.views.pages.facts import FactsView
from explainer.views.pages.glossary import GlossaryView
from explainer.views.pages.people import PeopleView
from explainer.views.parts.links import LinkView
from explainer.views.parts.lists.division import DivisionView, ListPageView, division
from tests.engine.built import context, home, site, view
from tests.engine.records import fact, make

NAMES = ("Rojas", "Ruiz", "Brito")


def people(count: int = MOST + 1) -> list[Actor]:
    return [make(Actor, f"a{n:03}", name=f"{n:03} {NAMES[n % 3]}") for n in range(count)]


def test_a_list_on_one_page_has_neither_parts_nor_neighbours() -> None:
    shown = view("/people/", site(home(), fact("f"), *people(MOST)), PeopleView)
    assert shown.division == DivisionView((), MOST, (), None, None)
    assert isinstance(shown, ListPageView)


def test_the_front_has_every_part_with_how_many_it_holds_and_its_first_and_last() -> None:
    shown = view("/people/", site(home(), fact("f"), *people()), PeopleView).division
    found = [(part.label, part.href, part.anchor, part.count, part.ends) for part in shown.parts]
    assert found == [
        ("B", "/people/letters/b/", "letter-b", 67, ("Brito, 002", "Brito, 200")),
        ("R", "/people/letters/r/", "letter-r", 134, ("Rojas, 000", "Ruiz, 199")),
    ]


def test_a_letter_has_all_letters_and_knows_which_it_is_and_leads_back_and_on() -> None:
    shown = view("/people/letters/b/", site(home(), fact("f"), *people()), PeopleView).division
    assert [(one.link, one.here) for one in shown.letters] == [
        (LinkView("B", "/people/letters/b/"), True),
        (LinkView("R", "/people/letters/r/"), False),
    ]
    assert (shown.previous, shown.next) == (None, LinkView("R", "/people/letters/r/"))


def test_a_part_that_is_divided_again_shows_what_it_is_divided_into_at_once() -> None:
    shown = view("/people/", site(home(), fact("f"), *people(4 * MOST)), PeopleView).division
    letters = {part.label: [below.label for below in part.parts] for part in shown.parts}
    assert letters["R"][:2] == ["Rojas, 0…", "Rojas, 1…"]
    assert all(below.count <= MOST for part in shown.parts for below in part.parts)


def test_of_very_many_parts_only_the_largest_stand_on_the_front() -> None:
    facts = [fact(f"f{n:05}", date=f"{1000 + n}-05-01") for n in range(MOST + 1)]
    shown = view("/facts/", site(home("So.[@f00000]"), *facts), FactsView).division
    assert [(part.label, part.count, part.parts) for part in shown.parts] == [("Something", MOST + 1, ())]


def terms(count: int) -> list[Term]:
    return [make(Term, f"t{n:03}", term=f"{'abcdefgh'[n % 8]} {n:03}") for n in range(count)]


def test_records_without_a_page_have_a_line_each_under_their_old_anchors_unless_they_are_very_many() -> None:
    for count, lines in ((MOST + 1, MOST + 1), (LINES, LINES), (LINES + 1, 0)):
        shown = view("/glossary/", site(home(), fact("f"), *terms(count)), GlossaryView).division
        assert shown.forwards
        found = [line for part in shown.parts for line in part.lines]
        assert len(found) == lines
        assert all(line.link.href.endswith(f"/#{line.anchor}") for line in found)


def test_a_part_of_a_part_says_the_way_up() -> None:
    facts = [fact(f"f{n:03}", date=f"2026-0{1 + n % 2}-01") for n in range(MOST + 1)]
    ctx = context(site(home("So.[@f000]"), *facts))
    assert division(ctx, "/facts/topics/t/2026-01/").up == (
        LinkView("Something", "/facts/topics/t/"),
        LinkView("2026", "/facts/topics/t/2026/"),
    )
