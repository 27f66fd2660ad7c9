"""What to tell an editor whose number cannot be read: the likely right way to write it, whatever hand it is in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

DIGITS_ONLY: Final = "write digits only, a point for decimals: 1200 or 3.5"

_SIGNS: Final = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc\uff07", "'"),
    **dict.fromkeys("\uff0c\u066c", ","),
    **dict.fromkeys("\uff0e\u066b", "."),
    **dict.fromkeys("\uff05\u066a\ufe6a", "%"),
    "\uff04": "$",
    "\uff0b": "+",
    "\uff5e": "~",
    "\u2044": "/",
}
# Three decimals: one thousand two hundred to whoever parts thousands with a point, one and a fifth to others.
_TWO_READINGS: Final = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")
_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}(?:([,. '_])[0-9]{3})(?:\1[0-9]{3})*(?:(?!\1)[.,][0-9]+)?")
_BY_HUNDREDS: Final = re.compile(r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")  # 1,00,000, a lakh
_DECIMALS: Final = re.compile(r"[0-9]*[.,][0-9]+|[0-9]+[.,]?")
_POWER: Final = re.compile(r"([0-9]+(?:[.,][0-9]+)?) ?(?:e|[x*\u00d7] ?10\^)([+-]?[0-9]{1,2})", re.IGNORECASE)
_FRACTION: Final = re.compile(r"(?:([0-9]+)(?: |(?=[^0-9 /])))?(?:([0-9]+)/([0-9]+)|([^\W0-9_]))")

_SCALES: Final = (
    (r"mil millones|billions?|bn", 10**9),
    (r"trillions?|trn|bill[oó]n(?:es)?", 10**12),
    (r"millions?|mill[oó]n(?:es)?|mn|mm?", 10**6),
    (r"thousands?|miles|mil|k", 10**3),
)
_CURRENCIES: Final = (
    (r"us ?\$|usd|us dollars?|d[oó]lares|dollars?|\$", "US dollars"),
    (r"\u20ac|eur|euros?", "euros"),
    (r"\u00a3|gbp", "pounds"),
    (r"bs\.?|ves|bol[ií]vares", "bol\u00edvares"),
)
_PERCENT: Final = (r"%|percent|per cent|por ciento", "percent")
_NOT_EXACT: Final = (
    (
        r"about|around|approximately|approx\.?|circa|ca?\.|roughly|nearly|almost|some|unos|unas|casi|cerca de|"
        r"aproximadamente|alrededor de|[~\u2248]",
        r"or so|aproximadamente",
        "approximate: true",
    ),
    (
        r"more than|over|at least|m[aá]s de|al menos|por lo menos|>=?|\u2265",
        r"\+|or more|o m[aá]s",
        "bound: at-least",
    ),
    (
        r"up to|less than|fewer than|under|at most|menos de|hasta|como m[aá]ximo|<=?|\u2264",
        r"or less|or fewer|o menos",
        "bound: at-most",
    ),
)
_TO: Final = r" ?\.\. ?| ?(?<!e)- ?| to | and | through | hasta | a | y | al "
_RANGE: Final = re.compile(rf"(?:between |from |entre |de )?(.*[^\W_].*?)(?:{_TO})(.*[0-9].*)", re.IGNORECASE)
_GOES_ON: Final = re.compile(r"(?:to|and|through|hasta|al|y) .*[0-9]", re.IGNORECASE)  # to what is no second number


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number as it was typed, what its scale multiplies it with (1 where it has none), and the words of its unit."""

    typed: str
    scale: int = 1
    unit: str = ""


def has_two_readings(text: str) -> bool:
    """Whether a number could be a thousand times what it seems: `1.200`, and not `0.125`, `1.2` or `1200.125`."""
    return bool(_TWO_READINGS.fullmatch(text))


def explain_number(text: str, *, counted: bool) -> tuple[str, str]:
    """Message and hint for a text that is no number, or may be two; `counted`: fields for its unit stand beside it."""
    typed, shown = _in_plain_signs(text), f'"{text[:60]}…"' if len(text) > 60 else f'"{text}"'
    if has_two_readings(typed) and "." in typed:
        whole, with_decimals = map(_written, _readings(typed))
        return f"{shown} is {whole} to some, {with_decimals} to others", _which(typed)
    if re.fullmatch(r"-?[0-9]{16,}(?:\.[0-9]*)?|-?[0-9]+\.[0-9]{16,}", typed):
        return f"{shown} is not a number", "write at most 15 digits on each side of the point"
    return f"{shown} is not a number", next(_hints(typed, counted) if len(typed) <= 60 else iter(()), DIGITS_ONLY)


def _hints(typed: str, counted: bool) -> Iterator[str]:
    """What to write instead, the likeliest first."""
    if what := _told(typed):
        yield what
    if not counted:
        return
    for before, behind, field in _NOT_EXACT:
        rest = _without(typed, before, behind)
        what = next(_hints(rest, counted=True), None) if rest is not None else None
        if what and not (what.startswith("write low") and field.startswith("bound")):  # a range has both its bounds
            yield f"{what}, and {field}"
    if (ranged := _range(typed)) is not None:
        yield from ranged
        return
    rest = _without(typed, "%", _PERCENT[0])
    if rest is not None and (what := _told(rest)):
        yield f"{what}, and unit: percent"
    for signs, name in _CURRENCIES:
        rest = _without(typed, signs, signs)
        if rest is not None and (what := _told(rest)):
            yield f"{what}, and unit: {name}"
        elif rest and (found := _quantity(rest)) and not found.unit:
            yield f"write {_written(_times(found))}, and unit: {name}" if _is_sure(found) else _unscaled(found)
    yield from _with_words(typed)


def _with_words(typed: str) -> Iterator[str]:
    """A number, then perhaps its scale, then what is counted: `5 million people`."""
    found = _quantity(typed)
    if found is None:
        return
    unit = f", and unit: {found.unit}" if found.unit else ""
    if found.scale == 1:
        yield f"{_told(found.typed)}{unit}"
    elif _is_sure(found):
        alone = _written(_times(replace(found, scale=1)))
        yield f"write {_written(_times(found))}{unit}; or {alone}, with the scale in its unit"
    else:
        yield _unscaled(found)


def _range(typed: str) -> tuple[str, ...] | None:
    """What to write for `75 to 80 million people`, nothing where that cannot be known; None for what is no range.

    A scale behind the second number is that of both.
    """
    ends = _RANGE.fullmatch(typed)
    low, high = (_quantity(ends[1]), _quantity(ends[2])) if ends else (None, None)
    if low is None or high is None or (low.unit and high.unit and low.unit != high.unit):
        return None
    unit = f", and unit: {high.unit or low.unit}" if high.unit or low.unit else ""
    if not (_is_sure(low) and _is_sure(high)):
        return _range_of_two_readings(low, high, unit)
    least, most = _times(low if low.scale > 1 else replace(low, scale=high.scale)), _times(high)
    return (f"write low: {_written(least)} and high: {_written(most)}{unit}",) if least <= most else ()


def _range_of_two_readings(low: _Quantity, high: _Quantity, unit: str) -> tuple[str, ...]:
    """Both ways to read a range whose points, or whose commas, begin decimals or part thousands."""
    signs = {sign for end in (low, high) if not _is_sure(end) for sign in ".," if sign in end.typed}
    if len(signs) > 1 or low.scale > 1:
        return ()
    readings = list(zip(_each_reading(low), _each_reading(high), strict=True))
    if any(least > most for least, most in readings):
        return ()
    whole, with_decimals = (f"low: {_written(least)} and high: {_written(most)}" for least, most in readings)
    sign = "comma" if "," in signs else "point"
    scale = "; the scale belongs in its unit" if high.scale > 1 else unit
    return (f"write {whole}; or {with_decimals}, if the {sign} begins the decimals{scale}",)


def _each_reading(found: _Quantity) -> tuple[Decimal, Decimal]:
    """What it says without its scale, if its point or comma parts thousands, and if it begins decimals."""
    alone = _times(replace(found, scale=1))
    return (alone, alone) if _is_sure(found) else _readings(found.typed)


def _unscaled(found: _Quantity) -> str:
    """What to write for a number with two readings and a scale."""
    return f"{_which(found.typed)}; the scale belongs in its unit"


def _is_sure(found: _Quantity) -> bool:
    return not has_two_readings(found.typed)


def _times(found: _Quantity) -> Decimal:
    """The value of a quantity, with its scale."""
    return (_value(found.typed) or Decimal(0)) * found.scale


def _without(typed: str, before: str, behind: str) -> str | None:
    """What is left when these words are taken off its beginning or its end; None where neither stands there."""
    for pattern in filter(None, (before and rf"(?:{before})(?![^\W\d_])(?P<rest>.*)", rf"(?P<rest>.*?)(?:{behind})")):
        if found := re.fullmatch(pattern, typed, re.IGNORECASE):
            return found["rest"].strip()
    return None


def _quantity(typed: str) -> _Quantity | None:
    """A number with or without a scale in words, and with or without what is counted: `5 million people`, `$5`."""
    if _value(typed) is not None:
        return _Quantity(typed)
    for words, factor in _SCALES:
        rest = _without(typed, "", rf"(?<![^\W\d_])(?:{words})\.?")
        if rest and _value(rest) is not None:
            return _Quantity(rest, factor)
    for signs, name in (*_CURRENCIES, _PERCENT):
        rest = _without(typed, signs, signs)
        if rest and (found := _quantity(rest)) and not found.unit:
            return replace(found, unit=name)
    begins = re.match(r"(-?[0-9](?:[0-9., '_]*[0-9])?) ?(?=[^\W\d_])(.*)", typed)
    if begins is None or _value(begins[1]) is None:
        return None
    for words, factor in _SCALES:
        if scaled := re.fullmatch(rf"({words})\b\.? (?:de )?(.*)", begins[2], re.IGNORECASE):
            return _Quantity(begins[1], factor, scaled[2])
    is_unit = re.match(r"[^\W\d_]{2}", begins[2]) and not _GOES_ON.match(begins[2])
    return _Quantity(begins[1], unit=begins[2]) if is_unit else None


def _value(typed: str) -> Decimal | None:
    """What a number says whose thousands, decimals or fraction are written in some usual way; None for no number."""
    if typed[:1] in ("-", "+") and (number := _value(typed[1:].strip())) is not None:
        return number if typed[0] == "+" else -number
    if power := _POWER.fullmatch(typed):
        return Decimal(power[1].replace(",", ".")).scaleb(int(power[2]))
    if grouped := _GROUPED.fullmatch(typed):
        last = max(typed.rfind("."), typed.rfind(","))
        decimals = last > -1 and typed[last] != grouped[1]
        whole, rest = (typed[:last], typed[last + 1 :]) if decimals else (typed, "0")
        return Decimal(re.sub(r"[^0-9]", "", whole) + "." + rest)
    if _BY_HUNDREDS.fullmatch(typed):
        return Decimal(typed.replace(",", ""))
    if _DECIMALS.fullmatch(typed):
        return Decimal(typed.replace(",", ".").rstrip("."))
    if (part := _FRACTION.fullmatch(typed)) and (value := _part(part)) is not None:
        return round(Decimal(part[1] or 0) + value, 2 if value % Decimal("0.125") else 3)
    return None


def _part(found: re.Match[str]) -> Decimal | None:
    """The value of a fraction: two numbers, or one sign (`½`)."""
    if found[4]:
        value = unicodedata.numeric(found[4], None)
        return None if value is None or value >= 1 else Decimal(str(value))
    return Decimal(found[2]) / Decimal(found[3]) if int(found[3]) else None


def _told(typed: str) -> str | None:
    """What to write for a number without any words; None for no number."""
    if has_two_readings(typed):
        return _which(typed)
    number = _value(typed)
    return None if number is None else f"write {_written(number)}"


def _which(typed: str) -> str:
    """What to write for each of two readings."""
    whole, with_decimals = map(_written, _readings(typed))
    return f"write {whole}; or {with_decimals}, if its {'comma' if ',' in typed else 'point'} begins the decimals"


def _readings(typed: str) -> tuple[Decimal, Decimal]:
    """What a number that has two readings says in each: with thousands, and with decimals."""
    return Decimal(re.sub("[.,]", "", typed)), Decimal(typed.replace(",", "."))


def _written(number: Decimal) -> str:
    """The number in digits; a nought behind three decimals says that they are decimals."""
    digits = _in_digits(number)
    return f"{digits}0" if has_two_readings(digits) else digits


def _in_digits(number: Decimal) -> str:
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _in_plain_signs(text: str) -> str:
    """The text with the digits 0 to 9 and plain separators, whatever script they are typed in."""
    plain = (_plain_sign(letter) for letter in text)
    return re.sub(r", (?=[0-9])", ",", re.sub(r"\s+", " ", "".join(plain)).strip())


def _plain_sign(letter: str) -> str:
    digit = unicodedata.decimal(letter, None)
    return _SIGNS.get(letter, letter) if digit is None else str(digit)
