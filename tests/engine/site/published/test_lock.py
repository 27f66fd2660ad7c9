"""A lock is the same whatever the order, holds no words, and its digests never change while the words do not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explainer.site.published.lock import FORM, SENTENCE, Key, digest, entries_of, lock_of, lock_text, sentence_digest

TEXT, NAME = Key("record", "dam-holds", "text", "en"), Key("page", "the-dam", SENTENCE, "en")


def test_a_lock_is_one_line_a_field_and_language_sorted() -> None:
    entries = [(TEXT, digest("The dam holds.")), (TEXT._replace(lang="es"), digest("La presa aguanta."))]
    assert lock_text(reversed(entries)) == (
        f"{FORM}dam-holds text en {digest('The dam holds.')}\ndam-holds text es {digest('La presa aguanta.')}\n"
    )
    assert "dam holds." not in lock_text(entries).removeprefix(FORM)


def test_digests_stay_what_they_are_for_good() -> None:
    """Locks hold them: another way to make them would make every published word look changed."""
    assert digest("The dam holds.") == "7cfba6263698ae70"
    assert (
        sentence_digest("The dam holds.", "dam-holds; dam-old")
        == f"{digest('The dam holds.')}.{digest('dam-holds; dam-old')}"
    )
    assert digest("The  dam\nholds. ") == digest("The dam holds.")
    assert digest("d\u00eda") == digest("di\u0301a")


@given(st.lists(st.sampled_from([digest("a"), digest("b")]), max_size=4))
def test_what_is_written_is_read_again(made: list[str]) -> None:
    entries = [(TEXT, digest("x")), *((NAME, one) for one in made)]
    read = [*entries_of(lock_text(entries[:1]), "record"), *entries_of(lock_text(entries[1:]), "page")]
    assert lock_of(entry for _, entry in read if entry) == lock_of(entries)


def test_a_line_that_cannot_be_read_is_no_entry() -> None:
    text = f"{FORM}dam-holds text en {digest('x')}\ndam-holds text en\nDam text en {digest('x')}\n\n"
    assert [number for number, entry in entries_of(text, "record") if entry is None] == [3, 4]
