"""Dates as editors write them: what is read, what is refused and with which words, bounds, order and grouping."""

from __future__ import annotations

import datetime as dt

import pytest

from explainer.dates.edtf import DateError, parse_date

READ = [
    # text, kind, lower, upper, precision
    ("2026-01-03", "single", dt.date(2026, 1, 3), dt.date(2026, 1, 3), "day"),
    ("2024-02", "single", dt.date(2024, 2, 1), dt.date(2024, 2, 29), "month"),
    ("2026", "single", dt.date(2026, 1, 1), dt.date(2026, 12, 31), "year"),
    ("0001", "single", dt.date(1, 1, 1), dt.date(1, 12, 31), "year"),
    ("9998-12-31", "single", dt.date(9998, 12, 31), dt.date(9998, 12, 31), "day"),
    ("2026-01-03?", "single", dt.date(2026, 1, 3), dt.date(2026, 1, 3), "day"),
    ("2026-01~", "single", dt.date(2026, 1, 1), dt.date(2026, 1, 31), "month"),
    ("2026-01-XX", "single", dt.date(2026, 1, 1), dt.date(2026, 1, 31), "day"),
    ("2026-XX", "single", dt.date(2026, 1, 1), dt.date(2026, 12, 31), "month"),
    ("2026-XX-XX%", "single", dt.date(2026, 1, 1), dt.date(2026, 12, 31), "day"),
    ("2026-01-03/2026-01-05", "interval", dt.date(2026, 1, 3), dt.date(2026, 1, 5), "day"),
    ("2025/2026-02", "interval", dt.date(2025, 1, 1), dt.date(2026, 2, 28), "year"),
    ("2026-01-31/2026-01", "interval", dt.date(2026, 1, 31), dt.date(2026, 1, 31), "day"),
    ("2026-01-29/..", "interval", dt.date(2026, 1, 29), None, "day"),
    ("../2026-01~", "interval", None, dt.date(2026, 1, 31), "month"),
    ("[2026-01-03,2026-01-05]", "set", dt.date(2026, 1, 3), dt.date(2026, 1, 5), "day"),
    ("[2026-03-01,2026-01]", "set", dt.date(2026, 1, 1), dt.date(2026, 3, 1), "month"),
    ("[2026-01-03..2026-01-05]", "set", dt.date(2026, 1, 3), dt.date(2026, 1, 5), "day"),
    ("[..2026-01-05]", "set", None, dt.date(2026, 1, 5), "day"),
    ("[2026-01..]", "set", dt.date(2026, 1, 1), None, "month"),
]


@pytest.mark.parametrize(("text", "kind", "lower", "upper", "precision"), READ)
def test_date_has_the_bounds_that_it_says(
    text: str, kind: str, lower: dt.date | None, upper: dt.date | None, precision: str
) -> None:
    date = parse_date(text)
    assert (date.text, date.kind, date.lower, date.upper, date.precision) == (text, kind, lower, upper, precision)
    assert str(date) == text


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate", "unspecified"),
    [
        ("2026-01-03", False, False, False),
        ("2026-01-03?", True, False, False),
        ("2026-01-03~", False, True, False),
        ("2026-01-03%", True, True, False),
        ("2026-01-XX", False, False, True),
        ("2026-XX?", True, False, True),
        ("2026-01-03?/2026-01-05~", True, True, False),
        ("2026-01/..", False, False, False),
    ],
)
def test_doubts_are_told_apart(text: str, uncertain: bool, approximate: bool, unspecified: bool) -> None:
    date = parse_date(text)
    assert (date.uncertain, date.approximate, date.unspecified) == (uncertain, approximate, unspecified)


def test_each_end_of_an_interval_keeps_its_own_doubt() -> None:
    date = parse_date("2026-01-03?/2026-01-05~")
    assert date.start is not None
    assert date.end is not None
    assert (date.start.uncertain, date.start.approximate) == (True, False)
    assert (date.end.uncertain, date.end.approximate) == (False, True)


def test_members_of_a_set_stand_in_order_of_time() -> None:
    assert [point.lower.day for point in parse_date("[2026-01-05,2026-01-03]").members] == [3, 5]


GRAMMAR = "write YYYY-MM-DD, YYYY-MM, YYYY, or an interval such as 2026-01-03/2026-01-05"
DAY_AND_TIME = "write 2026-01-03; a clock time belongs in the text, with its zone (Lisbon time)"
KNOWN = "write what is known, such as 2026-01 or 2026, or leave the field out"

IMPOSSIBLE = [
    # text, message, hint
    ("2026-02-30", 'the date "2026-02-30" does not exist', "February 2026 has 28 days: look up the right one"),
    ("2024-02-30~", 'the date "2024-02-30~" does not exist', "February 2024 has 29 days: look up the right one"),
    ("2026-01-00", 'the date "2026-01-00" does not exist', "January 2026 has 31 days: look up the right one"),
    ("2026-02-30/..", 'the date "2026-02-30" does not exist', "February 2026 has 28 days: look up the right one"),
    ("2026-13", 'the date "2026-13" does not exist: there is no month 13', "months are 01 to 12"),
    (
        "2026-13-01",
        'the date "2026-13-01" does not exist: there is no month 13',
        "months are 01 to 12; the order is year-month-day: write 2026-01-13",
    ),
    ("2026-31-02", 'the date "2026-31-02" does not exist: there is no month 31', "months are 01 to 12"),
    ("0000", 'the date "0000" does not exist: there is no year 0', "years are 0001 to 9998"),
    (
        "2026-21",
        'the date "2026-21" is a season in EDTF, and seasons are not used here',
        "write months, such as 2026-03/2026-05",
    ),
    (
        "2026-01-05/2026-01-03",
        'the interval "2026-01-05/2026-01-03" ends before it starts',
        "write 2026-01-03/2026-01-05",
    ),
    (
        "2026-01-03/2026-01-03",
        'the interval "2026-01-03/2026-01-03" starts and ends with the same date',
        "write 2026-01-03",
    ),
    ("[2026-01-03]", 'the set "[2026-01-03]" holds one date only', "write 2026-01-03, or name the others"),
    ("[2026-01,2026-01]", 'the set "[2026-01,2026-01]" names a date twice', "write 2026-01"),
    ("[2025,2026,2025]", 'the set "[2025,2026,2025]" names a date twice', "write [2025,2026]"),
    ("[2026..2025]", 'the set "[2026..2025]" ends before it starts', "write [2025..2026]"),
    ("[2026..2026]", 'the set "[2026..2026]" starts and ends with the same date', "write 2026"),
    (
        "[2026-01..2026-02-05]",
        'the set "[2026-01..2026-02-05]" goes from a month to a day',
        "write [2026-01-01..2026-02-05]",
    ),
    (
        "[2026-01-31..2026-01]",
        'the set "[2026-01-31..2026-01]" goes from a day to a month',
        "write 2026-01-31",
    ),
    (
        "[2026-01-03?,2026-01-04]",
        'the set "[2026-01-03?,2026-01-04]" holds a date with ?, ~, % or XX',
        "write [2026-01-03,2026-01-04]; the brackets already say that it is not certain",
    ),
    (
        "[2026,2026-XX]",
        'the set "[2026,2026-XX]" holds a date with ?, ~, % or XX',
        "write plain dates; the brackets already say that it is not certain",
    ),
]
FEBRUARY = "February 2026 has 28 days: look up the right one"
# What says a day that there is not, in another hand.
IN_ANOTHER_HAND = [
    ("30 February 2026", "2026-02-30", FEBRUARY),
    ("February 30, 2026", "2026-02-30", FEBRUARY),
    ("29 Feb 2026", "2026-02-29", FEBRUARY),
    ("30/02/2026", "2026-02-30", FEBRUARY),
    ("30.02.2026", "2026-02-30", FEBRUARY),
    ("2026/02/30", "2026-02-30", FEBRUARY),
    ("2026-2-30", "2026-02-30", FEBRUARY),
    ("20260230", "2026-02-30", FEBRUARY),
    ("2026-02-30T10:00", "2026-02-30", FEBRUARY),
    ("2026-02-30 24:00", "2026-02-30", FEBRUARY),
    ("30 de febrero de 2026", "2026-02-30", FEBRUARY),
    ("2026-02-30 / 2026-03-02", "2026-02-30", FEBRUARY),
    ("about 30 February 2026", "2026-02-30~", FEBRUARY),
    ("29 February 2100", "2100-02-29", "February 2100 has 28 days: look up the right one"),
    ("31 de abril de 2026", "2026-04-31", "April 2026 has 30 days: look up the right one"),
    ("32 January 2026", "2026-01-32", "January 2026 has 31 days: look up the right one"),
]
NOT_USED = [
    ("", "the date is empty", "write a date such as 2026-01-03, 2026-01 or 2026, or leave the field out"),
    (" \n", "the date is empty", "write a date such as 2026-01-03, 2026-01 or 2026, or leave the field out"),
    ("unknown", 'the date "unknown" says nothing', KNOWN),
    ("open", 'the date "open" says nothing', KNOWN),
    ("XXXX-XX-XX", 'the date "XXXX-XX-XX" says nothing', KNOWN),
    ("../..", 'the date "../.." has no date in it', "write a day at one end, such as 2026-01-29/.."),
    ("2026-01-03T14:30Z", 'the date "2026-01-03T14:30Z" has a time of day', DAY_AND_TIME),
    ("2026-01-03 14:30", 'the date "2026-01-03 14:30" has a time of day', DAY_AND_TIME),
    ("2026-01-03 2 pm", 'the date "2026-01-03 2 pm" has a time of day', DAY_AND_TIME),
    ("197X", 'the date "197X" is a decade', "write [1970..1979]"),
    ("1970s", 'the date "1970s" is a decade', "write [1970..1979]"),
    ("19XX", 'the date "19XX" is a century', "write [1900..1999]"),
    ("2026-01-1X", 'the date "2026-01-1X" has half a day in it', "write 2026-01-XX"),
    ("2026-XX-03", 'the date "2026-XX-03" has a day without a month', "write 2026-XX-XX"),
    ("9999-12-31", 'the date "9999-12-31" has a year out of reach', "years are 0001 to 9998"),
    ("-0044", 'the date "-0044" has a year out of reach', "years are 0001 to 9998"),
    ("12026", 'the date "12026" has a year out of reach', "years are 0001 to 9998"),
    (
        "{2025,2026}",
        'the date "{2025,2026}" stands for each of its dates, which is not used here',
        "write an interval such as 2026-01-03/2026-01-05, or one entry for each date",
    ),
    (
        "2025..2026",
        'the date "2025..2026" lacks its brackets',
        "write [2025..2026] for one date between these, 2025/2026 for all the time from … to …",
    ),
    (
        "[2020,2024..2026]",
        'the date "[2020,2024..2026]" mixes a list with a range',
        "write a list, [2026-01-03,2026-01-05], or a range, [2026-01-03..2026-01-05]",
    ),
]


@pytest.mark.parametrize(("text", "message", "hint"), [*IMPOSSIBLE, *NOT_USED])
def test_date_that_cannot_be_is_refused_with_the_reason(text: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert (caught.value.message, caught.value.hint) == (message, hint)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("2026-1-3", "2026-01-03"),
        ("2026-1", "2026-01"),
        ("2026/01/03", "2026-01-03"),
        ("2026/01", "2026-01"),
        ("2026.01.03", "2026-01-03"),
        ("20260103", "2026-01-03"),
        ("2026–01–03", "2026-01-03"),
        (" 2026-01-03", "2026-01-03"),
        ("2026-01-03\n", "2026-01-03"),
        ("01/2026", "2026-01"),
        ("13/01/2026", "2026-01-13"),
        ("01/13/2026", "2026-01-13"),
        ("03.03.2026", "2026-03-03"),
        ("03/01/2026", "2026-01-03 for 3 January, 2026-03-01 for 1 March"),
        ("January 2026", "2026-01"),
        ("3 Jan 2026", "2026-01-03"),
        ("3 January 2026", "2026-01-03"),
        ("January 3rd, 2026", "2026-01-03"),
        ("3 de enero de 2026", "2026-01-03"),
        ("sept. 2026", "2026-09"),
        ("about January 2026", "2026-01~"),
        ("c. 2026", "2026~"),
        ("hacia enero de 2026", "2026-01~"),
        ("January 2026?", "2026-01?"),
        ("since 29 January 2026", "2026-01-29/.."),
        ("hasta el 29 de enero de 2026", "../2026-01-29"),
        ("3 January 2026 to 5 January 2026", "2026-01-03/2026-01-05"),
        ("2026-01-03 / 2026-01-05", "2026-01-03/2026-01-05"),
        ("2026-1-3/2026-1-5", "2026-01-03/2026-01-05"),
        ("2026-01-03 - 2026-01-05", "2026-01-03/2026-01-05"),
        ("[2026-01-03, 2026-01-05]", "[2026-01-03,2026-01-05]"),
        ("[2026-1-3..2026-1-5]", "[2026-01-03..2026-01-05]"),
        ("[2026-01-03,2026-01-05", "[2026-01-03,2026-01-05]"),
        # superseded EDTF (the draft of 2012)
        ("2026-01-uu", "2026-01-XX"),
        ("2026-uu", "2026-XX"),
        ("2026-01-xx", "2026-01-XX"),
        ("2026-01-03/open", "2026-01-03/.."),
        ("2026-01-03/unknown", "2026-01-03/.."),
        ("unknown/2026-01-03", "../2026-01-03"),
        ("2026-01-03/", "2026-01-03/.."),
        ("2026-01-03/now", "2026-01-03/.."),
        ("2026-01?~", "2026-01%"),
        ("2026?-01", "2026-01?"),
    ],
)
def test_near_miss_is_told_what_to_write(text: str, write: str) -> None:
    with pytest.raises(DateError, match=r"^cannot read the date") as caught:
        parse_date(text)
    assert caught.value.hint == f"write {write}"


@pytest.mark.parametrize(
    "text",
    [
        "nonsense",
        "3/1/26",
        "03/01/2026 to 05/01/2026",  # day or month first: four readings
        "2026-2-3-4",
        "2026-01-03/2026-01-05/2026-01-07",
        "[..]",
        "[]",
        "\u0662\u0660\u0662\u0666",
        "x" * 500,
        "2026-",
    ],
)
def test_hopeless_text_is_told_the_grammar(text: str) -> None:
    with pytest.raises(DateError, match=r"^cannot read the date") as caught:
        parse_date(text)
    assert caught.value.hint == GRAMMAR
    assert len(caught.value.message) < 100


def test_message_stays_on_one_line() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("2026\n\x1b[31m")
    assert caught.value.message == 'cannot read the date "2026  [31m"'


def test_dates_sort_by_lower_bound_then_wider_precision() -> None:
    in_order = [
        "../2026-06",
        "2025-12-31",
        "2026",
        "2026-01",
        "2026-01-01",
        "2026-01-03/2026-01-05",
        "[2026-01-04,2026-01-05]",
        "2026-02~",
    ]
    backwards = in_order[::-1]
    assert sorted(backwards, key=lambda text: parse_date(text).sort_key) == in_order


@pytest.mark.parametrize(
    ("one", "other"),
    [("2026-01-03", "2026-01-03?"), ("2026-01-03", "2026-01-03/.."), ("2026-01", "2026-01-XX"), ("2026", "2026-XX")],
)
def test_sort_key_leaves_ties_to_seq_and_id(one: str, other: str) -> None:
    assert parse_date(one).sort_key == parse_date(other).sort_key


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("2026-01-03", "2026-01-03"),
        ("2026-01", "2026-01"),
        ("2026", "2026"),
        ("2026-01-03?", None),
        ("2026~", None),
        ("2026-01-XX", None),
        ("2026-XX", None),
        ("2026-01-03/2026-01-05", None),
        ("2026-01-03/..", None),
        ("[2026-01-03,2026-01-05]", None),
    ],
)
def test_datetime_attribute_is_for_exact_dates_only(text: str, attribute: str | None) -> None:
    assert parse_date(text).datetime_attribute == attribute


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("2026-01-03", 2026, 1),
        ("2026-02-XX", 2026, 2),
        ("2026", 2026, None),
        ("2026-XX-XX", 2026, None),
        ("2025-12-30/2026-01-03", 2025, 12),
        ("[2026-03,2026-02]", 2026, 2),
        ("../2026-01-03", None, None),
    ],
)
def test_date_is_grouped_under_its_lower_bound(text: str, year: int | None, month: int | None) -> None:
    assert (parse_date(text).year, parse_date(text).month) == (year, month)


@pytest.mark.parametrize(
    ("text", "year", "month", "overlaps"),
    [
        ("2026-01-03", 2026, None, True),
        ("2026-01-03", 2026, 1, True),
        ("2026-01-03", 2026, 2, False),
        ("2026", 2026, 2, True),
        ("2025-12-30/2026-02-03", 2026, 1, True),
        ("2026-01-29/..", 2030, 5, True),
        ("../2026-01-29", 2026, 2, False),
        ("[2026-01-03,2026-03-03]", 2026, 2, False),
        ("[2026-01-03..2026-03-03]", 2026, 2, True),
        ("9998-12-31", 9998, 12, True),
    ],
)
def test_date_overlaps_a_month_or_a_year(text: str, year: int, month: int | None, overlaps: bool) -> None:
    assert parse_date(text).overlaps(year, month) is overlaps


@pytest.mark.parametrize(
    ("text", "before"),
    [("2026-01-03", True), ("2026-01-04", False), ("2026-01", False), ("2025", True), ("2020/..", False)],
)
def test_date_is_before_a_day_only_when_it_was_certainly_over(text: str, before: bool) -> None:
    assert parse_date(text).is_before(dt.date(2026, 1, 4)) is before


@pytest.mark.parametrize(("text", "meant", "hint"), IN_ANOTHER_HAND)
def test_day_that_there_is_not_is_told_in_whatever_hand(text: str, meant: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.message == f'the date "{text}" cannot be: the date "{meant}" does not exist'
    assert caught.value.hint == hint


@pytest.mark.parametrize("text", ["2028-02-29", "2000-02-29", "2026-02-28", "2026-04-30", "2026-12-31", "2026-02-XX"])
def test_last_day_of_a_month_is_there(text: str) -> None:
    assert parse_date(text).text == text


@pytest.mark.parametrize(
    "text", ["2026-01-03T24:00", "2026-01-03 24:00", "2026-01-03T24:00:00Z", "2026-01-03T24:00-04:00"]
)
def test_midnight_at_the_end_of_a_day_may_be_of_either(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.message == f'the date "{text}" has a time of day'
    hint = "24:00 ends 2026-01-03 and begins the next day: write that of the two which the source gives"
    assert caught.value.hint == hint
