"""Whose report a page carries is told by its byline and its dateline, or asked about; and who wrote it, by name."""

from __future__ import annotations

import pytest

from explainer.model.sameness.agencies import agency_names
from explainer.sources.drafting.bylines import agency_of, agency_of_dateline, authors_of
from explainer.sources.drafting.choice import Choice
from explainer.web.meta_tags import Said
from explainer.web.page_metadata import PageMetadata

NAMES = agency_names(["RNA"])  # an agency that some record names
TEXT = "The bridge over the Alder was opened on Monday, nine years after its first stone was laid."


def agency(**page: object) -> Choice:
    return agency_of(PageMetadata(**page), NAMES, "The Gazette")  # type: ignore[arg-type]


def byline(words: str) -> tuple[Said, ...]:
    return (Said(words, "byline"),)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("AFP", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("By The Associated Press", "AP"),
        ("Por Agencia EFE", "EFE"),
        ("Efe", "EFE"),
        ("RNA", "RNA"),
        ("Reuters Staff", "Reuters"),
        ("Ana Rivers | AFP", "AFP"),
        ("AFP / Ana Rivers", "AFP"),
        ("By ANA RIVERS Associated Press", "AP"),
        ("By Ana Rivers, Associated Press", "AP"),
        ("Ana Rivers (Europa Press)", "Europa Press"),
        ("Reuters | Estuary", "Reuters"),
        ("Estuary / EFE", "EFE"),
        ("Ana Rivers", None),
        ("The River Agency", None),
        ("Foto: AFP", None),
        ("Photo by Reuters", None),
        ("Apa Rivers", None),
        ("Ana Rivers / AFP via Getty Images", None),
        ("AP Photo/Ana Rivers", None),
    ],
)
def test_an_agency_that_a_byline_names(words: str, expected: str | None) -> None:
    assert agency(bylines=byline(words)) == Choice(expected, "byline" if expected else "")
    assert agency(authors=(Said(words, "meta author"),)).value == expected


@pytest.mark.parametrize(
    "words", ["Con información de EFE", "With reporting from EFE", "Fuente: EFE", "Source: EFE", "EFE Caracol Radio",
              "Redacción con información de EFE", "Da Redação, com EFE", "Ana Rivers con EFE"],
)  # fmt: skip
def test_what_may_be_a_rewrite_is_asked_about(words: str) -> None:
    found = agency(bylines=byline(words))
    assert found.value is None
    assert found.asks == (f'is it a report by EFE? its byline says "{words}": if so, give --agency "EFE"',)


def test_a_rewrite_of_two_agencies_is_neither_s_report() -> None:
    found = agency(bylines=byline("Con AFP y Reuters"))
    assert (found.value, len(found.asks)) == (None, 2)


def test_several_agencies_are_asked_about() -> None:
    found = agency(bylines=byline("EFE / AFP"))
    assert found.value is None
    assert found.asks == ("whose report is it? the page names EFE (byline), AFP (byline): give --agency",)
    assert agency(bylines=byline("Agencias")).asks == (
        'of which agency is it? its byline says only "Agencias": look at the page',
    )


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        (f"ESTUARY (AFP) – {TEXT}", "AFP"),
        (f"ESTUARY, 3 Ene. (EUROPA PRESS) - {TEXT}", "Europa Press"),
        (f"Boca del Aliso, 2 feb (EFE).- {TEXT}", "EFE"),
        (f"ESTUARY, Feb 2 (Reuters) - {TEXT}", "Reuters"),
        (f"Estuary (AP) — {TEXT}", "AP"),
        (f"(RNA) - {TEXT}", "RNA"),
        (f"EFE.- {TEXT}", "EFE"),
        (f"AFP — {TEXT}", "AFP"),
        (f"Estuary, ANSA – {TEXT}", "ANSA"),
        (TEXT, None),
        (f"{TEXT} (AFP) – It was said.", None),
        ("The agency told the board (AFP) – and nobody else – that the bridge would open.", None),
        ("AFP said on Monday that the bridge over the Alder was to be opened in the spring.", None),
        ("The River Board (RB) – which built the dam – said on Monday that it would be opened.", None),
        ("Reuters reported – as did others – that the bridge over the Alder was opened.", None),
        ("", None),
    ],
)
def test_an_agency_in_the_line_that_the_text_begins_with(opening: str, expected: str | None) -> None:
    assert agency_of_dateline(opening, NAMES) == expected
    assert agency(opening=opening).value == expected


def test_an_agency_that_the_page_names_to_machines() -> None:
    assert agency(credits=(Said("AFP", "JSON-LD sourceOrganization"),)) == Choice("AFP", "JSON-LD sourceOrganization")
    publishers = (Said("The Gazette", "og:site_name"), Said("Agence France-Presse", "JSON-LD publisher"))
    assert agency(publishers=publishers) == Choice("AFP", "JSON-LD publisher")


def test_an_agency_s_own_page_carries_its_own_report() -> None:
    page = PageMetadata(publishers=(Said("EFE", "og:site_name"),), authors=(Said("Ana Rivers", "meta author"),))
    assert agency_of(page, NAMES, "EFE") == Choice("EFE", "its publisher is the agency")
    of_another = PageMetadata(bylines=byline("EFE / AFP"))
    assert agency_of(of_another, NAMES, "EFE").value == "AFP"


def test_a_publisher_whose_reports_others_carry_is_no_agency() -> None:
    assert agency_of(PageMetadata(), agency_names(["The Gazette"]), "The Gazette") == Choice()


# --- who wrote it -----------------------------------------------------------------------------------------------------


def authors(*said: Said, text: str = "") -> tuple[str, ...] | str | None:
    return authors_of(PageMetadata(authors=said, text=text), NAMES, ["The Gazette"]).value


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ana Rivers", ("Ana Rivers",)),
        ("By Ana Rivers and Bert Dam", ("Ana Rivers", "Bert Dam")),
        ("Por Eva Presas y Luis Vado", ("Eva Presas", "Luis Vado")),
        ("Ana Rivers, Bert Dam & Carla Weir", ("Ana Rivers", "Bert Dam", "Carla Weir")),
        ("Ana Rivers; Bert Dam", ("Ana Rivers", "Bert Dam")),
        ("José Ortega y Vado", ("José Ortega y Vado",)),
        ("Ana Rivers | AFP", ("Ana Rivers",)),
        ("AFP / Ana Rivers", ("Ana Rivers",)),
        ("By ANA RIVERS Associated Press", ("ANA RIVERS",)),
        ("Ana Rivers, 3 de enero de 2026", ("Ana Rivers",)),
        ("Ana Rivers - 03/01/2026 23:30", ("Ana Rivers",)),
        ("Jean-Luc O’Dam Jr.", ("Jean-Luc O’Dam Jr.",)),
        ("Redacción", None),
        ("The Gazette", None),
        ("admin", None),
        ("arivers", None),
        ("@anarivers", None),
        ("ana@gazette.example", None),
        ("https://gazette.example/author/ana", None),
        ("AFP", None),
        ("Con información de EFE", None),
        ("Reuters Staff", None),
        ("Foto: Ana Rivers", None),
        ("Ana Rivers, AFP", ("Ana Rivers",)),
        ("Ana Rivers, corresponsal en Estuary", ("Ana Rivers",)),
        ("Redacción La Gaceta", None),
        ("Ana Rivers | @anarivers", ("Ana Rivers",)),
        ("Ana Rivers / AFP via Getty Images", None),
        ("AP Photo/Ana Rivers", None),
        ("Con AFP y Reuters", None),
        ("AP and Reuters", None),
        ("By Ana Rivers and agencies", ("Ana Rivers",)),
        ("By Ana Rivers in Estuary", ("Ana Rivers",)),
        ("By Ana Rivers, River News", ("Ana Rivers",)),
        ("Ana Rivers Especial para La Gaceta", ("Ana Rivers",)),
        ("Por Ana Rivers, da Agência Brasil", ("Ana Rivers",)),
        ("Publicado por Ana da Silva", ("Ana da Silva",)),
        ("Mesa de redacción", None),
        ("Da Redação", None),
        ("Copyright EFE", None),
    ],
)
def test_the_persons_that_a_line_names(words: str, expected: tuple[str, ...] | None) -> None:
    assert authors(Said(words, "meta author")) == expected


def test_an_organisation_is_no_person() -> None:
    assert authors(Said("River Board", "JSON-LD author", of_a_body=True)) is None


def test_the_first_place_that_names_somebody_counts_with_all_that_it_names() -> None:
    said = (Said("Redacción", "a"), Said("Ana Rivers", "b"), Said("Bert Dam", "b"), Said("Somebody Else", "c"))
    assert authors(*said) == ("Ana Rivers", "Bert Dam")


def test_a_name_is_turned_only_as_the_page_prints_it() -> None:
    said = Said("Rivers, Ana", "citation_author")
    assert authors(said, text="By Ana Rivers") == ("Ana Rivers",)
    assert authors(said) == ("Rivers, Ana",)


def test_what_stands_behind_an_agency_in_a_byline_may_be_a_place_and_is_asked_about() -> None:
    found = authors_of(PageMetadata(bylines=byline("Reuters | Boca Aliso")), NAMES, [])
    assert found == Choice(
        None,
        "",
        ('is "Boca Aliso" an author or a place? its byline says "Reuters | Boca Aliso": if an author, give --author',),
    )
