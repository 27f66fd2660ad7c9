"""Dates in words, English and Spanish: "about 3 January 2026", "hacia enero de 2026", "since 29 January 2026"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from explainer.dates.edtf import EdtfDate, Point
from explainer.language import Lang
from explainer.language.months import LONG, SHORT


@dataclass(frozen=True, slots=True)
class Style:
    """How one language writes dates: its month names, what stands between day, month and year, and its phrases."""

    months: tuple[str, ...]
    glue: str
    article: str  # before a day, after a preposition
    or_: str
    span_of_days: str
    span: str
    mixed_span: str  # of a day and a month, or where only one end is approximate
    between: str
    or_earlier: str
    or_later: str
    since: str
    until: str
    about: str
    about_in_phrase: str  # where a preposition stands before
    some_day: str
    some_month: str
    some_day_about: str
    some_month_about: str
    uncertain: str
    date_uncertain: str  # where what stands before is more than a date: "un día", "desde el 3"
    start_uncertain: str
    end_uncertain: str
    both_uncertain: str


_DASH: Final = "\N{EN DASH}"
_ENGLISH: Final = Style(
    months=LONG["en"],
    glue=" ",
    article="",
    or_="or",
    span_of_days="{0}{dash}{1}",
    span="{0}{dash}{1}",
    mixed_span="from {0} to {1}",
    between="between {0} and {1}",
    or_earlier="{} or earlier",
    or_later="{} or later",
    since="since {}",
    until="until {}",
    about="about {}",
    about_in_phrase="about {}",
    some_day="a day in {}",
    some_month="a month in {}",
    some_day_about="a day around {}",
    some_month_about="a month around {}",
    uncertain=" (uncertain)",
    date_uncertain=" (uncertain)",
    start_uncertain=" (start uncertain)",
    end_uncertain=" (end uncertain)",
    both_uncertain=" (uncertain)",
)
_SPANISH: Final = Style(
    months=LONG["es"],
    glue=" de ",
    article="el ",
    or_="o",
    span_of_days="del {0} al {1}",
    span="de {0} a {1}",
    mixed_span="desde {0} hasta {1}",
    between="entre {0} y {1}",
    or_earlier="{} o antes",
    or_later="{} o después",
    since="desde {}",
    until="hasta {}",
    about="hacia {}",
    about_in_phrase="aproximadamente {}",
    some_day="un día de {}",
    some_month="un mes de {}",
    some_day_about="un día hacia {}",
    some_month_about="un mes hacia {}",
    uncertain=" (incierta)",
    date_uncertain=" (fecha incierta)",
    start_uncertain=" (inicio incierto)",
    end_uncertain=" (final incierto)",
    both_uncertain=" (fechas inciertas)",
)
_LONG_STYLES: Final[dict[Lang, Style]] = {"en": _ENGLISH, "es": _SPANISH}
_SHORT_STYLES: Final[dict[Lang, Style]] = {
    "en": replace(_ENGLISH, months=SHORT["en"]),
    "es": replace(_SPANISH, months=SHORT["es"], glue=" ", article="", span_of_days="{0}{dash}{1}", span="{0}{dash}{1}"),
}


def words(date: EdtfDate, lang: Lang) -> str:
    """The date for running text and headings: `3 January 2026`, `del 3 al 5 de enero de 2026`."""
    return _words(date, _LONG_STYLES[lang])


def short_words(date: EdtfDate, lang: Lang, with_year: bool = True) -> str:
    """The date for tables, with short months: `3 Jan 2026`, `3 ene 2026`; of a day whose year is said, `3 Jan`."""
    point = date.first_point
    if with_year or date.kind != "single" or point.known_precision != "day" or point.approximate or point.uncertain:
        return _words(date, _SHORT_STYLES[lang])
    return _figures(point, _SHORT_STYLES[lang], with_year=False)


def month_words(year: int, month: int, lang: Lang) -> str:
    """A month as a heading: `January 2026`, `enero de 2026`."""
    style = _LONG_STYLES[lang]
    return style.glue.join((style.months[month - 1], str(year)))


def month_heading(month: str, lang: Lang) -> str:
    """A month written as in dates, as a heading: `2026-01` is `January 2026`."""
    return month_words(int(month[:4]), int(month[5:]), lang)


def month_name(month: int, lang: Lang) -> str:
    """A month under its year: `January`, `Enero`."""
    return LONG[lang][month - 1].capitalize()


def short_month_words(year: int | None, month: int, lang: Lang) -> str:
    """A month as a label: `Jan 2026`, or `Jan` where its year is said already."""
    name = SHORT[lang][month - 1]
    return f"{name} {year}" if year else name


def _words(date: EdtfDate, style: Style) -> str:
    phrase: dict[str, Callable[[EdtfDate, Style], str]] = {"single": _single, "interval": _interval, "set": _set}
    return phrase[date.kind](date, style) + _doubt(date, style)


def _doubt(date: EdtfDate, style: Style) -> str:
    start, end = (point is not None and point.uncertain for point in (date.start, date.end))
    if not (start or end):
        return ""
    if date.kind == "single" or not (date.start and date.end):
        return style.uncertain if date.kind == "single" and not date.unspecified else style.date_uncertain
    return {
        (True, False): style.start_uncertain,
        (False, True): style.end_uncertain,
        (True, True): style.both_uncertain,
    }[start, end]


def _single(date: EdtfDate, style: Style) -> str:
    point = date.first_point
    if point.unspecified:
        return _some(point, style)
    return style.about.format(_with_article(point, style)) if point.approximate else _figures(point, style)


def _interval(date: EdtfDate, style: Style) -> str:
    start, end = date.start, date.end
    if start is None or end is None:
        return (style.until if start is None else style.since).format(_in_phrase(date.first_point, style))
    if not _alike(start, end) or start.approximate != end.approximate:
        return style.mixed_span.format(_in_phrase(start, style), _in_phrase(end, style))
    first, last = _shortened((start, end), style)
    span = style.span_of_days if start.day else style.span
    text = span.format(first, last, dash=f" {_DASH} " if " " in first else _DASH)
    return style.about_in_phrase.format(text) if start.approximate else text


def _set(date: EdtfDate, style: Style) -> str:
    points = date.members or tuple(point for point in (date.start, date.end) if point)
    if len(points) == 1:
        return (style.or_later if date.start else style.or_earlier).format(_figures(points[0], style))
    figures = _shortened(points, style) if _alike(*points) else [_figures(point, style) for point in points]
    texts = [_article(point, style) + text for point, text in zip(points, figures, strict=True)]
    if not date.members:
        return style.between.format(*texts)
    return f"{', '.join(texts[:-1])} {_or(points[-1], style)} {texts[-1]}"


def _or(point: Point, style: Style) -> str:
    """Spanish says `u` before a word in o: `septiembre u octubre`."""
    before_o = not point.day and point.month and style.months[point.month - 1].startswith("o")
    return "u" if style.or_ == "o" and before_o else style.or_


def _alike(*points: Point) -> bool:
    """Whether all are written in figures to the same precision, so that they can share a month or a year."""
    return len({point.precision for point in points}) == 1 and not any(point.unspecified for point in points)


def _shortened(points: tuple[Point, ...], style: Style) -> list[str]:
    """The points in figures; a year, and then a month, that all have is said with the last one only."""
    same_year = len({point.year for point in points}) == 1 and points[0].precision != "year"
    same_month = same_year and len({point.month for point in points}) == 1 and points[0].precision == "day"
    *others, last = points
    return [_figures(point, style, not same_year, not same_month) for point in others] + [_figures(last, style)]


def _figures(point: Point, style: Style, with_year: bool = True, with_month: bool = True) -> str:
    day = str(point.day) if point.day else ""
    month = style.months[point.month - 1] if point.month and with_month else ""
    return style.glue.join(part for part in (day, month, str(point.year) if with_year else "") if part)


def _in_phrase(point: Point, style: Style) -> str:
    """A point after a preposition: `since about January 2026`, `desde el 3 de enero de 2026`."""
    if point.unspecified:
        return _some(point, style)
    text = _with_article(point, style)
    return style.about_in_phrase.format(text) if point.approximate else text


def _some(point: Point, style: Style) -> str:
    """`a day in January 2026`, `a month in 2026`."""
    if point.precision == "day":
        phrase = style.some_day_about if point.approximate else style.some_day
    else:
        phrase = style.some_month_about if point.approximate else style.some_month
    return phrase.format(_figures(point, style))


def _with_article(point: Point, style: Style) -> str:
    return _article(point, style) + _figures(point, style)


def _article(point: Point, style: Style) -> str:
    return style.article if point.day else ""
