"""The frame that all pages share says what the settings say, and where the theme's files are."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from jinja2 import Environment, FunctionLoader

from explainer.build.fingerprints import Assets, theme_files
from explainer.build.pages import site_files
from explainer.views.parts.frame import SiteView
from explainer.views.parts.links import LinkView, date_view
from tests.engine.built import context, home, settings, site
from tests.engine.records import fact
from tests.engine.sites import tiny


@cache
def assets() -> Assets:
    return theme_files(tiny.ROOT / "theme")


def frames(**changes: Any) -> list[SiteView]:
    """The frame of every page of a small site, as its template is given it."""
    found: list[SiteView] = []
    env = Environment(loader=FunctionLoader(lambda name: "{{ seen(site) }}" if name.endswith(".html") else ""))  # noqa: S701
    env.globals["seen"] = lambda frame: found.append(frame) if isinstance(frame, SiteView) else None
    changes = {"search_index": False} | changes
    site_files(context(site(home(), fact("f")), **changes), settings(**changes), assets(), env)
    return found


def frame(**changes: Any) -> SiteView:
    return frames(**changes)[0]


def test_it_is_one_for_all_pages() -> None:
    found = frames()
    assert len(found) > 10
    assert [one for one in found if one is not found[0]] == []


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("name", "Ferries of the Bay"),
        ("tagline", "What sails"),
        ("url", "https://ferries.example"),
        ("publisher", "The Press"),
        ("publisher", None),
        ("editor", "Ana Pérez"),
        ("editor", None),
        ("reviewed_by", "Luis Díaz"),
        ("reviewed_by", None),
        ("contact", "desk@ferries.example"),
        ("contact", None),
    ],
)
def test_names_and_addresses_are_those_of_the_settings(setting: str, value: str | None) -> None:
    assert getattr(frame(**{setting: value}), setting) == value


def test_navigation_and_foot_lead_where_the_settings_say_in_their_order() -> None:
    found = frame(nav=(("Ferries", "/b/"), ("Piers", "/a/")), footer=(("About", "/about/"),))
    assert found.nav == (LinkView("Ferries", "/b/"), LinkView("Piers", "/a/"))
    assert found.footer == (LinkView("About", "/about/"),)


def test_it_tells_how_far_the_knowledge_of_the_site_reaches() -> None:
    date = settings(as_of="2026-03-05").as_of
    assert frame(as_of="2026-03-05").as_of == date_view(date, "en")
    assert frame(as_of="2026-03-05").as_of.words == "5 March 2026"


def test_it_is_in_the_language_of_its_pages_and_leads_to_the_files_of_the_theme() -> None:
    found = frame()
    assert found.lang == "en"
    assert {
        name: getattr(found, name) for name in ("reading_font", "sheets", "sheet_of", "drawing_sheets", "script")
    } == {
        "reading_font": assets().reading_font,
        "sheets": assets().sheets,
        "sheet_of": assets().sheet_of,
        "drawing_sheets": assets().drawing_sheets,
        "script": assets().script,
    }


def test_it_is_no_preview_and_says_no_policy_unless_the_site_does() -> None:
    assert (frame().preview, frame().policy) == (False, None)
    said = frame(preview=True, policy_in_pages=True)
    assert said.preview
    assert said.policy
    assert said.policy.startswith("default-src 'none'")
    assert said.referrer == "same-origin"
