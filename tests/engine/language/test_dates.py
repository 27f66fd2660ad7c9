"""Dates in words: every row of the table in docs/data-format.md, and the finer cases, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel import Locale

from explainer.dates.edtf import parse_date
from explainer.dates.hints import month_number
from explainer.language import Lang
from explainer.language.dates import month_words, short_words, words
from explainer.language.months import LONG, SHORT

DATA_FORMAT = Path(__file__).parents[3] / "docs" / "data-format.md"

WORDS = [
    ("2026-01-03", "3 January 2026", "3 de enero de 2026"),
    ("2026-01", "January 2026", "enero de 2026"),
    ("2026", "2026", "2026"),
    ("0800", "800", "800"),
    ("2026-01-03?", "3 January 2026 (uncertain)", "3 de enero de 2026 (incierta)"),
    ("2026-01~", "about January 2026", "hacia enero de 2026"),
    ("2026-01-03~", "about 3 January 2026", "hacia el 3 de enero de 2026"),
    ("2026-01-03%", "about 3 January 2026 (uncertain)", "hacia el 3 de enero de 2026 (incierta)"),
    ("2026-01-XX", "a day in January 2026", "un día de enero de 2026"),
    ("2026-XX", "a month in 2026", "un mes de 2026"),
    ("2026-XX-XX", "a day in 2026", "un día de 2026"),
    ("2026-01-XX~", "a day around January 2026", "un día hacia enero de 2026"),
    ("2026-XX?", "a month in 2026 (uncertain)", "un mes de 2026 (fecha incierta)"),
    ("2026-01-03/2026-01-05", "3–5 January 2026", "del 3 al 5 de enero de 2026"),
    ("2026-01-29/2026-02-02", "29 January – 2 February 2026", "del 29 de enero al 2 de febrero de 2026"),
    (
        "2025-12-30/2026-01-03",
        "30 December 2025 – 3 January 2026",
        "del 30 de diciembre de 2025 al 3 de enero de 2026",
    ),
    ("2025-01-03/2026-01-03", "3 January 2025 – 3 January 2026", "del 3 de enero de 2025 al 3 de enero de 2026"),
    ("2026-01/2026-02", "January–February 2026", "de enero a febrero de 2026"),
    ("2025-12/2026-01", "December 2025 – January 2026", "de diciembre de 2025 a enero de 2026"),
    ("2024/2026", "2024–2026", "de 2024 a 2026"),
    ("2026-01/2026-02-03", "from January 2026 to 3 February 2026", "desde enero de 2026 hasta el 3 de febrero de 2026"),
    (
        "2026-01-XX/2026-02",
        "from a day in January 2026 to February 2026",
        "desde un día de enero de 2026 hasta febrero de 2026",
    ),
    ("2026-01-03~/2026-01-05~", "about 3–5 January 2026", "aproximadamente del 3 al 5 de enero de 2026"),
    (
        "2026-01~/2026-02",
        "from about January 2026 to February 2026",
        "desde aproximadamente enero de 2026 hasta febrero de 2026",
    ),
    ("2026-01-03?/2026-01-05?", "3–5 January 2026 (uncertain)", "del 3 al 5 de enero de 2026 (fechas inciertas)"),
    ("2026-01-03?/2026-01-05", "3–5 January 2026 (start uncertain)", "del 3 al 5 de enero de 2026 (inicio incierto)"),
    ("2026-01-03/2026-01-05?", "3–5 January 2026 (end uncertain)", "del 3 al 5 de enero de 2026 (final incierto)"),
    ("2026-01-29/..", "since 29 January 2026", "desde el 29 de enero de 2026"),
    ("2026-01/..", "since January 2026", "desde enero de 2026"),
    ("2026-01~/..", "since about January 2026", "desde aproximadamente enero de 2026"),
    ("2026-01-29?/..", "since 29 January 2026 (uncertain)", "desde el 29 de enero de 2026 (fecha incierta)"),
    ("../2026-01-29", "until 29 January 2026", "hasta el 29 de enero de 2026"),
    ("[2026-01-03,2026-01-05]", "3 or 5 January 2026", "el 3 o el 5 de enero de 2026"),
    ("[2026-01-07,2026-01-03,2026-01-05]", "3, 5 or 7 January 2026", "el 3, el 5 o el 7 de enero de 2026"),
    ("[2026-01-29,2026-02-02]", "29 January or 2 February 2026", "el 29 de enero o el 2 de febrero de 2026"),
    ("[2026-09,2026-10]", "September or October 2026", "septiembre u octubre de 2026"),
    ("[2026-01,2026-03-05]", "January 2026 or 5 March 2026", "enero de 2026 o el 5 de marzo de 2026"),
    ("[2024,2026]", "2024 or 2026", "2024 o 2026"),
    ("[2026-01-03..2026-01-05]", "between 3 and 5 January 2026", "entre el 3 y el 5 de enero de 2026"),
    ("[2026-01..2026-02]", "between January and February 2026", "entre enero y febrero de 2026"),
    ("[1970..1979]", "between 1970 and 1979", "entre 1970 y 1979"),
    ("[..2026-01-03]", "3 January 2026 or earlier", "3 de enero de 2026 o antes"),
    ("[2026-01-03..]", "3 January 2026 or later", "3 de enero de 2026 o después"),
]
SHORT_WORDS = [
    ("2026-01-03", "3 Jan 2026", "3 ene 2026"),
    ("2026-09", "Sep 2026", "sept 2026"),
    ("2026", "2026", "2026"),
    ("2026-01-03?", "3 Jan 2026 (uncertain)", "3 ene 2026 (incierta)"),
    ("2026-01~", "about Jan 2026", "hacia ene 2026"),
    ("2026-01-XX", "a day in Jan 2026", "un día de ene 2026"),
    ("2026-01-03/2026-01-05", "3–5 Jan 2026", "3–5 ene 2026"),
    ("2026-01-29/2026-02-02", "29 Jan – 2 Feb 2026", "29 ene – 2 feb 2026"),
    ("2026-01-29/..", "since 29 Jan 2026", "desde 29 ene 2026"),
    ("[2026-01-03,2026-01-05]", "3 or 5 Jan 2026", "3 o 5 ene 2026"),
    ("[2026-01-03..2026-01-05]", "between 3 and 5 Jan 2026", "entre 3 y 5 ene 2026"),
]


@pytest.mark.parametrize(("text", "english", "spanish"), WORDS)
def test_date_reads_naturally_in_both_languages(text: str, english: str, spanish: str) -> None:
    date = parse_date(text)
    assert words(date, "en") == english
    assert words(date, "es") == spanish


@pytest.mark.parametrize(("text", "english", "spanish"), SHORT_WORDS)
def test_date_is_short_in_a_table(text: str, english: str, spanish: str) -> None:
    date = parse_date(text)
    assert short_words(date, "en") == english
    assert short_words(date, "es") == spanish


def test_month_is_a_heading_in_both_languages() -> None:
    assert month_words(2026, 1, "en") == "January 2026"
    assert month_words(2026, 12, "es") == "diciembre de 2026"


def test_words_are_those_that_the_document_promises() -> None:
    section = DATA_FORMAT.read_text(encoding="utf-8").split("\n## Dates\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `([^`]+)` \|[^|]*\| ([^|]+) \|$", section, flags=re.MULTILINE)
    assert len(rows) >= 12
    assert [words(parse_date(text.strip("'")), "en") for text, _ in rows] == [promised for _, promised in rows]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_month_names_agree_with_babel(lang: Lang) -> None:
    months = Locale(lang).months["stand-alone"]
    assert LONG[lang] == tuple(months["wide"].values())
    assert SHORT[lang] == tuple(months["abbreviated"].values())


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_month_name_is_recognised_long_and_short(lang: Lang) -> None:
    for names in (LONG[lang], SHORT[lang]):
        assert [month_number(name) for name in names] == list(range(1, 13))


@pytest.mark.parametrize("word", ["", "ja", "ma", "monday", "januaryy"])
def test_other_words_are_no_months(word: str) -> None:
    assert month_number(word) is None


@pytest.mark.parametrize(
    ("date", "english", "spanish"),
    [
        ("2026-01-26", "26 Jan", "26 ene"),
        ("2026-01", "Jan 2026", "ene 2026"),
        ("2026-01-26~", "about 26 Jan 2026", "hacia 26 ene 2026"),
        ("2026-01-26/2026-01-27", "26–27 Jan 2026", "26–27 ene 2026"),
    ],
)
def test_a_day_whose_year_is_said_elsewhere_is_told_without_it(date: str, english: str, spanish: str) -> None:
    assert short_words(parse_date(date), "en", with_year=False) == english
    assert short_words(parse_date(date), "es", with_year=False) == spanish
