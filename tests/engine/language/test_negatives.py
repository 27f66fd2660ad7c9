"""Negatives of ours are found in both languages; what a speaker denies, and what nobody looked for, is none."""

from __future__ import annotations

import pytest

from explainer.language import Lang
from explainer.language.negatives.english import WORDS as ENGLISH
from explainer.language.negatives.find import own_negatives
from explainer.language.negatives.spanish import WORDS as SPANISH
from explainer.language.negatives.words import NegativeWords, nouns, one_of

OURS: list[tuple[Lang, str]] = [
    ("en", "No account known here gives a figure."),
    ("en", "None were found."),
    ("en", "none found"),
    ("en", "no separate figure found"),
    ("en", "We found no reply."),
    ("en", "We could not verify the recording."),
    ("en", "No reply from the mayor was found."),
    ("en", "There is no official count of townspeople."),
    ("en", "Nothing read here says so."),
    ("en", "The sample is not known."),
    ("en", "No independent audit has been published."),
    ("en", "It is not known whether he was there."),
    ("en", "Nobody has published a list."),
    ("en", "No court ruling is known."),
    ("en", "No outlet read here names the firm."),
    ("en", "In the reports read here, none gives a date."),
    ("en", "We know of no other account."),
    ("en", "The record used here shows no order."),
    ("en", "The reports that we hold name no date."),
    ("en", "No statement by the army could be found."),
    ("en", "The only account found is a newsletter's."),
    ("en", "The attribution is not confirmed here."),
    ("en", "Her date of birth wasn't found."),
    ("en", "The mayor said 100 on 7 January; no explanation of the difference was found."),
    ("en", "The mayor says that he has the money, and no audit has been found."),
    ("en", "Unknown: how many of them were guards."),
    ("es", "No se encontró ninguna lista completa."),
    ("es", "Ningún informe leído aquí dice que haya salido."),
    ("es", "No consta una fecha de juicio en los informes leídos aquí."),
    ("es", "No hay constancia de una respuesta."),
    ("es", "No hemos encontrado otra versión de la audiencia."),
    ("es", "Se desconoce el día."),
    ("es", "La única versión encontrada es la de un boletín."),
    ("es", "Ninguna fuente contradice la cifra."),
    ("es", "La carta no lleva fecha, y no se halló ninguna."),
    ("es", "Nuestro registro no explica la diferencia."),
    ("es", "Ninguno encontrado."),
    ("es", "La alcaldesa dio 100; no se encontró ninguna explicación de la diferencia."),
    ("es", "Nadie ha publicado la lista."),
    ("es", "No se conoce ninguna versión del acusado."),
]
NOT_OURS: list[tuple[Lang, str]] = [
    ("en", "The jury did not find him guilty."),
    ("en", "Police found no weapons in the house."),
    ("en", "No weapons were found, police said."),
    ("en", "He was found not guilty."),
    ("en", "The court found no evidence of fraud."),
    ("en", "The minister said that no count existed."),
    ("en", "The institute found no legal justification."),
    ("en", "By his lawyer's account, no warrant has been found."),
    ("en", "“No evidence has been found”, she said."),
    ("en", "The mayor gave no date."),
    ("en", "The law does not lift bans."),
    ("en", "No one was killed."),
    ("en", "The two do not count the same thing."),
    ("en", "The book was found in 2019 and not returned."),
    ("en", "The ministry said: nothing was known of him there."),
    ("en", "The page tells what is known, disputed and unknown."),
    ("en", "The report was read on 3 January."),
    ("es", "El Gobierno dijo que no se encontró ningún arma."),
    ("es", "Según el comité, no hay constancia de la causa."),
    ("es", "El Tribunal no encontró una ausencia permanente."),
    ("es", "No habrá elecciones en 30 días."),
    ("es", "Los tres recuentos no miden lo mismo."),
    ("es", "“No se sabe nada”, respondió ella."),
    ("es", "El jurado no lo encontró culpable."),
    ("es", "La ministra afirmó que no se conoce el número."),
    ("es", "Sin embargo, la ley se aprobó."),
]


@pytest.mark.parametrize(("lang", "text"), OURS)
def test_what_we_did_not_find_is_found(lang: Lang, text: str) -> None:
    assert len(list(own_negatives(text, lang))) == 1


@pytest.mark.parametrize(("lang", "text"), NOT_OURS)
def test_what_others_deny_is_theirs(lang: Lang, text: str) -> None:
    assert list(own_negatives(text, lang)) == []


def test_the_words_of_the_clause_are_given_and_where_they_stand() -> None:
    text = "He left. The mayor said 100; no list of them was found. Two were found."
    (found,) = own_negatives(text, "en")
    assert found.words == "no list of them was found."
    assert text[found.start : found.end] == found.words


def test_each_sentence_is_told_once() -> None:
    text = "No list was found, and no letter was found. No map was found."
    assert [found.words for found in own_negatives(text, "en")] == [
        "No list was found", "No map was found.",
    ]  # fmt: skip


@pytest.mark.parametrize("words", [ENGLISH, SPANISH])
def test_no_pattern_takes_long_over_many_words(words: NegativeWords) -> None:
    text = "no la la la la la la nada " * 2000
    for pattern in (words.own, words.unless_said, words.said, words.clause):
        assert len(list(pattern.finditer(text))) >= 0


def test_patterns_are_made_of_words_and_know_no_capitals() -> None:
    assert one_of(nouns("lists? maps"), "x").findall("LIST lists maps map X") == ["LIST", "lists", "maps", "X"]
