"""The records that a built site offers, and what counts as the letters of a page."""

from __future__ import annotations

from pathlib import Path

from explainer.audit.records import letters, letters_of_page, letters_of_twin, published_records, words_in
from tests.engine.audit.planting import page, small


def test_a_record_has_its_address_and_files_of_others_have_none(tmp_path: Path) -> None:
    site = small(tmp_path, {
        "index.html": page(),
        "data/facts.json": '{"facts": [{"id": "f", "derived": {"address": "/facts/f/"}}, {"id": "g"}, 3]}',
        "data/other.json": "[1]", "data/broken.json": "{", "facts/f/cite.json": '{"facts": []}',
    })  # fmt: skip
    assert [(record.file, record.id, record.address) for record in published_records(site)] == [
        ("data/facts.json", "f", "/facts/f/")
    ]


def test_words_are_those_of_the_language_and_quotations_without_what_they_cite() -> None:
    fields = {
        "id": "f", "text": {"en": "One.[@a; @b] Two.", "es": None},
        "roles": [{"text": {"en": "Mayor", "es": "Alcalde"}}],
        "quote": {"text": "So.", "language": "en"}, "derived": {"name": {"en": "no", "es": None}},
    }  # fmt: skip
    assert list(words_in(fields, "es")) == [
        (("text",), "One. Two."), (("roles", 0, "text"), "Alcalde"), (("quote",), "So."),
    ]  # fmt: skip


def test_letters_of_a_page_are_those_that_it_says() -> None:
    said = letters_of_page(
        '<p>It gave <b>8</b>3&nbsp;&amp; “é”.<sup class="marker"><a href="#n">4</a></sup></p><script>no</script>'
    )
    assert said == letters("It gave 83 é") == "Itgave83é"


def test_letters_of_a_twin_are_those_that_it_says_without_its_marks_of_what_is_cited() -> None:
    said = letters_of_twin("All agree ([a](/facts/f/)) ([bc](/facts/g/)), &amp; [some](/s/) say (a) 83.")
    assert said == letters("All agree, & [some](/s/) say (a) 83.")
