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


def day_given(given: str | None, otherwise: dt.date | None = None) -> str:
    """The day that was given, as YYYY-MM-DD; where none was, `otherwise` or today. Mistyped where it is no day."""
    try:
        return (dt.date.fromisoformat(given) if given else otherwise or today()).isoformat()
    except ValueError:
        raise Mistyped(f"{given} is no day; write YYYY-MM-DD, such as {otherwise or today()}") from None
