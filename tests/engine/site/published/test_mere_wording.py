"""Typos, punctuation and the order of words are mere wording; whatever changes what is said is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.language import Lang
from explainer.site.published.mere_wording import Known, touched

MERE: tuple[tuple[Lang, str, str], ...] = (
    ("en", "The goverment closed the dam.", "The government closed the dam."),
    ("en", "The dam was closed by teh ministry.", "The dam was closed by the ministry."),
    ("en", "The the dam was closed.", "The dam was closed."),
    ("en", "The ministry which closed the dam said so", "The ministry, which closed the dam, said so."),
    ("en", "Teams recieved 83 bodies.", "Teams received 83 bodies."),
    ("en", "On Monday the ministry said that 83 people died.", "The ministry said that 83 people died on Monday."),
    ("en", "The cease fire held.", "The ceasefire held."),
    ("en", "The two ministers was there.", "The two ministers were there."),
    ("en", "It took a hour.", "It took an hour."),
    ("en", "The president left.", "The President left."),
    ("en", "He said “it holds”.", "He said 'it holds.'"),
    ("en", "About 1200 people, it said.", "About 1,200 people, it said."),
    ("en", "It said so in Febuary, in a leter.", "It said so in Febuary, in a letter."),
    ("en", "They crossed the river , at night.", "They crossed the river, at night."),
    ("es", "El ministerio cerro la presa.", "El ministerio cerró la presa."),
    ("es", "La comision cerró la presa.", "La comisión cerró la presa."),
    ("es", "Que pasó con el puente?", "¿Qué pasó con el puente?"),
    ("es", "El gobeirno cerró la presa.", "El gobierno cerró la presa."),
    ("es", "El lunes el puente se cerró.", "El puente se cerró el lunes."),
    ("es", "Murieron 12.000 peces , dijo el ministerio.", "Murieron 12 000 peces, dijo el ministerio."),
    ("es", "El Presidente cerró el puente.", "El presidente cerró el puente."),
)

# What is touched, and by which word it is named.
TOUCHED: tuple[tuple[Lang, str, str, str], ...] = (
    ("en", "The ministry said 83 people died.", "The ministry said 84 people died.", "figure"),
    ("en", "The ministry said eighty people died.", "The ministry said ninety people died.", "figure"),
    ("en", "The ministry closed the dam.", "The ministry did not close the dam.", '"not"'),
    ("en", "The dam never held.", "The dam held.", '"never"'),
    ("en", "There was no warning.", "There was a warning.", '"no"'),
    ("en", "At least 83 people died.", "83 people died.", '"at"'),
    ("en", "About 83 people died.", "83 people died.", '"about"'),
    ("en", "The alleged thief left.", "The thief left.", '"alleged"'),
    ("en", "The ministry said the dam holds.", "The dam, the ministry holds.", '"said"'),
    ("en", "He said “it holds”.", "He said “it held”.", "quotation"),
    ("en", "He said it holds.", "He said “it holds”.", "quotation"),
    ("en", "Ana Perez closed the dam.", "Ana Pérez closed the dam.", 'the name "Perez"'),
    ("en", "The dam was closed on 3 January.", "The dam was closed on 4 January.", "date"),
    ("en", "Soldiers were killed.", "Soldiers were murdered.", 'the word "murdered"'),
    ("en", "A minister closed it.", "Ministers closed it.", 'the word "Ministers"'),
    ("en", "They told us.", "They told US.", 'the name "US"'),
    ("en", "The army did not say the police fired.", "The police did not say the army fired.", "the order"),
    ("en", "The dam did not break, and it was closed.", "The dam did break, and it was not closed.", "the order"),
    ("en", "It rose by 5 percent.", "It rose by 5.", "the word"),
    ("en", "The dam holds.", "The dam holds?", "a sign"),
    ("en", "The dam may break.", "The dam can break.", '"may"'),
    ("es", "Murieron 83 personas.", "Murieron 38 personas.", "figure"),
    ("es", "El ministerio no cerró la presa.", "El ministerio cerró la presa.", '"no"'),
    ("es", "Se fue sin aviso.", "Se fue con aviso.", '"sin"'),
    ("es", "Jamás cerró.", "Ayer cerró.", '"jamás"'),
    ("es", "Al menos 83 personas murieron.", "83 personas murieron.", '"menos"'),
    ("es", "Unas 83 personas murieron.", "83 personas murieron.", '"unas"'),
    ("es", "El presunto ladrón huyó.", "El ladrón huyó.", '"presunto"'),
    ("es", "Según el ministerio, la presa aguanta.", "Para el ministerio, la presa aguanta.", '"según"'),
    ("es", "Dijo que «la presa aguanta».", "Dijo que «la presa aguantaba».", "quotation"),
    ("es", "El 3 de enero cerró.", "El 4 de enero cerró.", "date"),
    ("es", "El detenido huyó.", "La detenida huyó.", 'the word "detenida"'),
    ("es", "Los soldados mataron a dos hombres.", "Los soldados asesinaron a dos hombres.", 'the word "asesinaron"'),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "was", "now"), MERE, ids=lambda given: given)
def test_it_is_mere_wording(lang: Lang, was: str, now: str) -> None:
    assert touched(was, now, lang) == ()
    assert touched(was, was, lang) == ()


@pytest.mark.parametrize(("lang", "was", "now", "named"), TOUCHED, ids=lambda given: given)
def test_it_says_something_else(lang: Lang, was: str, now: str, named: str) -> None:
    found = touched(was, now, lang)
    assert any(named in one for one in found), found
    assert touched(now, was, lang) != ()


def test_there_are_twenty_of_each() -> None:
    assert min(len(MERE), len(TOUCHED)) >= 20
    assert {lang for lang, *_ in MERE} == {lang for lang, *_ in TOUCHED} == {"en", "es"}


def test_a_word_that_the_site_uses_elsewhere_was_not_mistyped() -> None:
    was, now = "The case was filed.", "The case was failed."
    assert touched(was, now, "en") == ()  # nothing says that "filed" is a word
    assert touched(was, now, "en", Known(words={"filed"})) == ('the word "filed"', 'the word "failed"')


def test_a_name_that_begins_a_sentence_is_known_by_the_site() -> None:
    was, now = "Soto left.", "Sotto left."
    assert touched(was, now, "en", Known(names={"soto"})) == ('the name "Soto"', 'the word "Sotto"')


@given(st.text(), st.text(), st.sampled_from(("en", "es")))
def test_whatever_the_words_an_answer_is_given(was: str, now: str, lang: Lang) -> None:
    touched(was, now, lang)
    assert touched(was, was, lang) == ()
