"""Every text of a record is found, in each of its languages, with the way to its field."""

from __future__ import annotations

from explainer.model.question import Question
from explainer.site.words.record_words import record_texts
from tests.engine.records import fact, make


def test_texts_in_fields_and_groups_and_lists() -> None:
    record = make(
        Question,
        "q",
        question={"en": "Is it?", "es": "¿Es así?"},
        accounts=[{"fact": "f", "position": "yes"}, "g", {"fact": "h", "method": "Counted."}],
        settled_by="A count.",
    )
    assert [(text.path, text.lang, text.words) for text in record_texts(record)] == [
        (("question",), "en", "Is it?"),
        (("question",), "es", "¿Es así?"),
        (("accounts", 0, "position"), "en", "yes"),
        (("accounts", 2, "method"), "en", "Counted."),
        (("settled_by",), "en", "A count."),
    ]


def test_the_words_of_others_are_none_of_ours() -> None:
    record = fact("f", quote={"text": "we go", "language": "en"}, value={"number": 3, "unit": "people"})
    assert [text.words for text in record_texts(record)] == ["So it is.", "people"]
