"""Under which word lists have a person, and when that is not sure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.language.personal_names import by_surname


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Ana Ruiz", "Ruiz, Ana"),
        ("Ana", "Ana"),
        ("John Prueba Jr.", "Prueba, John, Jr."),
        ("John Prueba, Jr", "Prueba, John, Jr"),
        ("John Q. Prueba Sr.", "Prueba, John Q., Sr."),
        ("Juan Prueba hijo", "Prueba, Juan, hijo"),
        ("Juan Prueba, h.", "Prueba, Juan, h."),
        ("Juan Prueba (h)", "Prueba, Juan (h)"),
        ("Ana Ruiz (engineer)", "Ruiz, Ana (engineer)"),
        ("Ana Ruiz, Ph.D.", "Ruiz, Ana, Ph.D."),
        ("Ana Ruiz Jr., PhD, M.D.", "Ruiz, Ana, Jr., PhD, M.D."),
        ("Dr. Ana Ruiz", "Ruiz, Dr. Ana"),
        ("J. D. Prueba", "Prueba, J. D."),
        ("Ana O’Hara-Ruiz", "O’Hara-Ruiz, Ana"),
        ("Juan de la Rosa", "Rosa, Juan de la"),
        ("Juan De la Rosa", "De la Rosa, Juan"),
        ("Jean de La Roche", "La Roche, Jean de"),
        ("Eva von der Au", "Au, Eva von der"),
        ("Eva Van Dam Jr.", "Van Dam, Eva, Jr."),
        ("Eva Van der Dam", "Van der Dam, Eva"),
        ("Tarek El Sol", "El Sol, Tarek"),
        ("Ana San Miguel", "San Miguel, Ana"),
        ("José Prueba y Ruiz", "Prueba y Ruiz, José"),
        ("Al Prueba", "Prueba, Al"),
        ("Leo XIV", "Leo XIV"),
        ("王小明", "王小明"),
        ("王 小明", "王 小明"),
        ("김 정은", "김 정은"),
        ("山田 太郎", "山田 太郎"),
        ("Владимир Пробный", "Пробный, Владимир"),
    ],
)
def test_surname_comes_first_and_what_follows_it_stays_behind(name: str, listed: str) -> None:
    assert by_surname(name) == (listed, True)


@pytest.mark.parametrize(
    "name",
    [
        "John Prueba III", "Juan Pablo II", "John Prueba 3rd", "John P.", "Prueba, John", "João Silva Neto",
        "Juan Prueba Senior", "Jean Prueba fils", "Juan Prueba viuda", "John Prueba the Younger",
        "Juan Prueba el Viejo",
        'Juan Prueba "El Sol"', "Juan “Sol”", "Ahmed bin Salim", "Ana 2", "Ana Ruiz+",
    ],
)  # fmt: skip
def test_what_is_not_sure_is_said(name: str) -> None:
    assert not by_surname(name).sure


def test_with_a_numeral_the_word_before_it_is_taken() -> None:
    assert by_surname("John Prueba III").words == "Prueba, John, III"


@given(
    st.lists(st.sampled_from(["Ana", "Jr.", "de", "La", "y", "II", "PhD", "Neto", "王", "(h)", "X.", ","]), min_size=1)
)
def test_every_name_stands_somewhere_in_lists(words: list[str]) -> None:
    name = " ".join(words)
    listed = by_surname(name).words
    assert sorted(listed.replace(",", "").split()) == sorted(name.replace(",", "").split())
