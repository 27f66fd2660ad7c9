"""Where in its file a record belongs: by its id, its date or its number, as the records of its kind stand there.

A file whose records stand in an order of their own, such as that in which readers should meet them, gets what is new at
its end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from explainer.dates.edtf import DateError, parse_date

Key = tuple[Any, ...] | None
_LEAST: Final = 2  # records that show an order
_SHARE_OUT_OF_ORDER: Final = 5  # one in so many may stand elsewhere in a file that keeps an order


def place_for(fields: Mapping[str, Any], others: Sequence[Any], folder: str) -> int:
    """Before which of the records of a file the new one goes; their number, where it goes behind them all."""
    key_of = _KEYS.get(folder)
    mine = key_of(fields) if key_of else None
    if key_of is None or mine is None:
        return len(others)
    keys = [key_of(other) if isinstance(other, Mapping) else None for other in others]
    if not _keeps_order(keys):
        return len(others)
    return _least_out_of_order(mine, keys)


def _keeps_order(keys: Sequence[Key]) -> bool:
    known = [key for key in keys if key is not None]
    falls = sum(one > other for one, other in pairwise(known))
    return len(known) < _LEAST or falls * _SHARE_OUT_OF_ORDER <= len(known)


def _least_out_of_order(mine: tuple[Any, ...], keys: Sequence[Key]) -> int:
    """The last of the places at which fewest stand before it that come later, and behind it that come sooner."""
    wrong = sum(1 for key in keys if key is not None and key < mine)
    best, least = 0, wrong
    for index, key in enumerate(keys, 1):
        if key is not None:
            wrong += 1 if key > mine else -1 if key < mine else 0
        if wrong <= least and key is not None:
            best, least = index, wrong
    return best


def _by_id(fields: Mapping[str, Any]) -> Key:
    return (fields["id"],) if isinstance(fields.get("id"), str) else None


def _by_date(fields: Mapping[str, Any]) -> Key:
    dates = [_sort_key(fields.get(name)) for name in ("date", "reported")]
    return (dates[0], dates[1] or dates[0]) if dates[0] else None


def _by_number(fields: Mapping[str, Any]) -> Key:
    given = str(fields.get("order"))
    return (int(given),) if given.isascii() and given.isdecimal() else None


def _sort_key(given: Any) -> tuple[int, int] | None:
    try:
        return parse_date(given).sort_key if isinstance(given, str) else None
    except DateError:
        return None


_KEYS: Final[Mapping[str, Callable[[Mapping[str, Any]], Key]]] = {
    "sources": _by_id,
    "actors": _by_id,
    "facts": _by_date,
    "events": _by_date,
    "topics": _by_number,
}
