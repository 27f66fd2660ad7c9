"""Calendars, as a calendar program reads them: every status on every kind of date in both languages, and every year."""

from __future__ import annotations

import datetime as dt
from typing import Any

import icalendar
import pytest

from explainer.exports.calendar import calendar
from explainer.language import Lang
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.topic import Topic
from tests.engine.built import context, home, site
from tests.engine.records import fact, make

# Dates by what their names say of them: nothing where each day is certain.
KINDS: dict[str, dict[Lang, str]] = {
    "2026-04-20": {"en": "", "es": ""},
    "2026-04-20/2026-04-22": {"en": "", "es": ""},
    "2026-04-20?": {"en": ", 20 April 2026 (uncertain)", "es": ", 20 de abril de 2026 (incierta)"},
    "2026-04-20~": {"en": ", about 20 April 2026", "es": ", hacia el 20 de abril de 2026"},
    "2026-04-XX": {"en": ", a day in April 2026", "es": ", un día de abril de 2026"},
    "2026-04": {"en": ", April 2026", "es": ", abril de 2026"},
    "2026": {"en": ", 2026", "es": ", 2026"},
    "2026-04/2026-05": {"en": ", April–May 2026", "es": ", de abril a mayo de 2026"},
    "[2026-04-20..2026-04-22]": {
        "en": ", between 20 and 22 April 2026", "es": ", entre el 20 y el 22 de abril de 2026",
    },
    "[2026-04,2026-05]": {"en": ", April or May 2026", "es": ", abril o mayo de 2026"},
}  # fmt: skip
STATUSES: list[tuple[str, str, dict[Lang, str], str]] = [
    ("scheduled", "2026-03-26", {"en": "Expected", "es": "Previsto"}, "TENTATIVE"),
    ("scheduled", "2027-01-01", {"en": "Was expected", "es": "Estaba previsto"}, "TENTATIVE"),
    ("postponed", "2026-03-26", {"en": "Postponed", "es": "Aplazado"}, "TENTATIVE"),
    ("postponed", "2027-01-01", {"en": "Postponed", "es": "Aplazado"}, "TENTATIVE"),
    ("cancelled", "2026-03-26", {"en": "Cancelled", "es": "Cancelado"}, "CANCELLED"),
    ("cancelled", "2027-01-01", {"en": "Cancelled", "es": "Cancelado"}, "CANCELLED"),
]


def read(*parts: Any, lang: Lang = "en", published: str = "2026-02-01", **changes: Any) -> list[icalendar.Event]:
    made = site(home(published=published), fact("f"), *parts)
    found = icalendar.Calendar.from_ical(calendar(context(made, lang, **changes), None))
    assert [event.errors for event in found.events if event.errors] == []
    return found.events


def event(date: str, status: str = "scheduled", **fields: Any) -> Event:
    return make(Event, "e", date=date, status=status, **{"title": {"en": "The hearing", "es": "La vista"}} | fields)


@pytest.mark.parametrize(("lang", "title"), [("en", "The hearing"), ("es", "La vista")])
@pytest.mark.parametrize("date", KINDS)
@pytest.mark.parametrize(("status", "as_of", "lead", "firm"), STATUSES)
def test_only_what_is_cancelled_is_struck_out_and_the_name_says_what_became_of_the_rest(
    status: str, as_of: str, lead: dict[Lang, str], firm: str, date: str, lang: Lang, title: str
) -> None:
    (found,) = read(event(date, status), lang=lang, as_of=as_of)
    assert (found.status, found.summary) == (firm, f"{lead[lang]}{KINDS[date][lang]}: {title}")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_happened_is_confirmed_under_its_headline_alone(lang: Lang) -> None:
    (found,) = read(event("2026-01-20", "happened"), lang=lang)
    assert (found.status, found.summary) == ("CONFIRMED", {"en": "The hearing", "es": "La vista"}[lang])


@pytest.mark.parametrize(
    ("date", "written", "first", "after"),
    [
        ("0001", b"00010101", dt.date(1, 1, 1), dt.date(2, 1, 1)),
        ("0099-12-31", b"00991231", dt.date(99, 12, 31), dt.date(100, 1, 1)),
        ("0999-12-31", b"09991231", dt.date(999, 12, 31), dt.date(1000, 1, 1)),
        ("1498-08-01", b"14980801", dt.date(1498, 8, 1), dt.date(1498, 8, 2)),
        ("9998-12", b"99981201", dt.date(9998, 12, 1), dt.date(9999, 1, 1)),
    ],
)
def test_every_year_that_a_date_can_have_is_written_with_four_digits(
    date: str, written: bytes, first: dt.date, after: dt.date
) -> None:
    (found,) = read(event(date))
    assert (found["DTSTART"].to_ical(), found["DTSTART"].dt, found["DTEND"].dt) == (written, first, after)


def test_a_last_change_of_an_early_year_is_written_with_four_digits() -> None:
    (found,) = read(event("0999"), published="0900-02-01", as_of="0900-02-01", story_from="0899")
    assert found["DTSTAMP"].to_ical() == b"09000201T000000Z"


@pytest.mark.parametrize("words", [r"C:\New; \\N, \n", r"\N", "a, b; c: “d”\\ e", "a^n %2C \\;"])
def test_every_word_comes_back_letter_for_letter(words: str) -> None:
    parts = [make(Place, "p", name=f"At {words}"), make(Topic, "u", name=f"On {words}"), fact("g", text=f"So {words}")]
    (found,) = read(*parts, event("2026-04-20", title=f"Of {words}", place="p", topics=["u", "t"], facts=["g"]))
    assert found.summary == f"Expected: Of {words}"
    assert str(found["LOCATION"]) == f"At {words}"
    assert found.categories == [f"On {words}", "Something"]
    assert str(found["DESCRIPTION"]).startswith(f"– So {words} (P; single source)")


@pytest.mark.parametrize("sign", ["x", "é", "€", "😀", "\\", ";", "a\\N"])
@pytest.mark.parametrize("more", range(4))
def test_no_line_has_more_than_75_octets_and_no_letter_is_torn(sign: str, more: int) -> None:
    title = "A" + "x" * more + sign * 200 + "."
    lines = calendar(context(site(home(), fact("f"), event("2026-04-20", title=title))), None).encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines]
    assert [found.summary for found in read(event("2026-04-20", title=title))] == [f"Expected: {title}"]


def test_the_same_records_give_the_same_bytes_line_for_line() -> None:
    made = site(home(published="2026-02-01"), fact("f"), event("2026-04-20", place="p"), make(Place, "p", name="Quay"))
    text = calendar(context(made), None)
    assert text == calendar(context(made), None)
    assert text[text.index("BEGIN:VEVENT") :].split("\r\n") == [
        "BEGIN:VEVENT",
        "UID:e@site.example",
        "DTSTAMP:20260201T000000Z",
        "DTSTART;VALUE=DATE:20260420",
        "DTEND;VALUE=DATE:20260421",
        "SEQUENCE:0",
        "SUMMARY:Expected: The hearing",
        "DESCRIPTION:– So it is. (P\\; single source) https://site.example/facts/f",
        " /\\nhttps://site.example/timeline/#e",
        "LOCATION:Quay",
        "CATEGORIES:Something",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
        "URL:https://site.example/timeline/#e",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
