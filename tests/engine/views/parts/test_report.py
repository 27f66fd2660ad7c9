"""The link by which a reader reports an error; which build they saw is for a script to add."""

import pytest

from explainer.views.parts.report import Reporting

PAGE = "https://site.example/facts/a-b/"


def test_where_nobody_takes_reports_there_is_no_link() -> None:
    assert Reporting(None, None).of(PAGE, "a-b") is None


def test_a_form_is_filled_in_and_every_value_escaped() -> None:
    pattern = "https://forge.example/new?title={page}&body={record}%20{build}&x={other}"
    view = Reporting("desk@site.example", pattern).of(PAGE, "r/1")
    filled = "https://forge.example/new?title=https%3A%2F%2Fsite.example%2Ffacts%2Fa-b%2F&body=r%2F1%20"
    assert (view.way, view.href) == ("form", f"{filled}&x={{other}}")
    assert view.with_build == f"{filled}{{build}}&x={{other}}"


def test_a_form_that_does_not_ask_for_the_build_gets_none() -> None:
    assert Reporting(None, "https://forge.example/new?{page}").of(PAGE, "").with_build == ""


def test_words_of_a_page_that_look_like_the_build_are_escaped() -> None:
    view = Reporting(None, "https://forge.example/?a={page}&b={build}").of("https://site.example/{build}/", "")
    assert view.with_build.count("{build}") == 1


@pytest.mark.parametrize(("record", "lines"), [("a-b", 2), ("", 1)])
def test_a_letter_names_a_record_only_where_there_is_one(record: str, lines: int) -> None:
    view = Reporting("desk@site.example", None).of(PAGE, record)
    assert view.href.startswith("mailto:desk@site.example?subject=Error%3A%20https")
    assert view.href.count("%3A%20") - 1 == lines
    assert ("Record" in view.href) is bool(record)
    assert view.with_build == f"{view.href}Build%3A%20{{build}}"
    assert view.href.endswith("%0D%0A")


def test_a_contact_cannot_add_to_the_link() -> None:
    href = Reporting('a"?bcc=x&@site.example', None).of(PAGE, "").href
    assert href.startswith("mailto:a%22%3Fbcc%3Dx%26@site.example?subject=")
