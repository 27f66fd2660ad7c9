"""Where sentences end, in English and Spanish; what is not sure is no end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.language import Lang
from explainer.language.abbreviations import ABBREVIATIONS, WORDS_TOO
from explainer.language.sentences import first_sentence, sentences

# Each with `|` where a sentence ends.
ENGLISH = [
    "A body led by Gen. Ana Prueba that counts things.| It meets weekly.",
    "A law that Sen. Luis Prueba and Rep. Eva Prueba wrote.| It has two parts.",
    "A company, formerly Probe Inc. Norte, that sells things.| It is private.",
    "Led by Col. Roe, Gov. Doe, Sgt. Poe, Rev. Loe, Dr. Moe and Ltd. Noecorp.| More came.",
    "Then-Sen. Roe met ex-Gov. Doe and Lt. Gov. Poeson.| Nobody else did.",
    "Signed by J. D. Probe and George H. W. Bush.| It is short.",
    "Chosen as Plan B.| The first one had failed.",
    "It cost 3.5 million in 2026.| It was paid.",
    "It came on Jan. 3 and on Sept. 5.| Then it left.",
    "See No. Nine, No. 5 and Art. IV of it.| Nothing follows.",
    "The answer is no.| Nobody doubts it.",
    "It showed works of art.| Visitors came.",
    "It moved to Oslo. Moreno stayed.",
    "It moved to Oslo.| The rest stayed.",
    "Made in the U.S. Army's yard.| It floats.",
    "Made in the U.S.| The yard is closed.",
    "At 3 a.m. Oslo time it began.| At 5 a.m.| The ships left.",
    "Owned by Probe Inc.| The owner is dead.",
    "It lies on St. John Street.| Nobody lives there.",
    "Reported by ABP.| Moreno denied it.",
    "It is with us.| Moreno denied it.",
    "Who counts?| Nobody does.| Stop!| We know.",
    "She asked “Who counts?” Ana did.",
    "He said “We won. They lost. It is over.” and left.| So did we.",
    "He said: “We won.”| So they did.",
    'He said: "We won."| "So did we", said others.',
    "A plan (of the city. It is old",
    "A firm (formerly Probe Inc.).| It is old.",
    "He went… Moreno stayed.| All knew.",
    "It runs Yahoo! News and more.| It is old.",
    "It names article 234. 32 people read it.",
    "A rule.[@a-source][^note]| Another.[@b; @c]| **A third.**| _A fourth._",
    "Said on Nine.[@a-source]| Roe heard it.",
    "One line\n\nAnother. line\n \n| A third",
    "Some:\n|- One\n|- Two\n|12. Three of them\n|/// end",
    "General License 46A.| General License 17th.| Moreno's.| It ends.",
    "1. Of the first kind.| 2. Of the second.",
    "An émigré.| Éste is one.| Ñandú too.| Он там.| 委内瑞拉。|加拉加斯。| Fin.",
]
SPANISH = [
    "Un órgano que preside la Dra. Ana Prueba.| Éste se reúne.",
    "Según el Sr. Roe, la Sra. Doe, el Gral. Poe y el Cap. Loeda.| Ñáñez no.",
    "Lo dijo el ministro Gral. El Aissami.| Nadie más.",
    "Véase el art. 5, Art. 6, núm. 7, Núm. Único y pág. 8.| Es todo.",
    "Lo anunció EE. UU. Nadie respondió.",
    "Lo anunció EE. UU.| El gobierno respondió.",
    "Lo anunció EE.UU.| Según él, es así.",
    "Cosas, p. ej. Casas y FF. AA. Bolivarianas.| Son muchas.",
    "A las 3 a. m. Oslo dormía.| A las 5 p. m.| El barco zarpó.",
    "¿Quién cuenta?| ¿Cuándo?| ¡Nadie!| ¡Basta!| Es así.",
    "La empresa Prueba, C.A. La Nueva.| Es vieja.",
    "Vive en la Av. La Playa, Edif. El Sol, Urb. Los Palos.| Es lejos.",
    "Cayó al mar.| Nadie lo vio.",
    "La respuesta es no.| Nadie duda.",
    "Costó 3,5 millones el 3 ene. 2026.| Se pagó.",
    "Un plan de la ciudad.| «Éste» no es parte.| —No.",
]


@pytest.mark.parametrize(("lang", "marked"), [*(("en", text) for text in ENGLISH), *(("es", text) for text in SPANISH)])
def test_a_sentence_ends_where_it_surely_does(lang: Lang, marked: str) -> None:
    text = marked.replace("|", "")
    expected = [" ".join(part.split()) for part in marked.replace("\n\n", "|").split("|")]
    assert [" ".join(found.text.split()) for found in sentences(text, lang)] == expected
    assert first_sentence(text, lang).split() == expected[0].split()


def test_text_without_an_end_is_one_sentence_and_an_empty_one_is_none() -> None:
    assert first_sentence("Nothing ends it", "en") == "Nothing ends it"
    assert first_sentence("", "en") == ""
    assert sentences(" \n\n ", "es") == ()


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("short", sorted(ABBREVIATIONS))
def test_no_abbreviation_before_a_name_ends_a_sentence(short: str, lang: Lang) -> None:
    written = {short.capitalize(), short.upper(), *({short} - WORDS_TOO)}
    for word in written:
        text = f"A body led by {word}. Prueba"
        assert first_sentence(text, lang) == text


@given(st.text(alphabet='aB. ?!…"“”()[@]\n¿É5。'), st.sampled_from(["en", "es"]))
def test_all_words_stand_in_their_sentences_in_order(text: str, lang: Lang) -> None:
    found = sentences(text, lang)
    assert all(text[one.start : one.end] == one.text == one.text.strip() != "" for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))
    assert "".join("".join(one.text for one in found).split()) == "".join(text.split())
