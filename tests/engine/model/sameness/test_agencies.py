"""Agencies are known by all their names, and spelled as the records spell them."""

from __future__ import annotations

import pytest

from explainer.language.names import like_name
from explainer.model.sameness.agencies import agency_names, is_news_agency


@pytest.mark.parametrize("name", ["AFP", "afp", "Agence France-Presse", "agence france presse", "The Associated Press"])
def test_an_agency_is_known_by_each_of_its_names(name: str) -> None:
    assert is_news_agency(name)


def test_a_paper_is_none() -> None:
    assert not is_news_agency("The Gazette")


def test_records_say_how_an_agency_is_spelled_and_which_there_are_besides() -> None:
    names = agency_names(["Agence France-Presse", "RNA"])
    assert names[like_name("AFP")] == names[like_name("France-Presse")] == "Agence France-Presse"
    assert names[like_name("rna")] == "RNA"
    assert names[like_name("Agencia EFE")] == "EFE"
