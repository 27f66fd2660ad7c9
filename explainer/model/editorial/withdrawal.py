"""What was published and is no longer stood by, or may no longer be shown: since when, and why."""

from __future__ import annotations

from typing import Literal

from explainer.model.fields import Day, Text, Value

WithdrawnBy = Literal["publisher", "us"]


class Retraction(Value):
    """That we no longer stand by something: since when, and why. Its words stay, and say so."""

    date: Day
    """Since when we no longer stand by it."""
    why: Text
    """Why we no longer stand by it."""


class Withdrawal(Value):
    """That a source is no longer to be relied on: since when, who says so, and why. What it said stays cited."""

    date: Day
    """Since when it is not relied on."""
    by: WithdrawnBy | None = None
    """Whose decision it is: `publisher`, who took it back or corrected it away; `us`, who no longer rely on it. Left
    out where `why` says it.
    """
    why: Text
    """Why, for readers."""


class Withholding(Value):
    """That something may not be shown: since when, and why. Its words are on no page and in no file."""

    date: Day
    """Since when it is not shown."""
    why: Text
    """Why it is not shown, in words that do not tell what it said."""
