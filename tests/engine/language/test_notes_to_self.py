"""Notes that editors leave for themselves are told from words that only look like them."""

from __future__ import annotations

import pytest

from explainer.language.notes_to_self import notes_to_self


def found(text: str) -> list[str]:
    return [text[start : start + len(sign)] for start, sign in notes_to_self(text)]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("TK: check with desk. TODO XXX", ["TK", "TODO", "XXX"]),
        ("The count is TK.", ["TK"]),
        ("(TKTK)", ["TKTK"]),
        ("TKs to fill", ["TKs"]),
        ("TODO ask the desk", ["TODO"]),
        ("About TODO people.", ["TODO"]),
        ("So it is. FIXME", ["FIXME"]),
        ("XXX people were killed.", ["XXX"]),
        ("XXXX people", ["XXXX"]),
        ("$XX million and XX%", ["$XX", "XX"]),
        ("The date is TBD, the place TBC.", ["TBD", "TBC"]),
        ("83??? people", ["???"]),
        ("¿¿?? personas", ["¿¿??"]),
        ("So.[citation needed] Or.[clarification needed]", ["[citation needed]", "[clarification needed]"]),
        ("Así.[cita requerida] O.[sin fuente] [fuente?] [¿quién?]",
         ["[cita requerida]", "[sin fuente]", "[fuente?]", "[¿quién?]"]),
        ("[who?] [source?] [insert name] [INSERT DATE]", ["[who?]", "[source?]", "[insert name]", "[INSERT DATE]"]),
        ("PENDIENTE: la cifra. OJO: otra vez.", ["PENDIENTE:", "OJO:"]),
        ("REVISAR CON MARÍA: así", ["REVISAR CON MARÍA:"]),
        ("FALTA FUENTE", ["FALTA FUENTE"]),
        ("TODO: lo que falta", ["TODO"]),
        ("CHECK: is it so? ASK THE DESK: now", ["CHECK:", "ASK THE DESK:"]),
        ("one\n- todo: more\ntwo", ["todo:"]),
        ("Lorem ipsum dolor", ["Lorem ipsum"]),
        ("Note to self", ["Note to self"]),
    ],
)  # fmt: skip
def test_a_note_is_found_by_its_sign(text: str, signs: list[str]) -> None:
    assert found(text) == signs


@pytest.mark.parametrize(
    "text",
    [
        "Sobre todo, todo el mundo lo sabe; es todo.",
        "TODO EL PODER PARA EL PUEBLO",
        "Maduro lo perdió TODO",
        "TODOS los presos",
        "el XXX aniversario y el siglo XXX",
        "XXX Cumbre Iberoamericana",
        "Super Bowl XXX",
        "Tk. 500, TK 175 and TK Elevator",
        "TBC Bank",
        "He wrote “What???” and left.",
        'He wrote "What???" and left.',
        "Pero ojo: la cifra es otra. Queda pendiente.",
        "The check, the fix and the hack",
        "What? Really?!",
        "[the] president [sic] said [82] of them",
        "[add it](/here/)",
        "STK, ATKINS and TK-421",
        "XX por encima del siglo XX",
    ],
)
def test_words_that_only_look_like_one_are_left_alone(text: str) -> None:
    assert found(text) == []
