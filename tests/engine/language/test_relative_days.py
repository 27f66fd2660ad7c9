"""Words that say when by the day on which they are read, in English and Spanish."""

from __future__ import annotations

import pytest

from explainer.language import Lang
from explainer.language.relative_days import relative_days, weekdays


def said(text: str, lang: Lang) -> list[str]:
    return [words for _, words in relative_days(text, lang)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was yesterday.", "yesterday"),
        ("Yesterday it was.", "Yesterday"),
        ("It was so. Today it is.", "Today"),
        ("today's vote", "today"),
        ("tomorrow’s", "tomorrow"),
        ("the day before yesterday", "the day before yesterday"),
        ("last\n  week", "last week"),
        ("next month", "next month"),
        ("this year’s harvest", "this year"),
        ("last Tuesday", "last Tuesday"),
        ("next May", "next May"),
        ("this past Friday", "this past"),
        ("over the past three weeks", "over the past three weeks"),
        ("in the last few days", "in the last few days"),
        ("in recent months", "in recent months"),
        ("three years ago", "three years ago"),
        ("a week ago", "a week ago"),
        ("a few days ago", "a few days ago"),
        ("weeks ago", "weeks ago"),
        ("in the coming weeks", "in the coming weeks"),
        ("in the next few days", "in the next few days"),
        ("to this day", "to this day"),
        ("at the time of writing", "at the time of writing"),
        ("10 days ago", "10 days ago"),
        ("recently", "recently"),
        ("it is currently shut", "currently"),
        ("at present", "at present"),
        ("as of now", "as of now"),
        ("until now", "until now"),
        ("last night", "last night"),
    ],
)
def test_english(text: str, words: str) -> None:
    assert said(text, "en") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Today wrote of The Week",
        "the next day, the next week and the next year",
        "the last week of May",
        "whether it would last three months",
        "its present laws, the current board, that week",
        "at the latest",
        "announced on 1 March for the coming weeks",
        "so far, still and now",
        "yesterdays",
    ],
)
def test_english_that_says_which_day_or_nothing_of_days(text: str) -> None:
    assert said(text, "en") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fue ayer.", "ayer"),
        ("Ayer fue.", "Ayer"),
        ("hoy en día", "hoy en día"),
        ("será mañana", "mañana"),
        ("esta mañana", "esta mañana"),
        ("anoche", "anoche"),
        ("la semana pasada", "la semana pasada"),
        ("la próxima semana", "la próxima semana"),
        ("el mes que viene", "el mes que viene"),
        ("el lunes pasado", "el lunes pasado"),
        ("el pasado lunes", "el pasado lunes"),
        ("este año", "este año"),
        ("en los últimos tres meses", "en los últimos tres meses"),
        ("hace dos años", "hace dos años"),
        ("hace poco", "hace poco"),
        ("hace unos días", "hace unos días"),
        ("antes de ayer", "antes de ayer"),
        ("en estos días", "estos días"),
        ("en los próximos días", "en los próximos días"),
        ("el año en curso", "el año en curso"),
        ("a día de hoy", "hoy"),
        ("actualmente", "actualmente"),
        ("recientemente", "recientemente"),
        ("hasta la fecha", "hasta la fecha"),
        ("en la actualidad", "en la actualidad"),
    ],
)
def test_spanish(text: str, words: str) -> None:
    assert said(text, "es") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "por la mañana",
        "una mañana de mayo",
        "el diario Hoy",
        "la semana siguiente",
        "el pasado 3 de enero",
        "esa semana",
    ],
)
def test_spanish_that_says_which_day_or_nothing_of_days(text: str) -> None:
    assert said(text, "es") == []


@pytest.mark.parametrize(
    ("text", "before", "lang", "words"),
    [
        ("The board met on Monday.", "", "en", ["on Monday"]),
        ("On Monday night they met, and on Friday.", "", "en", ["On Monday", "on Friday"]),
        ("Se reunió el lunes.", "", "es", ["el lunes"]),
        ("It has stood since Monday, and falls by Friday.", "", "en", ["since Monday", "by Friday"]),
        ("La reunión del lunes.", "", "es", ["del lunes"]),
        ("The board met on Monday 5 January.", "", "en", []),
        ("The board met on Monday, January 5.", "", "en", []),
        ("The board met on Monday.", "It fell on 3 January.", "en", []),
        ("Se reunió el lunes 5 de enero.", "", "es", []),
        ("It meets on Mondays; a Monday it was.", "", "en", []),
        ("Se reúne los lunes.", "", "es", []),
    ],
)
def test_a_day_of_the_week_without_a_date(text: str, before: str, lang: Lang, words: list[str]) -> None:
    assert [found for _, found in weekdays(text, before, lang)] == words


def test_each_has_its_place() -> None:
    assert list(relative_days("So it\nwas yesterday", "en")) == [(10, "yesterday")]
