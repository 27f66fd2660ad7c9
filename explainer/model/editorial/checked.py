"""Who compared a record with what it rests on, and when."""

from __future__ import annotations

from explainer.model.fields import Day, Plain, Value


class Checked(Value):
    """That somebody compared the record, word for word, with what it rests on."""

    on: Day
    """The day on which it was compared."""
    by: Plain
    """Who compared it: a name or initials."""
