"""Which settings are refused."""

import pytest

from explainer.pelican_plugin.settings import report_pattern


@pytest.mark.parametrize("value", ["javascript:alert(1)", "forge.example/new", "mailto:a@b.example", ""])
def test_report_address_that_is_no_web_address_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="REPORT_URL"):
        report_pattern(value)


@pytest.mark.parametrize("value", [None, "https://forge.example/new?page={page}"])
def test_report_address_is_kept_as_it_is(value: str | None) -> None:
    assert report_pattern(value) == value
