"""The day that a command goes by, and days that are given to it."""

from __future__ import annotations

import datetime as dt
import os

from explainer.mistyped import Mistyped
from explainer.today import build_day


def today() -> dt.date:
    """That of the environment, else the one of the clock; Mistyped where the environment says none."""
    try:
        return build_day(os.environ)
    except ValueError as error:
        raise Mistyped(f"{error}: set it to a whole number, or unset it") from None


def check_day(given: str) -> None:
    """Mistyped where that is no day."""
    try:
        dt.date.fromisoformat(given)
    except ValueError:
        raise Mistyped(f"{given} is no day; write YYYY-MM-DD, such as {today()}") from None
