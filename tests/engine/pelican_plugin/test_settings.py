"""Which settings are refused."""

from pathlib import Path

import pytest

from explainer.pelican_plugin.settings import report_pattern, site_build_info


@pytest.mark.parametrize("value", ["javascript:alert(1)", "forge.example/new", "mailto:a@b.example", ""])
def test_report_address_that_is_no_web_address_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="REPORT_URL"):
        report_pattern(value)


@pytest.mark.parametrize("value", [None, "https://forge.example/new?page={page}"])
def test_report_address_is_kept_as_it_is(value: str | None) -> None:
    assert report_pattern(value) == value


def test_published_site_says_which_settings_its_environment_gave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("PUBLISHER", "The Desk"), ("CONTACT", "other@bridge.example")):
        monkeypatch.setenv(name, value)
    settings = {
        "PATH": str(tmp_path / "content"), "THEME": str(tmp_path / "theme"), "THEME_TEMPLATES_OVERRIDES": (),
        "SITEURL": "https://bridge.example", "PUBLISHER": "The Desk", "CONTACT": "desk@bridge.example",
        "REPORT_URL": None, "FEED_ID_AUTHORITY": "bridge.example,2026", "PREVIEW": False, "POLICY_IN_PAGES": True,
    }  # fmt: skip
    given = {"SITEURL": "https://bridge.example/", "PUBLISHER": "The Desk", "POLICY_IN_PAGES": "1"}
    assert site_build_info(settings | {"PUBLIC": True}).as_json()["environment"] == given
    assert site_build_info(settings | {"PUBLIC": False}).as_json()["environment"] == {}
