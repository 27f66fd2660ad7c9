"""Every date that a group of fields holds, with the way to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pydantic import BaseModel

from explainer.dates.edtf import EdtfDate
from explainer.model.schemas.field_types import Kind
from explainer.model.schemas.field_values import Path, values_of

_KINDS: Final[frozenset[Kind]] = frozenset(("date", "day"))


def dates_in(group: BaseModel) -> Iterator[tuple[Path, EdtfDate]]:
    """The path of each date, in names as they are written, and the date; in the order of the fields."""
    return ((path, date) for path, date in values_of(group, _KINDS) if isinstance(date, EdtfDate))
