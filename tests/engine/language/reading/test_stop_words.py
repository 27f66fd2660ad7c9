"""The words that only make a question of what is searched for."""

from explainer.language.reading.stop_words import STOP_WORDS, unaccented


def test_questions_of_both_languages_are_left_with_what_they_are_about() -> None:
    asked = "who is the president; how many prisoners have been freed; ¿quién gobierna hoy?; cuántos presos siguen"
    words = unaccented(asked).replace(";", "").replace("?", "").replace("¿", "").split()
    left = [word for word in words if word not in STOP_WORDS]
    assert left == ["president", "prisoners", "freed", "gobierna", "presos"]


def test_words_have_no_accents_and_stand_once_in_order() -> None:
    assert list(STOP_WORDS) == sorted({unaccented(word.lower()) for word in STOP_WORDS})


def test_accents_are_taken_off_letters_and_nothing_else() -> None:
    assert unaccented("¿Cuántos niños, Müller?") == "¿Cuantos ninos, Muller?"
