"""A long list is divided by what lasts, and by as little as it takes; a short one stays one page."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from explainer.dates.edtf import parse_date
from explainer.language import Lang
from explainer.language.lists import day_in_list, elsewhere, month_in_list, no_date, part_words
from explainer.site.lists.division import MOST, Part, divided
from explainer.site.lists.levels import by_name, by_time
from explainer.site.lists.pages import pages_of


def by_date(*days: str | None, most: int = 2, lang: Lang = "en") -> Part[str | None]:
    def date(day: str | None):  # type: ignore[no-untyped-def]
        return parse_date(day) if day else None

    return divided(days, by_time(date, lang), lang, most=most)


def named(*names: str, most: int = 2) -> Part[str]:
    return divided(names, by_name(str), "en", most=most)


def keys(part: Part[str]) -> list[str]:
    return [leaf.name.key for leaf in part.leaves()]


def test_two_hundred_stand_on_one_page() -> None:
    assert MOST == 200
    assert divided(range(MOST), (), "en").parts == ()
    assert len(divided(range(MOST + 1), (), "en").parts) == 2


def test_a_list_is_divided_into_years_and_only_where_it_must_be_into_months_and_days() -> None:
    part = by_date("2024", "2025-01-01", "2026-01-01", "2026-01-02", "2026-01-02", "2026-02-01")
    assert keys(part) == ["2024", "2025", "2026-01-01", "2026-01-02", "2026-02"]
    assert [one.name.key for one in part.all()][3:] == ["2026", "2026-01", "2026-01-01", "2026-01-02", "2026-02"]


def test_what_is_added_later_divides_a_part_and_moves_nothing_else() -> None:
    days = ("2024", "2025-01-01", "2026-01-01", "2026-02-02")
    before, after = by_date(*days), by_date(*days, "2026-02-03", "2026-03-01")
    assert keys(before) == ["2024", "2025", "2026"]
    assert keys(after) == ["2024", "2025", "2026-01", "2026-02", "2026-03"]
    assert {one.name.key for one in before.all()} <= {one.name.key for one in after.all()}


@pytest.mark.parametrize(
    ("lang", "labels"),
    [
        ("en", ["2026, month not known", "January 2026, day not known", "3 January 2026", "no date"]),
        ("es", ["2026, mes desconocido", "enero de 2026, día desconocido", "3 de enero de 2026", "sin fecha"]),
    ],
)
def test_what_has_no_month_or_day_or_date_stands_apart_and_says_so(lang: Lang, labels: list[str]) -> None:
    part = by_date("2026", "2026-01", "2026-01-03", None, most=1, lang=lang)
    assert [leaf.name.label for leaf in part.leaves()] == labels
    assert keys(part) == ["2026-00", "2026-01-00", "2026-01-03", "undated"]


def test_a_year_keeps_four_digits_in_its_address() -> None:
    assert keys(by_date("0987", "0988", "0989")) == ["0987", "0988", "0989"]


def test_a_letter_is_divided_by_as_many_letters_as_it_takes() -> None:
    part = named("Ana", "Rojas", "Rosales", "Rossi", "Ruiz")
    assert keys(part) == ["letters/a", "letters/roj", "letters/ros", "letters/ru"]
    assert [leaf.name.label for leaf in part.leaves()] == ["A", "Roj…", "Ros…", "Ru…"]


def test_a_short_name_stands_beside_longer_ones_that_begin_with_it() -> None:
    part = named("Al", "Al", "Ala", "Alb")
    addresses = [one.name.key for one in part.all()]
    assert len(addresses) == len(set(addresses))
    assert keys(part) == ["letters/al_", "letters/ala", "letters/alb"]


def test_addresses_are_of_ascii_letters_without_accents_and_articles() -> None:
    assert keys(named("The Éxodo", "Ñandú", "Жук", "7 days", "What’s up")) == [
        "letters/e", "letters/n", "letters/u436", "letters/numbers", "letters/w",
    ]  # fmt: skip


def test_what_nothing_tells_apart_is_counted_from_its_first() -> None:
    days = ["2026-01-01"] * 5
    assert keys(by_date(*days)) == ["2026-01-01/1", "2026-01-01/2", "2026-01-01/3"]
    assert [len(leaf.entries) for leaf in by_date(*days).leaves()] == [2, 2, 1]
    assert keys(by_date(*days[:4]))[:2] == keys(by_date(*days))[:2]
    assert keys(by_date(None, None, None)) == ["undated/1", "undated/2"]


def test_a_list_that_is_read_from_its_end_is_counted_from_its_beginning() -> None:
    part = by_date("2025", *["2026-01-01"] * 3).backwards()
    assert keys(part) == ["2026-01-01/2", "2026-01-01/1", "2025"]


def test_no_two_parts_have_one_address_or_one_name() -> None:
    part = named("A", "A", "A", "B", "Aa", "Aaa", "A-a", "A a", *["What is it?"] * 3, most=1)
    addresses = [one.name.key for one in part.all()]
    assert len(addresses) == len(set(addresses))
    assert len({one.name.label for one in part.all()}) == len(addresses)
    assert sorted(entry for leaf in part.leaves() for entry in leaf.entries) == sorted(part.entries)


# --- their pages ------------------------------------------------------------------------------------------------------


def walk(part: Part[str]) -> Sequence[str]:
    """The addresses that a reader meets who goes on from the first page to the last."""
    pages = {page.address: page for page in pages_of("facts", "/facts/", part)}
    here, way = next(page for page in pages.values() if not page.part.parts), []
    while True:
        way.append(here.address)
        if here.after is None:
            return way
        assert pages[here.after[1]].before == (here.title or "", here.address)
        here = pages[here.after[1]]


def test_pages_lead_on_to_the_next_and_back() -> None:
    part = by_date("2024", "2026-01-01", "2026-02-01", "2026-03-01")
    assert walk(part) == ["/facts/2024/", "/facts/2026-01/", "/facts/2026-02/", "/facts/2026-03/"]


def test_a_page_knows_what_stands_above_it_and_beside_it() -> None:
    part = by_date("2024", "2026-01-01", "2026-01-02", "2026-01-03", "2026-02-01")
    pages = {page.address: page for page in pages_of("facts", "/facts/", part)}
    day = pages["/facts/2026-01-02/"]
    assert day.up == (("2026", "/facts/2026/"), ("January 2026", "/facts/2026-01/"))
    assert [address for _, address in day.beside] == [f"/facts/2026-01-0{n}/" for n in (1, 2, 3)]
    assert (pages["/facts/"].title, day.title) == (None, "2 January 2026")


def test_a_list_on_one_page_has_no_neighbours() -> None:
    (page,) = pages_of("facts", "/facts/", by_date("2024", "2025"))
    assert (page.address, page.up, page.before, page.after) == ("/facts/", (), None, None)


def test_words_of_parts_are_in_the_language_of_the_site() -> None:
    assert (part_words(2, "en"), part_words(2, "es")) == ("part 2", "parte 2")
    assert (no_date("en"), elsewhere("es")) == ("no date", "En otros lugares")
    assert month_in_list(2026, 1, "es") == "enero de 2026"
    assert day_in_list(2026, None, None, "en") == "2026, month not known"
