"""The link by which a reader reports an error."""

import pytest

from explainer.views.parts.report import TO_POLICY, Reporting

PAGE = "https://site.example/facts/a-b/"


def test_without_an_address_it_leads_to_the_policy_and_names_page_record_and_build_all_the_same() -> None:
    view = Reporting(None, None, "abc").of(PAGE, "a-b")
    assert (view.way, view.page, view.record, view.build) == ("policy", "/facts/a-b/", "a-b", "abc")
    assert view.href == f"{TO_POLICY.href}?page=/facts/a-b/&record=a-b&build=abc"
    assert Reporting(None, None, "abc").of("https://site.example/", "").href == f"{TO_POLICY.href}?page=/&build=abc"


def test_a_form_is_filled_in_and_every_value_escaped() -> None:
    pattern = "https://forge.example/new?title={page}&body={record}%20{build}&x={other}"
    view = Reporting("desk@site.example", pattern, "a&b").of(PAGE, "r/1")
    assert view.way == "form"
    assert view.href == (
        "https://forge.example/new?title=https%3A%2F%2Fsite.example%2Ffacts%2Fa-b%2F&body=r%2F1%20a%26b&x={other}"
    )


@pytest.mark.parametrize(("record", "lines"), [("a-b", 3), ("", 2)])
def test_a_letter_names_a_record_only_where_there_is_one(record: str, lines: int) -> None:
    view = Reporting("desk@site.example", None, "abc").of(PAGE, record)
    assert view.href.startswith("mailto:desk@site.example?subject=Error%3A%20https")
    assert view.href.count("%3A%20") - 1 == lines
    assert ("Record" in view.href) is bool(record)


def test_a_contact_cannot_add_to_the_link() -> None:
    href = Reporting('a"?bcc=x&@site.example', None, "abc").of(PAGE, "").href
    assert href.startswith("mailto:a%22%3Fbcc%3Dx%26@site.example?subject=")
