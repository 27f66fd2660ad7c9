"""Letters that count go on after z."""

from __future__ import annotations

import pytest

from explainer.language.letters import letters


@pytest.mark.parametrize(
    ("number", "word"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (702, "zz"), (703, "aaa")]
)
def test_letters_go_on_after_z(number: int, word: str) -> None:
    assert letters(number) == word
