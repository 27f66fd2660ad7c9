"""Who asks is said, where it is known."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from explainer.commands.asking import client_of
from explainer.site.layout import Layout

OPTIONS = Namespace(pause=1.5, private=False, no_cache=True)


def test_site_and_contact_are_those_of_the_settings_or_the_environment(tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text('CONTACT = "desk@bridge.org"\nSITEURL = ""\n', "utf-8")
    manners = client_of(OPTIONS, Layout(tmp_path), {}).manners
    assert (manners.agent, manners.pause) == ("explainer/1 (desk@bridge.org)", 1.5)
    named = {"SITEURL": "https://bridge.org", "CONTACT": "mailto:other@bridge.org"}
    assert client_of(OPTIONS, Layout(tmp_path), named).manners.agent == (
        "explainer/1 (+https://bridge.org; other@bridge.org)"
    )


def test_address_that_is_only_an_example_is_not_said(tmp_path: Path) -> None:
    assert client_of(OPTIONS, Layout(tmp_path), {"SITEURL": "https://bridge.example"}).manners.agent == "explainer/1"
