"""docs/settings.md names every setting that the engine reads, with the default that it has."""

from __future__ import annotations

import re

from explainer.pelican_plugin.defaults import OWN
from explainer.pelican_plugin.settings_check import CHECKED, REQUIRED
from tests.engine.docs.tables import DOCS

TEXT = (DOCS / "settings.md").read_text("utf-8")
ROWS = [line.strip("| ").split(" | ") for line in TEXT.split("\n") if line.startswith("| `")]


def named(row: list[str]) -> list[str]:
    return re.findall(r"`([A-Z_]+)`", row[0])


def test_every_setting_is_there() -> None:
    assert set(CHECKED) - {name for row in ROWS for name in named(row)} == {"SITENAME"}
    assert "`SITENAME`" in TEXT


def test_what_a_site_must_say_has_no_default() -> None:
    required = {name for row in ROWS if len(row) == 2 for name in named(row)} & set(CHECKED)
    assert required | {"SITENAME", "SITEURL"} == set(REQUIRED)
    assert required & OWN.keys() == set()


def test_defaults_are_those_that_are_set() -> None:
    given = {name: row[1].strip("`") for row in ROWS if len(row) == 3 for name in named(row)}
    own = {name: repr(value).replace("'", '"') for name, value in OWN.items() if name not in ("NAVIGATION", "FOOTER")}
    assert {name: given.get(name) for name in own} == own
