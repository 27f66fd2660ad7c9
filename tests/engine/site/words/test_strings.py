"""All words of a record, in every language and every group, with the way to each."""

from __future__ import annotations

from explainer.site.words.strings import strings_of
from tests.engine.records import fact


def test_texts_and_plain_strings_are_found_and_ids_dates_and_choices_are_not() -> None:
    record = fact(
        "f",
        text={"en": "So it is.", "es": "Así es."},
        said_by="somebody",
        value={"number": 3, "unit": "boats"},
        sources=[{"source": "s", "locator": "p. 1"}, "t"],
        checked={"on": "2026-01-02", "by": "A. B."},
    )
    assert list(strings_of(record)) == [
        (("text", "en"), "So it is."),
        (("text", "es"), "Así es."),
        (("value", "unit", "en"), "boats"),
        (("sources", 0, "locator"), "p. 1"),
        (("checked", "by"), "A. B."),
    ]
