"""Properties of dates, and agreement of our small parser with the `edtf` package wherever that one can answer."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import edtf
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from explainer.dates.edtf import DateError, EdtfDate, parse_date
from explainer.language import Lang
from explainer.language.dates import short_words, words
from tests.engine.effort import examples

DAYS = st.dates(min_value=dt.date(1, 1, 1), max_value=dt.date(9998, 12, 31))
QUALIFIERS = st.sampled_from(["", "?", "~", "%"])


def _cut(day: dt.date, length: int) -> str:
    return day.isoformat()[:length]


PLAIN = st.builds(_cut, DAYS, st.sampled_from([4, 7, 10]))
UNSPECIFIED = st.one_of(
    st.builds(lambda day: f"{_cut(day, 7)}-XX", DAYS),
    st.builds(lambda day: f"{_cut(day, 4)}-XX", DAYS),
    st.builds(lambda day: f"{_cut(day, 4)}-XX-XX", DAYS),
)
SINGLES = st.builds(str.__add__, PLAIN | UNSPECIFIED, QUALIFIERS)


def _in_order(pair: tuple[str, str]) -> tuple[str, str]:
    first, second = sorted(pair, key=lambda text: parse_date(text).sort_key)
    start, end = parse_date(first), parse_date(second)
    assume((start.lower, start.upper) != (end.lower, end.upper))
    return first, second


CLOSED_INTERVALS = st.tuples(SINGLES, SINGLES).map(_in_order).map("/".join)
OPEN_INTERVALS = st.one_of(SINGLES.map(lambda text: f"{text}/.."), SINGLES.map(lambda text: f"../{text}"))
LISTS = st.lists(PLAIN, min_size=2, max_size=5, unique=True).map(lambda texts: f"[{','.join(texts)}]")
RANGES = (  # both ends to the same precision: edtf reads no others
    st.sampled_from([4, 7, 10])
    .flatmap(lambda length: st.tuples(*[st.builds(_cut, DAYS, st.just(length))] * 2))
    .map(_in_order)
    .map(lambda pair: f"[{'..'.join(pair)}]")
)
OPEN_RANGES = st.one_of(PLAIN.map(lambda text: f"[{text}..]"), PLAIN.map(lambda text: f"[..{text}]"))
VALID = st.one_of(SINGLES, CLOSED_INTERVALS, OPEN_INTERVALS, LISTS, RANGES, OPEN_RANGES)

# edtf 5.0.2: the bound of an open end is a float, which upper_strict() cannot unpack (TypeError), so nothing open is
# compared; a qualifier or an XX inside an interval makes it fail in ways of its own (`2026-XX/2027`: AttributeError).
COMPARABLE = st.one_of(SINGLES, st.tuples(PLAIN, PLAIN).map(_in_order).map("/".join), LISTS, RANGES)


@given(VALID)
def test_every_date_of_the_grammar_is_read_and_round_trips(text: str) -> None:
    date = parse_date(text)
    assert date.text == text
    assert parse_date(date.text) == date
    assert hash(parse_date(date.text)) == hash(date)


@given(VALID)
def test_bounds_are_in_order_and_open_only_where_written(text: str) -> None:
    date = parse_date(text)
    assert (date.lower is None or date.upper is None) == (text.strip("[]").startswith("..") or ".." in text[-3:])
    assert date.lower is None or date.upper is None or date.lower <= date.upper
    assert date.upper is None or not date.is_before(date.upper)
    assert date.lower is None or date.overlaps(date.lower.year, date.lower.month)


@settings(max_examples=examples(60), deadline=None)  # edtf takes some 12 ms a date
@given(COMPARABLE)
def test_bounds_agree_with_edtf(text: str) -> None:
    ours, theirs = parse_date(text), edtf.parse_edtf(text)
    assert ours.lower is not None
    assert ours.upper is not None
    assert ours.lower.timetuple()[:3] == theirs.lower_strict()[:3]
    assert ours.upper.timetuple()[:3] == theirs.upper_strict()[:3]


@settings(max_examples=examples(60), deadline=None)
@given(VALID)
def test_all_that_we_read_is_edtf(text: str) -> None:
    assume(not ("XX" in text and "/" in text))  # AttributeError in edtf 5.0.2
    assert edtf.parse_edtf(text) is not None


@given(VALID, st.sampled_from(["en", "es"]))
def test_every_date_has_words(text: str, lang: Lang) -> None:
    for said in (words(parse_date(text), lang), short_words(parse_date(text), lang)):
        assert said == " ".join(said.split())
        assert not {"{", "}", "X", "[", "~"} & set(said)


@given(st.lists(VALID.map(parse_date), max_size=6))
def test_sorting_is_a_total_order(dates: list[EdtfDate]) -> None:
    def key(date: EdtfDate) -> tuple[tuple[int, int], int, str]:
        return (date.sort_key, 0, date.text)

    in_order = sorted(dates, key=key)
    backwards = dates[::-1]
    assert sorted(backwards, key=key) == in_order
    for earlier, later in pairwise(in_order):
        assert (earlier.lower or dt.date.min) <= (later.lower or dt.date.min)


NEAR_DATES = st.text(alphabet="0123456789-/.,[]{}?~%XuU TZ:–añ\n", max_size=30)


@given(st.text() | NEAR_DATES | st.builds(str.__add__, VALID, NEAR_DATES))
@example("2026-01-03\n")
@example("[2026-01-03..2026-01-05,")
@example("\u0662\u0660\u0662\u0666-01-03")
@example("²026-01-03")
@example("² Jan 2026")
@example("\u0663 January \u0662\u0660\u0662\u0666")
def test_no_text_raises_anything_but_a_date_error(text: str) -> None:
    answer: EdtfDate | DateError
    try:
        answer = parse_date(text)
    except DateError as error:
        answer = error
    if isinstance(answer, EdtfDate):
        assert answer.text == text
    else:
        assert answer.hint
        assert "\n" not in answer.message + answer.hint


@pytest.mark.parametrize("joint", ["/", " to ", " – "])
@given(first=DAYS, second=DAYS)
def test_what_a_hint_tells_to_write_can_be_read(joint: str, first: dt.date, second: dt.date) -> None:
    assume(first < second)
    wrong = joint.join(f"{day.day} {day:%B} {day.year:04}" for day in (first, second))
    with pytest.raises(DateError) as caught:
        parse_date(wrong)
    assert caught.value.hint == f"write {first.isoformat()}/{second.isoformat()}"
    assert parse_date(caught.value.hint.removeprefix("write ")).lower == first
